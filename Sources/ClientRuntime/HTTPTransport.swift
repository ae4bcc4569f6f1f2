import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Sends requests; the client needs nothing else of the network.
public protocol HTTPTransport: Sendable {
  /// - Throws: whatever keeps the response from coming; a response of any status is no error here.
  func send(_ request: HTTPRequest, body: Data?) async throws -> (HTTPResponse, Data)
}

/// Sends requests by `URLSession`. A redirect to another host is not followed, for it would carry the credentials there.
public struct URLSessionTransport: HTTPTransport {
  private let session: URLSession

  /// - Parameter configuration: timeouts, proxies and the like.
  public init(configuration: URLSessionConfiguration = .ephemeral) {
    session = URLSession(configuration: configuration, delegate: SameHostRedirects(), delegateQueue: nil)
  }

  public func send(_ request: HTTPRequest, body: Data?) async throws -> (HTTPResponse, Data) {
    guard let url = URL(string: "\(request.scheme ?? "https")://\(request.authority ?? "")\(request.path ?? "/")")
    else {
      throw URLError(.badURL)
    }
    var message = URLRequest(url: url)
    message.httpMethod = request.method.rawValue
    for field in request.headerFields { message.addValue(field.value, forHTTPHeaderField: field.name.rawName) }
    message.httpBody = body
    let (data, response) = try await session.data(for: message)
    guard let http = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
    var fields = HTTPFields()
    for (name, value) in http.allHeaderFields {
      if let name = HTTPField.Name("\(name)") { fields[name] = "\(value)" }
    }
    return (HTTPResponse(status: .init(code: http.statusCode), headerFields: fields), data)
  }
}

/// Follows redirects within a host, over the same scheme or a safer one; hands others to the caller as they are.
private final class SameHostRedirects: NSObject, URLSessionTaskDelegate {
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    let origin = task.originalRequest?.url
    let isSameHost = request.url?.host == origin?.host && request.url?.port == origin?.port
    let isAsSafe = request.url?.scheme == origin?.scheme || request.url?.scheme == "https"
    completionHandler(isSameHost && isAsSafe ? request : nil)
  }
}
