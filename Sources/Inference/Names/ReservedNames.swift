/// Names that no type of the vendor's may take: the client's own, its runtime's, and those of Swift and Foundation that generated
/// code uses without their module's name.
enum ReservedNames {
  private static let fixed: [String] = [
    // Swift and Foundation
    "Any", "Array", "Bool", "Character", "Codable", "CodingKey", "Comparable", "Data", "Date", "Decimal", "Decodable",
    "Decoder", "Dictionary",
    "Double", "Encodable", "Encoder", "Equatable", "Error", "Float", "Hashable", "Hasher", "Identifiable", "Int",
    "Int64", "KeyedDecodingContainer",
    "Locale", "Never", "Optional", "Protocol", "Range", "Result", "Self", "Sendable", "Set", "String", "Substring",
    "Task", "TimeZone", "Type",
    "URL", "UUID", "Void", "Calendar", "Notification", "Operation", "OperationQueue", "Process", "Stream", "Thread",
    "Timer", "Unit", "Bundle",
    "Actor", "MainActor", "Sequence", "Collection", "Mirror", "StaticString", "Slice", "Duration", "Clock",
    "Measurement", "Host", "Port",
    // swift-http-types
    "HTTPField", "HTTPFields", "HTTPRequest", "HTTPResponse",
    // the runtime
    "APIOperation", "ClientCore", "ClientError", "DecodingFailure", "DynamicKey", "EnvelopeError", "HTTPTransport",
    "JSON", "JSONComparison",
    "DecimalString", "JSONNumber", "JSONValue", "LocalDate", "LocalDateTime", "LocalTime", "OpenEnum",
    "OperationRequest", "ParameterValue", "QueryItems", "RateLimit",
    "RequestBody",
    "RequestError", "RequestPath",
    "Secret", "UnixMilliseconds", "UnixSeconds", "UnixTime", "URLSessionTransport", "ZonedDateTime", "FormEncoder",
    "MultipartFormData",
    // the client
    "Client", "Credentials", "Envelope", "Server",
  ]

  /// - Parameter operations: the operations' names, each of which names a type with a capital.
  static func all(module: String, operations: [String]) -> Set<String> {
    Set(
      fixed + [module, module + "Client", module + "Error", module + "ErrorCode"]
        + operations.map { SwiftName.upper(operation: $0) })
  }
}
