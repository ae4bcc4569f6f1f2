import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Sends requests by `URLSession`. A redirect to another host is not followed, for it would carry the credentials there; its response
/// is given back.
public final class URLSessionTransport: HTTPTransport {
  private let session: URLSession

  /// - Parameter configuration: proxies and the like; how long a request may take is up to the client. Without one nothing is kept from
  ///   one request to the next, cookies neither.
  public init(configuration: URLSessionConfiguration? = nil) {
    let plain = URLSessionConfiguration.ephemeral
    plain.httpCookieStorage = nil
    plain.urlCache = nil
    session = URLSession(configuration: configuration ?? plain, delegate: SameHostRedirects(), delegateQueue: nil)
  }

  deinit { session.finishTasksAndInvalidate() }

  public func send(_ request: HTTPRequest, body: Data?) async throws -> (HTTPResponse, Data) {
    try Task.checkCancellation()
    let (answers, answer) = AsyncThrowingStream<(HTTPResponse, Data), any Error>.makeStream()
    let task = session.dataTask(with: try message(request, body)) { data, response, error in
      guard let response = response as? HTTPURLResponse, error == nil else {
        return answer.finish(throwing: Self.failure(error ?? URLError(.badServerResponse)))
      }
      answer.yield((Self.head(response), data ?? Data()))
      answer.finish()
    }
    // A stream ends when the task that waits for it is cancelled, and the request with it; `data(for:)` does not on all platforms.
    answer.onTermination = { _ in task.cancel() }
    task.resume()
    for try await answer in answers { return answer }
    throw CancellationError()
  }

  private func message(_ request: HTTPRequest, _ body: Data?) throws -> URLRequest {
    let address = "\(request.scheme ?? "https")://\(request.authority ?? "")\(request.path ?? "/")"
    guard let url = URL(string: address) else { throw URLError(.badURL) }
    var message = URLRequest(url: url, timeoutInterval: 86_400)
    message.httpMethod = request.method.rawValue
    for field in request.headerFields { message.addValue(field.value, forHTTPHeaderField: field.name.rawName) }
    message.httpBody = body
    return message
  }

  /// `URLSession` joins the values of headers that came more than once with commas, as HTTP allows.
  private static func head(_ response: HTTPURLResponse) -> HTTPResponse {
    var fields = HTTPFields()
    for (name, value) in response.allHeaderFields {
      if let name = HTTPField.Name("\(name)") { fields[name] = "\(value)" }
    }
    return HTTPResponse(status: .init(code: response.statusCode), headerFields: fields)
  }

  /// The error without the URL that `URLSession` puts into it, whose query may hold credentials.
  private static func failure(_ error: any Error) -> any Error {
    guard let error = error as? URLError else { return error }
    return URLError(error.code, userInfo: [NSLocalizedDescriptionKey: error.localizedDescription])
  }
}

/// Follows redirects within a host, over the same scheme or a safer one; hands others to the caller as they are.
final class SameHostRedirects: NSObject, URLSessionTaskDelegate {
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    guard let original = task.originalRequest, let origin = original.url, let target = request.url,
      Self.mayFollow(from: origin, to: target)
    else { return completionHandler(nil) }
    var request = request
    // Some platforms take it away even within a host.
    request.setValue(original.value(forHTTPHeaderField: "Authorization"), forHTTPHeaderField: "Authorization")
    completionHandler(request)
  }

  static func mayFollow(from origin: URL, to target: URL) -> Bool {
    target.authority == origin.authority && (target.scheme == origin.scheme || target.scheme == "https")
  }
}
