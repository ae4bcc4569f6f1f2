import Foundation
import HTTPTypes

/// What every client does with an operation: make the request, add the headers, send it, read the response.
public struct ClientCore: Sendable {
  private let server: URL
  private let headers: @Sendable () async throws -> HTTPFields
  private let query: @Sendable () async throws -> QueryItems
  private let transport: any HTTPTransport

  /// - Parameters:
  ///   - headers: asked before each request, so that credentials may change.
  ///   - query: what the query of every request bears; asked as often.
  public init(
    server: URL, headers: @escaping @Sendable () async throws -> HTTPFields = { HTTPFields() },
    query: @escaping @Sendable () async throws -> QueryItems = { QueryItems() },
    transport: any HTTPTransport
  ) {
    self.server = server
    self.headers = headers
    self.query = query
    self.transport = transport
  }

  /// - Throws: `RequestError` before anything is sent, `ClientError`, an `EnvelopeError` of the API, `CancellationError`, or what
  ///   the provider of headers throws.
  public func send<Operation: APIOperation>(_ operation: Operation) async throws -> Operation.Output {
    let request = try operation.request()
    let message = try request.httpRequest(server: server, headers: try await headers(), query: try await query())
    let (response, body) = try await receive(message, body: request.body?.data)
    do {
      return try operation.output(from: response, body: body)
    } catch let error as any EnvelopeError {
      throw error
    } catch {
      guard response.status.kind == .successful else { throw ClientError.status(response, body: body) }
      throw ClientError.decoding(DecodingFailure(error, operation: "\(Operation.self)", body: body))
    }
  }

  private func receive(_ message: HTTPRequest, body: Data?) async throws -> (HTTPResponse, Data) {
    do {
      return try await transport.send(message, body: body)
    } catch {
      if error is CancellationError || (error as? URLError)?.code == .cancelled { throw CancellationError() }
      throw ClientError.transport(error)
    }
  }
}
