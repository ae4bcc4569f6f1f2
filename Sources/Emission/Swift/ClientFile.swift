import Inference

/// The file that users of the client begin with: `Client.swift`.
struct ClientFile: Sendable {
  private let api: API
  private let names: ClientNames
  private let server: Identifier?
  private let credentials: CredentialsFile

  init(_ api: API, names: ClientNames, server: Identifier?, credentials: CredentialsFile) {
    self.api = api
    self.names = names
    self.server = server
    self.credentials = credentials
  }

  var code: SwiftCode {
    .blocks([Provenance(api.pages).code, type])
  }

  private var type: SwiftCode {
    let name: SwiftCode = api.name == "API" ? "the API" : "the \(names.module) API"
    return """
      /// The client of \(name): a method for each operation.
      public struct \(names.client): Sendable {
        \(.blocks([rateLimit, "private let core: ClientCore", initializer, Self.send] + (hasPages ? [Self.pages] : [])))
      }
      """
  }

  private static let send: SwiftCode = """
    /// Sends an operation that was built as a value.
    public func send<Operation: APIOperation>(_ operation: Operation) async throws -> Operation.Output {
      try await core.send(operation)
    }
    """

  private var hasPages: Bool { api.operations.contains { $0.pagination != nil } }

  private static let pages: SwiftCode = """
    /// The elements of a list that comes in pages; each page is fetched when its first element is asked for.
    public func elements<Operation: PagedOperation>(of operation: Operation) -> ElementSequence<Operation> {
      ElementSequence(pages: pages(of: operation))
    }

    /// The pages of a list, each fetched when it is asked for.
    public func pages<Operation: PagedOperation>(of operation: Operation) -> PageSequence<Operation> {
      PageSequence(operation: operation, core: core)
    }
    """

  /// How often the API may be called, in the page's own words.
  private var rateLimit: SwiftCode {
    guard let limit = api.conventions.rateLimit else { return .empty }
    return """
      \(DocText([limit.text ?? "How often the API may be called."]))
      public static let rateLimit = RateLimit(calls: \(Literal(limit.calls)), per: .seconds(\(Literal(limit.seconds))))
      """
  }

  private var initializer: SwiftCode {
    let server: SwiftCode = self.server.map { "server: Server = .\($0)" } ?? "server: Server"
    let configuration: SwiftCode = "configuration: ClientConfiguration = ClientConfiguration()"
    guard !credentials.isEmpty else {
      return """
        /// - Parameters:
        ///   - server: the server that answers.
        ///   - configuration: what carries the requests, and how responses are read.
        \(.list("public init(", [server, configuration], ") {", depth: 1))
          core = ClientCore(server: server.url, sources: .pages, configuration: configuration)
        }
        """
    }
    let provider: SwiftCode = "credentials: @escaping @Sendable () async throws -> Credentials"
    return """
      /// - Parameters:
      ///   - server: the server that answers.
      ///   - credentials: what the API knows its caller by; asked before each request, and sent to that server only.
      ///   - configuration: what carries the requests, and how responses are read.
      \(.list("public init(", [server, provider, configuration], ") {", depth: 1))
        core = ClientCore(server: server.url, sources: .pages, credentials: credentials, configuration: configuration)
      }

      /// A client whose credentials stay the same.
      \(.list("public init(", [server, "credentials: Credentials", configuration], ") {", depth: 1))
        self.init(server: server, credentials: { credentials }, configuration: configuration)
      }
      """
  }
}
