import Inference

/// What the use of a type asks of its declaration.
struct TypeTraits: Sendable {
  let recursion: Recursion
  /// The types that users make values of: those that requests hold and, where the configuration asks for it, all.
  let constructible: Set<String>
  /// The types that failures are thrown as.
  let failures: Set<String>

  init(_ api: API) {
    recursion = Recursion(api.types)
    failures = Set(api.operations.compactMap(\.failure?.namedType))
    let types = Dictionary(api.types.map { ($0.name, $0) }) { first, _ in first }
    let properties = api.operations.flatMap { $0.parameters.map(\.property) + ($0.body?.properties ?? []) }
    var reached = api.initializers == .all ? Set(types.keys) : []
    var waiting = properties.flatMap(\.type.declaredTypes) + api.types.filter { $0.owner != nil }.map(\.name)
    while let name = waiting.popLast() {
      guard reached.insert(name).inserted, let type = types[name] else { continue }
      waiting += type.properties.flatMap(\.type.declaredTypes) + (type.dynamicKeys?.value.declaredTypes ?? [])
    }
    constructible = reached
  }
}

extension TypeReference {
  /// The types that the client declares and this one names.
  var declaredTypes: [String] {
    switch self {
    case .named(let name): [name]
    case .array(let inner), .dictionary(let inner), .optional(let inner): inner.declaredTypes
    case .union(let kinds): kinds.flatMap(\.declaredTypes)
    default: []
    }
  }
}
