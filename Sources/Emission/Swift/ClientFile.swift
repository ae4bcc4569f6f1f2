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
    let imports: SwiftCode = """
      import Foundation
      import HTTPTypes
      """
    return .blocks([Provenance(api.pages).code, imports, type])
  }

  private var type: SwiftCode {
    let name: SwiftCode = api.name == "API" ? "the API" : "the \(names.module) API"
    return """
      /// The client of \(name): a method for each operation.
      public struct \(names.client): Sendable {
        \(.blocks([rateLimit, "private let core: ClientCore", initializer, Self.send]))
      }
      """
  }

  private static let send: SwiftCode = """
    /// Sends an operation that was built as a value.
    public func send<Operation: APIOperation>(_ operation: Operation) async throws -> Operation.Output {
      try await core.send(operation)
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
    let parameters: [SwiftCode] =
      [server] + (credentials.isEmpty ? [] : ["credentials: Credentials"])
      + ["transport: any HTTPTransport = URLSessionTransport()"]
    let statements = credentials.headers
    let headers: SwiftCode = """
      {
        \(statements)
      }
      """
    let query: SwiftCode = """
      {
        \(credentials.query)
      }
      """
    let arguments: [SwiftCode] =
      ["server: server.url", "headers: \(statements.isEmpty ? "{ HTTPFields() }" : headers)"]
      + (credentials.query.isEmpty ? [] : ["query: \(query)"]) + ["transport: transport", "sources: .pages"]
    return """
      /// - Parameters:
      ///   - server: the server that answers.
      \(credentials.isEmpty ? .empty : "///   - credentials: what the API knows its caller by; sent to that server only.")
      ///   - transport: what carries the requests.
      \(.list("public init(", parameters, ") {", depth: 1))
        \(.list("core = ClientCore(", arguments, ")", depth: 2))
      }
      """
  }
}
