import Diagnostics

/// The part of the runtime that a client needs, in a few files: the compiler is slow on many.
///
/// What the runtime is made of is emitted unchanged, but that a file of the client holds several with their imports at its head.
struct RuntimeSelection: Sendable {
  /// Sorted by path, `Runtime/HTTP.swift`, within the sources of the client.
  let files: [(path: String, text: String)]

  /// - Parameter code: the sources of the client; a part that is not always needed is taken where they name a type of it.
  init(for code: [String]) {
    var words = Set(code.mapSideBySide { RuntimeWords.named(in: $0) }.joined())
    var waiting = RuntimeFiles.sources.map {
      RuntimePart(name: $0.name, text: String(decoding: $0.bytes, as: UTF8.self))
    }
    var taken: [RuntimePart] = []
    var isDone = false
    while !isDone {
      let needed = waiting.filter { !$0.isOptional || $0.types.contains { words.contains($0) } }
      waiting.removeAll { part in needed.contains { $0.name == part.name } }
      for part in needed { words.formUnion(RuntimeWords.named(in: part.text)) }
      taken += needed
      isDone = needed.isEmpty
    }
    files = Dictionary(grouping: taken, by: \.bundle).map { bundle, parts in
      (bundle, SourceText.joined(parts.sorted { $0.name < $1.name }.map(\.source)))
    }.sorted { $0.path < $1.path }
  }
}

extension GeneratedFile {
  /// Whether a file of a client's package, `Sources/API/JSON/JSON.swift`, is of the runtime, whatever its module is called.
  package var isRuntime: Bool {
    let parts = path.split(separator: "/")
    return parts.count == 4 && parts[0] == "Sources" && ["HTTP", "JSON", "Runtime"].contains(parts[2])
  }
}

/// A file of the runtime.
struct RuntimePart {
  let name: String
  let text: String

  /// The types that a client names where it needs the file; a file that is not listed here is always needed.
  static let optional: [String: [String]] = [
    "DecimalString": ["DecimalString"], "Indirect": ["Indirect"], "LocalDate": ["LocalDate"],
    "LocalDateTime": ["LocalDateTime"], "LocalTime": ["LocalTime"], "UnixTime": ["UnixSeconds", "UnixMilliseconds"],
    "WallClockText": ["Digits"], "ZonedDateTime": ["ZonedDateTime"], "OpenEnum": ["OpenEnum"],
    "ArrayParameter": ["ArrayParameter"], "ObjectParameter": ["ObjectParameter"],
    "FormFields": [".form", "FormFields"],
    "MultipartForm": [".multipart", "FilePart"],
    "Paging": ["PagedOperation"], "PagedRequest": ["PagedOperation"], "RateLimitMiddleware": ["RateLimit"],
  ]

  private static let values: Set<String> = [
    "DecimalString", "Indirect", "LocalDate", "LocalDateTime", "LocalTime", "UnixTime", "WallClockText",
    "ZonedDateTime",
    "OpenEnum",
  ]

  /// What users are told of a response that is not what the pages say.
  private static let drift: Set<String> = ["Drift", "PageSources"]

  private static let requests: Set<String> = [
    "ArrayParameter", "FormFields", "MultipartForm", "ObjectParameter", "OperationRequest", "PagedRequest",
    "ParameterValue", "Parameters", "PercentEncoding", "RequestBody", "RequestError", "RequestPath",
  ]

  private var title: String { name.replacing(".swift", with: "") }
  var isOptional: Bool { Self.optional[title] != nil }
  var types: [String] { Self.optional[title] ?? [] }

  /// The file of the client that it becomes a part of.
  ///
  /// The compiler cuts a module's files into as many batches as it has processors, in the order of their paths, and goes through all files
  /// once more for the module when the first batch is done. So the parts of the runtime, which take it longer than any other file, stand in
  /// folders at both ends of that order, the greater share of them at its beginning: further operations come behind.
  var bundle: String {
    if Self.drift.contains(title) { return "Runtime/HTTP.swift" }
    if title.hasPrefix("JSON") { return "JSON/JSON.swift" }
    if Self.requests.contains(title) { return "HTTP/HTTPRequests.swift" }
    return Self.values.contains(title) ? "Runtime/Values.swift" : "Runtime/HTTP.swift"
  }

  var source: SourceText { SourceText(text) }
}
