import Foundation

/// What keeps a request from being made; nothing was sent.
public enum RequestError: Error, Hashable, Sendable {
  /// A parameter of the path is empty, which would name another resource.
  case emptyPathParameter(name: String)
  /// A value cannot be written, such as a `Double` that is no number.
  case valueWithoutForm(name: String)
  /// A header's name is none, or its value has a line break.
  case invalidHeader(name: String)
  /// The server's URL has no host.
  case invalidServer(URL)
}
