/// The support code of every client, as its authors wrote and tested it: the bytes of `Sources/ClientRuntime`.
enum RuntimeFiles {
  /// The files of the client's own module, by name.
  static let sources: [(name: String, bytes: [UInt8])] = [
    ("APIOperation.swift", PackageResources.APIOperation_swift),
    ("APIResponse.swift", PackageResources.APIResponse_swift),
    ("ArrayParameter.swift", PackageResources.ArrayParameter_swift),
    ("AuthenticationMiddleware.swift", PackageResources.AuthenticationMiddleware_swift),
    ("ClientConfiguration.swift", PackageResources.ClientConfiguration_swift),
    ("ClientCore.swift", PackageResources.ClientCore_swift),
    ("ClientError.swift", PackageResources.ClientError_swift),
    ("DecimalString.swift", PackageResources.DecimalString_swift),
    ("Drift.swift", PackageResources.Drift_swift),
    ("FormFields.swift", PackageResources.FormFields_swift),
    ("HTTPMiddleware.swift", PackageResources.HTTPMiddleware_swift),
    ("HTTPTransport.swift", PackageResources.HTTPTransport_swift),
    ("Indirect.swift", PackageResources.Indirect_swift),
    ("JSON.swift", PackageResources.JSON_swift),
    ("JSONCodable.swift", PackageResources.JSONCodable_swift),
    ("JSONDigits.swift", PackageResources.JSONDigits_swift),
    ("JSONEscapes.swift", PackageResources.JSONEscapes_swift),
    ("JSONFaults.swift", PackageResources.JSONFaults_swift),
    ("JSONKey.swift", PackageResources.JSONKey_swift),
    ("JSONLexemes.swift", PackageResources.JSONLexemes_swift),
    ("JSONNumber.swift", PackageResources.JSONNumber_swift),
    ("JSONParser.swift", PackageResources.JSONParser_swift),
    ("JSONReader.swift", PackageResources.JSONReader_swift),
    ("JSONScalars.swift", PackageResources.JSONScalars_swift),
    ("JSONTape.swift", PackageResources.JSONTape_swift),
    ("JSONValue.swift", PackageResources.JSONValue_swift),
    ("JSONWriter.swift", PackageResources.JSONWriter_swift),
    ("LocalDate.swift", PackageResources.LocalDate_swift),
    ("LocalDateTime.swift", PackageResources.LocalDateTime_swift),
    ("LocalTime.swift", PackageResources.LocalTime_swift),
    ("LoggingMiddleware.swift", PackageResources.LoggingMiddleware_swift),
    ("MultipartForm.swift", PackageResources.MultipartForm_swift),
    ("ObjectParameter.swift", PackageResources.ObjectParameter_swift),
    ("OpenEnum.swift", PackageResources.OpenEnum_swift),
    ("OperationRequest.swift", PackageResources.OperationRequest_swift),
    ("PageSources.swift", PackageResources.PageSources_swift),
    ("PagedRequest.swift", PackageResources.PagedRequest_swift),
    ("Paging.swift", PackageResources.Paging_swift),
    ("ParameterValue.swift", PackageResources.ParameterValue_swift),
    ("Parameters.swift", PackageResources.Parameters_swift),
    ("PercentEncoding.swift", PackageResources.PercentEncoding_swift),
    ("RateLimitMiddleware.swift", PackageResources.RateLimitMiddleware_swift),
    ("RequestBody.swift", PackageResources.RequestBody_swift),
    ("RequestError.swift", PackageResources.RequestError_swift),
    ("RequestPath.swift", PackageResources.RequestPath_swift),
    ("RetryMiddleware.swift", PackageResources.RetryMiddleware_swift),
    ("Secret.swift", PackageResources.Secret_swift),
    ("URLSessionTransport.swift", PackageResources.URLSessionTransport_swift),
    ("UnixTime.swift", PackageResources.UnixTime_swift),
    ("WallClockText.swift", PackageResources.WallClockText_swift),
    ("ZonedDateTime.swift", PackageResources.ZonedDateTime_swift),
  ]

  /// The files that only a client's tests need, those of the folder `Testing`.
  static let testing: [(name: String, bytes: [UInt8])] = [
    ("JSONComparison.swift", PackageResources.JSONComparison_swift),
    ("RecordingTransport.swift", PackageResources.RecordingTransport_swift),
    ("RequestFields.swift", PackageResources.RequestFields_swift),
    ("Sample.swift", PackageResources.Sample_swift),
  ]

  /// Names that the runtime declares: those of its files, and the others.
  static let typeNames = Set((sources + testing).map { $0.name.replacing(".swift", with: "") } + others)

  static let others = [
    "BodyMembers", "DecodingFailure", "Digits", "EnvelopeError", "FilePart", "HTTPExchange", "JSONComparison",
    "JSONFault", "JSONKeys", "JSONKind", "JSONModel", "JSONReading", "JSONStep", "JSONTextual",
    "ElementSequence", "PageSequence", "PagedOperation", "ParameterField", "RateLimit",
    "RecordingTransport", "Redaction", "RequestCredentials", "RequestFields",
    "SameHostRedirects", "Sample", "UnixMilliseconds", "UnixSeconds",
  ]
}
