import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// What every client does with an operation: make the request, send it by way of the middleware, read the response.
struct ClientCore: Sendable {
  private let server: URL
  private let sources: PageSources?
  private var configuration: ClientConfiguration

  /// - Parameters:
  ///   - sources: where the documentation says what.
  ///   - credentials: asked before each try; nil where the API wants none.
  init(
    server: URL, sources: PageSources? = nil,
    credentials: (@Sendable () async throws -> any RequestCredentials)? = nil, configuration: ClientConfiguration
  ) {
    self.server = server
    self.sources = sources
    self.configuration = configuration
    guard let credentials else { return }
    self.configuration.middleware.append(AuthenticationMiddleware(server: server, credentials: credentials))
  }

  /// - Throws: `RequestError` before anything is sent, `ClientError`, an error of the API, `CancellationError`, or what the provider of
  ///   credentials or a middleware throws.
  func send<Operation: APIOperation>(_ operation: Operation) async throws -> Operation.Output {
    try await respond(operation).output
  }

  /// What `send` gives, and the response that it was read from.
  func respond<Operation: APIOperation>(
    _ operation: Operation
  ) async throws -> (output: Operation.Output, response: APIResponse) {
    let request = operation.request
    let (head, body) = try await pass(0, try request.httpRequest(server: server), request.body?.data)
    let isSuccess = head.status.kind == .successful
    var reading = configuration.reading
    // No success is expected there, so that nobody need be told what it lacks.
    if !isSuccess, case .tolerant = reading { reading = .tolerant { _ in } }
    let response = APIResponse(head: head, body: body, reading: reading, sources: sources)
    do {
      let output = try operation.output(from: response)
      if isSuccess { return (output, response) }
    } catch var failure as DecodingFailure {
      failure.operation = "\(Operation.self)"
      if isSuccess { throw ClientError.decoding(failure) }
    }
    // What cannot be read is no error of the API's: a gateway answers so.
    if let failure = try? operation.failure(from: response) { throw failure }
    throw ClientError.status(head, body: body)
  }

  private func pass(_ index: Int, _ request: HTTPRequest, _ body: Data?) async throws -> (HTTPResponse, Data) {
    guard index < configuration.middleware.count else { return try await exchange(request, body) }
    return try await configuration.middleware[index].intercept(request, body: body) {
      try await pass(index + 1, $0, $1)
    }
  }

  /// One try, within its time.
  private func exchange(_ request: HTTPRequest, _ body: Data?) async throws -> (HTTPResponse, Data) {
    try await withThrowingTaskGroup(of: (HTTPResponse, Data)?.self) { group in
      group.addTask { try await transmit(request, body) }
      group.addTask {
        try await Task.sleep(for: configuration.timeout)
        return nil
      }
      defer { group.cancelAll() }
      guard let answer = try await group.next() ?? nil else { throw ClientError.timeout }
      return answer
    }
  }

  private func transmit(_ request: HTTPRequest, _ body: Data?) async throws -> (HTTPResponse, Data) {
    do {
      return try await configuration.transport.send(request, body: body)
    } catch let error as URLError where error.code == .timedOut {
      throw ClientError.timeout
    } catch let error as URLError where error.code == .cancelled {
      throw CancellationError()
    } catch {
      try Task.checkCancellation()
      throw error is CancellationError || error is ClientError ? error : ClientError.transport(error)
    }
  }
}
