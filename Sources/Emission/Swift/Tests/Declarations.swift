import Inference

/// What the client declares, by name, for making values of it.
struct Declarations: Sendable {
  let types: [String: TypeDeclaration]
  let enumerations: [String: EnumerationDeclaration]

  init(_ api: API) {
    types = Dictionary(api.types.map { ($0.name, $0) }) { first, _ in first }
    enumerations = Dictionary(api.enumerations.map { ($0.name, $0) }) { first, _ in first }
  }
}
