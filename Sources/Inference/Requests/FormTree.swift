import Contract
import Diagnostics
import JSONText

/// The members that the names of a form's fields nest: `user[name]`, `lines[][id]`, `tags[]`.
enum FormTree {
  /// Nesting beyond this is no form.
  private static let deepest = 16

  /// The nested fields as one object; nil where none nests. The values stay open, for a form sends all of them as text.
  static func object(of fields: [ShownField]) -> JSONNode? {
    let nested = fields.filter { $0.name.contains("[") }
    guard let first = nested.first else { return nil }
    var members: [JSONMember] = []
    for field in nested {
      let keys = field.name.split { $0 == "[" || $0 == "]" }.map(String.init).prefix(deepest)
      let isList = field.name.hasSuffix("[]")
      if let first = keys.first, keys.count > 1 || isList {
        insert(keys.dropFirst(), isList: isList, under: first, at: field.location, into: &members)
      }
    }
    return JSONNode(.object(members), at: first.location)
  }

  private static func insert(
    _ keys: ArraySlice<String>, isList: Bool, under key: String, at place: SourceLocation,
    into members: inout [JSONMember]
  ) {
    let index = members.firstIndex { $0.key == key }
    var inner: [JSONMember] = []
    if let index, case .object(let known) = members[index].node.value { inner = known }
    var node = JSONNode.unshown(at: place)
    if let next = keys.first {
      insert(keys.dropFirst(), isList: isList, under: next, at: place, into: &inner)
      node = JSONNode(.object(inner), at: place)
    } else if isList {
      node = JSONNode(.array([]), at: place, placeholder: "[]")
    }
    if let index { members[index].node = node } else { members.append(JSONMember(key, at: place, node)) }
  }
}
