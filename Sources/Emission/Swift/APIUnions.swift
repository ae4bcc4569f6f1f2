import Inference

extension API {
  /// Every union that a type, an output or a parameter of the client names.
  var unions: [[TypeReference]] {
    let properties =
      types.flatMap(\.properties) + operations.flatMap { $0.parameters.map(\.property) + ($0.body?.properties ?? []) }
      + (envelope?.members ?? [])
    let references = properties.map(\.type) + types.compactMap(\.dynamicKeys?.value) + operations.compactMap(\.output)
    var seen: Set<[TypeReference]> = []
    return references.flatMap(\.unions).filter { seen.insert($0).inserted }
  }
}

extension TypeReference {
  /// The unions that a type names, outermost first.
  fileprivate var unions: [[TypeReference]] {
    switch self {
    case .union(let kinds): [kinds] + kinds.flatMap(\.unions)
    case .array(let inner), .dictionary(let inner), .optional(let inner): inner.unions
    default: []
    }
  }
}
