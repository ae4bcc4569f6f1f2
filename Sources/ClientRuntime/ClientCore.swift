import Foundation
import HTTPTypes

/// What every client does with an operation.
public struct ClientCore: Sendable {
  private let server: URL
  private let headers: @Sendable () async throws -> HTTPFields
  private let transport: any HTTPTransport
  private let sources: PageSources?

  public init(
    server: URL, headers: @escaping @Sendable () async throws -> HTTPFields = { HTTPFields() },
    query: @escaping @Sendable () async throws -> Parameters = { [:] }, transport: any HTTPTransport, sources: PageSources? = nil
  ) {
    self.sources = sources
    self.server = server
    self.headers = headers
    self.transport = transport
  }

  public func send<Operation: APIOperation>(_ operation: Operation) async throws -> Operation.Output {
    let message = try operation.request.httpRequest(server: server, headers: try await headers())
    let (response, body) = try await transport.send(message, body: operation.request.body?.data)
    return try operation.output(from: APIResponse(head: response, body: body, sources: sources))
  }
}
