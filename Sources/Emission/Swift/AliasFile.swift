import Inference

/// The file of a type that is another name for one with the same members: `Models/OpenOrder.swift`.
struct AliasFile: Sendable {
  private let declaration: TypeDeclaration
  private let name: TypeName
  private let first: TypeName

  /// - Parameter first: the name of the type that is declared.
  init(_ declaration: TypeDeclaration, of first: String, names: ClientNames) {
    self.declaration = declaration
    name = names[type: declaration.name] ?? TypeName(declaration.name)
    self.first = names[type: first] ?? TypeName(first)
  }

  var path: String { "Models/\(name.name).swift" }

  var code: SwiftCode { .blocks([Provenance(declaration.sources.map(\.file)).code, type]) }

  /// The declaration alone.
  var type: SwiftCode {
    """
    \(DocText(declaration.documentation))
    public typealias \(name) = \(first)
    """
  }
}
