/// How a client sends requests and reads responses.
public struct ClientConfiguration: Sendable {
  public var transport: any HTTPTransport
  /// What stands between the client and its transport; the first sees a request first.
  public var middleware: [any HTTPMiddleware]
  /// How long a response to one try may take.
  public var timeout: Duration
  /// What to do with responses that are not what the documentation shows; the function of `.tolerant` is told of each difference.
  public var reading: JSONReading

  public init(
    transport: any HTTPTransport = URLSessionTransport(), middleware: [any HTTPMiddleware] = [],
    timeout: Duration = .seconds(60), reading: JSONReading = .tolerant { _ in }
  ) {
    self.transport = transport
    self.middleware = middleware
    self.timeout = timeout
    self.reading = reading
  }
}
