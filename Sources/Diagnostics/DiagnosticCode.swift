/// Every kind of diagnostic, by the stable name that people search for and suppress by.
package enum DiagnosticCode: String, Sendable, Codable, CaseIterable {
  // The workspace
  case noPages = "no-pages"
  case pageUnreadable = "page-unreadable"
  case pageSkipped = "page-skipped"
  case invalidConfiguration = "invalid-configuration"
  case unknownConfigurationKey = "unknown-configuration-key"
  case unusedConfiguration = "unused-configuration"
  case sampleUnreadable = "sample-unreadable"
  case sampleUnmatched = "sample-unmatched"
  case unknownName = "unknown-name"
  case invalidOpenAPI = "invalid-openapi"
  case staleOutput = "stale-output"
  case outputConflict = "output-conflict"
  case outputBusy = "output-busy"
  case outputFailed = "output-failed"
  // JSON on pages
  case malformedJSON = "malformed-json"
  case lenientJSON = "lenient-json"
  case truncatedJSON = "truncated-json"
  case duplicateKey = "duplicate-key"
  // Extraction
  case missingRequestURL = "missing-request-url"
  case missingRequestMethod = "missing-request-method"
  case malformedTable = "malformed-table"
  case oversizedTable = "oversized-table"
  case unplacedTable = "unplaced-table"
  case unknownType = "unknown-type"
  case unknownRequirement = "unknown-requirement"
  case unmatchedPathParameter = "unmatched-path-parameter"
  case unreadExample = "unread-example"
  case unmodelledMedia = "unmodelled-media"
  case inboundCall = "inbound-call"
  case otherMethods = "other-methods"
  // Inference
  case requiredButEmpty = "required-but-empty"
  case requiredButMissing = "required-but-missing"
  case requirementContradiction = "requirement-contradiction"
  case typeContradiction = "type-contradiction"
  case valueContradiction = "value-contradiction"
  case rowContradiction = "row-contradiction"
  case documentationDrift = "documentation-drift"
  case assumedType = "assumed-type"
  case nameCollision = "name-collision"
  case conventionContradiction = "convention-contradiction"
  case duplicateOperation = "duplicate-operation"

  /// The severity that a diagnostic of this code has unless its author says otherwise.
  package var severity: Diagnostic.Severity {
    switch self {
    case .noPages, .pageUnreadable, .invalidConfiguration, .unknownConfigurationKey, .staleOutput, .outputConflict,
      .outputBusy, .outputFailed,
      .sampleUnreadable, .unknownName, .invalidOpenAPI, .missingRequestURL, .missingRequestMethod, .nameCollision:
      .error
    case .malformedJSON, .truncatedJSON, .duplicateKey, .malformedTable, .oversizedTable, .unknownType,
      .unknownRequirement,
      .unusedConfiguration, .unmatchedPathParameter, .requiredButEmpty, .typeContradiction,
      .conventionContradiction, .duplicateOperation, .requiredButMissing, .requirementContradiction,
      .valueContradiction, .rowContradiction, .documentationDrift, .unmodelledMedia, .otherMethods:
      .warning
    case .pageSkipped, .unplacedTable, .lenientJSON, .assumedType, .unreadExample, .sampleUnmatched, .inboundCall:
      .note
    }
  }
}
