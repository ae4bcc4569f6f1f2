import Contract
import Diagnostics

/// The objects that pages describe by themselves, found by the name that a type cell writes (`User`, `user object`, `Users`).
struct DescribedObjects: Sendable {
  private let byName: [String: ObjectDescription]

  init(_ pages: [PageContract]) {
    var byName: [String: ObjectDescription] = [:]
    for object in pages.flatMap(\.objects) {
      let key = Self.key(object.name)
      // An object that stands on two pages is the one that has more to say, else the first.
      if let known = byName[key], known.fields.count >= object.fields.count { continue }
      byName[key] = object
    }
    self.byName = byName
  }

  /// The object of a name; nil where no page describes it.
  subscript(name: String) -> ObjectDescription? { byName[Self.key(name)] }

  private static func key(_ name: String) -> String {
    var words = Words(name).singular.words
    if words.count > 1, ["object", "model", "schema", "entity", "type"].contains(words.last ?? "") {
      words.removeLast()
    }
    return words.joined()
  }
}
