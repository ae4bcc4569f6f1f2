import Contract

/// Puts the table of a field's members below that field: `data 参数说明`, `items[] fields`, `其中 user 的结构如下`.
enum MemberTable {
  /// The way to the field that a title names among fields: one that has no members yet, and is no scalar.
  static func parent(in title: String, among fields: [Field]) -> [Int]? {
    for word in words(of: title) {
      let path = word.split(separator: ".").map { $0.trimming { "[]".contains($0) } }
      if !path.isEmpty, let found = find(path[...], in: fields) { return found }
    }
    return nil
  }

  /// Adds members to the field at the end of a way.
  static func attach(_ members: [Field], at way: ArraySlice<Int>, to fields: inout [Field]) {
    guard let index = way.first, fields.indices.contains(index) else { return }
    if way.count == 1 {
      fields[index].children += members
    } else {
      attach(members, at: way.dropFirst(), to: &fields[index].children)
    }
  }

  /// The words of a title that could be names on the wire.
  private static func words(of title: String) -> [String] {
    title.split { !($0.isASCII && ($0.isLetter || $0.isNumber || "_.[]-".contains($0))) }.map(String.init)
      .filter { $0.contains(where: \.isLetter) }
  }

  /// The first field, outermost first, whose name and whose ancestors' names end the way in hand.
  private static func find(_ path: ArraySlice<String>, in fields: [Field]) -> [Int]? {
    guard let name = path.first else { return nil }
    for (index, field) in fields.enumerated() where field.name == name {
      if path.count == 1 {
        if field.canHaveMembers { return [index] }
      } else if let rest = find(path.dropFirst(), in: field.children) {
        return [index] + rest
      }
    }
    for (index, field) in fields.enumerated() {
      if let rest = find(path, in: field.children) { return [index] + rest }
    }
    return nil
  }
}

extension Field {
  fileprivate var canHaveMembers: Bool {
    guard children.isEmpty else { return false }
    switch type?.shape {
    case nil, .object, .array, .map, .named, .any: return true
    default: return false
    }
  }
}
