import Diagnostics

/// What an API promises to the programs that call it, and nothing else: no descriptions, no examples, no order.
///
/// It is filled from an OpenAPI document, whether that was written by hand or made of pages.
package struct ContractDocument: Hashable, Sendable {
  var servers: [Located] = []
  var operations: [ContractOperation] = []
  /// Every schema that an operation reaches, by its pointer within the document.
  var schemas: [String: ContractSchema] = [:]
  /// The names of the schemas that may be referred to.
  var typeNames: Set<String> = []
  var errorCodes: [Located] = []
  var rateLimit: Located?

  /// A contract of nothing.
  package init() {}

  package var operationCount: Int { operations.count }
}

/// A text with the place where it stands.
struct Located: Hashable, Sendable {
  var text: String
  var location: SourceLocation?
}
