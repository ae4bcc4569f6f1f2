import Inference

/// The keys under which the schemas of an API stand in its document: the Swift names, spelled in the letters that OpenAPI allows.
struct ComponentNames {
  private var keys: [String: String] = [:]
  /// The values of each enumeration, by its name.
  private(set) var values: [String: Set<String>] = [:]

  init(_ api: API) {
    var taken: Set<String> = []
    for type in api.types where keys[type.name] == nil {
      keys[type.name] = Self.key(type.name, taken: &taken)
    }
    for enumeration in api.enumerations where keys[enumeration.name] == nil {
      keys[enumeration.name] = Self.key(enumeration.name, taken: &taken)
      values[enumeration.name] = Set(enumeration.cases.map(\.value))
    }
  }

  /// The key of a type's schema; nil where the API declares no such type.
  subscript(type name: String) -> String? { keys[name] }

  /// A key that no other has: ASCII letters, digits, `.`, `-` and `_`, all else by its number.
  static func key(_ name: String, taken: inout Set<String>) -> String {
    let spelled = name.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": String(scalar)
      default: "u" + String(scalar.value, radix: 16)
      }
    }.joined()
    let base = spelled.isEmpty ? "Value" : spelled
    var key = base
    var number = 2
    while !taken.insert(key).inserted {
      key = "\(base)\(number)"
      number += 1
    }
    return key
  }
}
