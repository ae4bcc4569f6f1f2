import Contract
import Inference

extension Explanation {
  /// An enumeration: the fields that are of it, and of each value what it means and every place that lists or shows it.
  init(_ enumeration: EnumerationDeclaration) {
    name = enumeration.name
    kind = .enumeration
    type = enumeration.raw == .string ? "String" : "Int"
    remarks = [Self.uses(of: enumeration)]
    sections = enumeration.cases.map(Self.section)
  }

  /// One value of an enumeration.
  init(_ value: EnumerationDeclaration.Case, of enumeration: EnumerationDeclaration, path: String) {
    name = path
    kind = .value
    type = enumeration.name
    remarks = [Self.uses(of: enumeration)]
    sections = [Self.section(value)]
  }

  private static func uses(of enumeration: EnumerationDeclaration) -> String {
    "is the type of \(enumeration.uses.map { "`\($0)`" }.joined(separator: ", "))"
  }

  private static func section(_ value: EnumerationDeclaration.Case) -> Section {
    let text = value.value.isEmpty ? "\"\"" : value.value
    let others = value.aliases.map { "`.\($0.name)`" }.joined(separator: ", ")
    let also = others.isEmpty ? "" : " (also \(others))"
    let note =
      value.isListed ? value.meaning : [value.meaning, "no page lists it"].compactMap(\.self).joined(separator: ", ")
    return Section(
      title: "‘\(text)’ is `.\(value.name)`\(also)", outcome: note, evidence: value.evidence)
  }
}
