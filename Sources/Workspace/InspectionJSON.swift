import Contract
import Diagnostics
import Foundation
import Inference

/// `docent inspect --format json`: a stable interface, its version in the document.
package struct InspectionJSON: Encodable {
  var version = 1
  var name: String
  var pages: [String]
  var conventions: [Page]
  var operations: [Operation]
  var types: [Model]
  var enumerations: [Enumeration]

  /// What one page states for all endpoints.
  struct Page: Encodable {
    var file: String
    var facts: [ConventionFact]
  }

  struct Operation: Encodable {
    var name, method, path: String
    var summary: String?
    var source: SourceLocation
    var pathEvidence: Reason
    var parameters: [Field]
    var returns: String?
    var enveloped: Bool
    var pages: String?
  }

  struct Model: Encodable {
    var name: String
    var uses: [String]
    var fields: [Field]
    var dynamicKeys: Field?
  }

  struct Enumeration: Encodable {
    var name, raw: String
    var uses: [String]
    var cases: [Case]
  }

  struct Case: Encodable {
    var name, value: String
    var meaning: String?
    /// Further names; none where the pages give no other.
    var aliases: [String]?
    var listed: Bool
  }

  struct Field: Encodable {
    var place: String?
    var key, name, type: String
    var optional: Bool
    var description: String?
    var evidence: [Reason]
  }

  struct Reason: Encodable {
    var source, statement: String
    var location: SourceLocation?
  }

  package init(_ api: API) {
    name = api.name
    pages = api.pages
    conventions = api.conventions.pages.map {
      Page(file: $0.file, facts: ConventionFact.all(of: $0.conventions))
    }
    operations = api.operations.map { operation in
      let body = (operation.body?.properties ?? []).map { Field($0, place: "body") }
      return Operation(
        name: operation.name, method: operation.method, path: operation.path.text, summary: operation.summary,
        source: operation.source, pathEvidence: Reason(operation.pathEvidence),
        parameters: operation.parameters.map { Field($0.property, place: $0.place.rawValue) } + body,
        returns: operation.output.map(Inspection.swift), enveloped: operation.isEnveloped,
        pages: operation.pagination.map(Inspection.pages))
    }
    types = api.types.map { type in
      Model(
        name: type.name, uses: type.uses, fields: type.properties.map { Field($0, place: nil) },
        dynamicKeys: type.dynamicKeys.map {
          Field(
            place: nil, key: $0.marker, name: $0.name, type: "[String: \(Inspection.swift($0.value))]", optional: false,
            description: $0.documentation, evidence: $0.evidence.map(Reason.init))
        })
    }
    enumerations = api.enumerations.map { enumeration in
      Enumeration(
        name: enumeration.name, raw: enumeration.raw == .string ? "string" : "integer", uses: enumeration.uses,
        cases: enumeration.cases.map {
          Case(
            name: $0.name, value: $0.value, meaning: $0.meaning,
            aliases: $0.aliases.isEmpty ? nil : $0.aliases.map(\.name), listed: $0.isListed)
        })
    }
  }

  /// The document, keys sorted, a line break at its end.
  package var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }
}

extension InspectionJSON.Field {
  init(_ property: Property, place: String?) {
    self.init(
      place: place, key: property.key, name: property.name, type: Inspection.swift(property.type),
      optional: property.isOptional, description: property.documentation,
      evidence: property.evidence.map(InspectionJSON.Reason.init))
  }
}

extension InspectionJSON.Reason {
  init(_ evidence: Evidence) {
    self.init(source: evidence.source.word, statement: evidence.statement, location: evidence.location)
  }
}
