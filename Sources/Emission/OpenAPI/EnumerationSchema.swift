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
      "enum": .list(nodes: cases.map(literal)),
      "x-enum-varnames": .list(cases.map { .string($0.name) }),
      "x-enum-descriptions": hasMeanings ? .list(cases.map { .string($0.meaning ?? "") }) : nil,
      "x-source": declaration.sources.first.map { .place($0) },
    ])
  }

  private func literal(_ value: EnumerationDeclaration.Case) -> JSONNode {
    let literal = declaration.raw == .string ? JSONValue.string(value.value) : .number(value.value)
    return literal.made(of: value.evidence.lazy.compactMap(\.location).first)
  }
}
