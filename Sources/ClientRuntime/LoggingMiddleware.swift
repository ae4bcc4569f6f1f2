import Foundation
import HTTPTypes

/// Tells of each request and response in one line, without credentials.
public struct LoggingMiddleware: HTTPMiddleware {
  private let redaction: Redaction
  private let bodies: Bool
  private let log: @Sendable (String) -> Void

  /// - Parameters:
  ///   - credentialNames: headers and parameters that are credentials, beside those whose names say so.
  ///   - bodies: whether bodies are logged too, with all that they hold.
  public init(
    credentialNames: Set<String> = [], bodies: Bool = false, log: @escaping @Sendable (String) -> Void
  ) {
    redaction = Redaction(names: Set(credentialNames.map(Redaction.plain)))
    self.bodies = bodies
    self.log = log
  }

  public func intercept(_ request: HTTPRequest, body: Data?, next: HTTPExchange) async throws -> (HTTPResponse, Data) {
    let url = "\(request.scheme ?? "")://\(request.authority ?? "")\(redaction.address(request.path ?? ""))"
    log(line("→ \(request.method.rawValue) \(url)", request.headerFields, body))
    do {
      let (response, data) = try await next(request, body)
      log(line("← \(response.status.code) \(url)", response.headerFields, data))
      return (response, data)
    } catch {
      log("← \(url) failed: \(error)")
      throw error
    }
  }

  private func line(_ start: String, _ headers: HTTPFields, _ body: Data?) -> String {
    let headers = headers.map { "\($0.name): \(redaction.header($0))" }.joined(separator: ", ")
    var line = "\(start) [\(headers)]"
    if let body { line += bodies ? " \(String(decoding: body, as: UTF8.self))" : " \(body.count) bytes" }
    return line.replacing("\n", with: " ").replacing("\r", with: " ")
  }
}

/// Puts dots in the place of credentials, which it knows by their names.
struct Redaction {
  let names: Set<String>

  /// How the names of credentials end.
  private static let endings = [
    "authorization", "auth", "cookie", "key", "token", "secret", "signature", "sign", "password", "passwd", "pwd",
    "passphrase", "credential", "credentials", "session", "sessionid", "ticket",
  ]

  /// A name without what its spellings differ in.
  static func plain(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

  private func isCredential(_ name: String) -> Bool {
    let name = Self.plain(name)
    return names.contains(name) || Self.endings.contains { name.hasSuffix($0) }
  }

  func header(_ field: HTTPField) -> String {
    if isCredential(field.name.rawName) { return "•••" }
    return field.name == .location || field.name == .referer ? address(field.value) : field.value
  }

  func address(_ text: String) -> String {
    let parts = text.split(separator: "?", maxSplits: 1)
    guard parts.count == 2 else { return text }
    let items = parts[1].split(separator: "&").map { item in
      let name = item.prefix { $0 != "=" }
      return isCredential("\(name)".removingPercentEncoding ?? "") ? "\(name)=•••" : "\(item)"
    }
    return "\(parts[0])?\(items.joined(separator: "&"))"
  }
}
