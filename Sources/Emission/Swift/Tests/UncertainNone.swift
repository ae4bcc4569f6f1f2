import Inference

/// The members that a page shows as `{}` and as null or not at all: what they are when written again is not always what was read.
struct UncertainNone: Sendable {
  private let types: [String: TypeDeclaration]

  init(_ types: [String: TypeDeclaration]) { self.types = types }

  /// The keys of such members within a type, sorted.
  func keys(in type: TypeReference) -> [String] {
    var keys: Set<String> = []
    var seen: Set<String> = []
    var waiting = type.names
    while let name = waiting.popLast() {
      guard seen.insert(name).inserted, let declaration = types[name] else { continue }
      for property in declaration.properties {
        if property.isEmptyObjectNone, property.noneForm == .leftOut { keys.insert(property.key) }
        waiting += property.type.names
      }
    }
    return keys.sorted()
  }
}

extension TypeReference {
  /// The declared types that a type names.
  fileprivate var names: [String] {
    switch self {
    case .named(let name): [name]
    case .array(let inner), .dictionary(let inner), .optional(let inner): inner.names
    case .union(let kinds): kinds.flatMap(\.names)
    default: []
    }
  }
}
