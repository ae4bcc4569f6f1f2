import Contract
import Diagnostics
import Inference

/// Why one thing of the client is what it is: the answer of `docent explain`.
package struct Explanation: Hashable, Sendable {
  /// What is explained, and what it is: `User.phone`, `String?`.
  package var name: String
  package var kind: Kind
  package var type: String?
  /// Further lines about it: its name on the wire, where it stands.
  package var remarks: [String]
  package var sections: [Section]

  package enum Kind: String, Hashable, Sendable {
    case operation, parameter, type, field, dictionary, enumeration, value
  }

  /// The evidence for one question, and the rule that decided it.
  package struct Section: Hashable, Sendable {
    package var title: String
    /// What was decided: `String`, `may be missing`.
    package var outcome: String?
    package var evidence: [Evidence]
    package var ruling: Ruling?
  }
}

extension Explanation {
  /// - Parameter path: how it was asked for, in the client's own names.
  init(_ property: Property, path: String, kind: Kind, owner: String) {
    name = path
    self.kind = kind
    type = Inspection.swift(property.type) + (property.isOptional ? "?" : "")
    remarks = ["‘\(property.key)’ on the wire, `\(property.name)` in Swift, \(owner)"]
    var sections = [
      Section(
        title: "type", outcome: Inspection.swift(property.type), evidence: property.evidence.on(.type),
        ruling: property.typeRuling),
      Section(
        title: "optionality", outcome: property.isOptional ? "may be missing" : "always there",
        evidence: property.evidence.on(.optionality), ruling: property.optionalityRuling),
    ]
    if let style = property.arrayStyle {
      sections.append(
        Section(
          title: "list", outcome: style.rawValue, evidence: property.evidence.on(.style),
          ruling: property.arrayStyleRuling))
    }
    let names = property.evidence.on(.name)
    if !names.isEmpty { sections.append(Section(title: "name", outcome: property.name, evidence: names)) }
    self.sections = sections
  }

  init(_ keys: DynamicKeys, path: String, owner: String) {
    name = path
    kind = .dictionary
    type = "[String: \(Inspection.swift(keys.value))]"
    remarks = ["every key \(keys.isPrefix ? "that begins with" : "with") ‘\(keys.marker)’, \(owner)"]
    sections = [Section(title: "type", outcome: type, evidence: keys.evidence, ruling: .identifierKeys)]
  }

  init(_ operation: APIOperation) {
    name = operation.name
    kind = .operation
    type = operation.output.map(Inspection.swift)
    let parameters = operation.parameters.map(\.property.name) + (operation.body?.properties ?? []).map(\.name)
    remarks = ["\(operation.method) \(operation.path.text)\(operation.summary.map { ", \($0)" } ?? "")"]
    if !parameters.isEmpty { remarks.append("takes \(parameters.map { "`\($0)`" }.joined(separator: ", "))") }
    sections = [
      Section(title: "name", outcome: operation.name, evidence: operation.evidence, ruling: operation.nameRuling)
    ]
    if let pagination = operation.pagination {
      sections.append(
        Section(
          title: "pages", outcome: Inspection.pages(pagination), evidence: pagination.evidence,
          ruling: pagination.ruling))
    }
  }

  init(_ type: TypeDeclaration) {
    name = type.name
    kind = .type
    self.type = nil
    remarks = type.uses.isEmpty ? [] : ["stands at \(type.uses.map { "`\($0)`" }.joined(separator: ", "))"]
    let fields = type.properties.map { "`\($0.name)`" } + (type.dynamicKeys.map { ["`\($0.name)`"] } ?? [])
    remarks.append("has \(fields.joined(separator: ", "))")
    sections = [
      Section(
        title: "one type", outcome: type.evidence.count > 1 ? "\(type.evidence.count) places" : nil,
        evidence: type.evidence)
    ]
    if !type.separations.isEmpty {
      sections.append(Section(title: "other types", outcome: nil, evidence: type.separations))
    }
  }
}
