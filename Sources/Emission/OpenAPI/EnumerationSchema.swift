import Inference
import JSONText

/// An enumeration as a schema of its own, with the names that the Swift client gives the values.
///
/// `enum` has the values that the pages list or show; the client takes others too.
struct EnumerationSchema {
  private let declaration: EnumerationDeclaration

  init(_ declaration: EnumerationDeclaration) { self.declaration = declaration }

  var value: JSONValue {
    let cases = declaration.cases
    let hasMeanings = cases.contains { $0.meaning != nil }
    return .object([
      "type": .string(declaration.raw == .string ? "string" : "integer"),
      "description": .text(declaration.documentation),
      "enum": .list(cases.map { declaration.raw == .string ? .string($0.value) : .number($0.value) }),
      "x-enum-varnames": .list(cases.map { .string($0.name) }),
      "x-enum-descriptions": hasMeanings ? .list(cases.map { .string($0.meaning ?? "") }) : nil,
      "x-source": declaration.sources.first.map { .place($0) },
    ])
  }
}
