import Contract
import Diagnostics

/// Reads the lines above the body of an HTTP message.
enum MessageHead {
  /// The status of `HTTP/1.1 200 OK`; nil for other lines.
  static func status(_ line: some StringProtocol) -> Int? {
    guard line.contains("HTTP/") else { return nil }
    let words = Substring(line).split(separator: " ", maxSplits: 2)
    guard let first = words.first, first.hasPrefix("HTTP/"), words.count > 1 else { return nil }
    return status(number: words[1])
  }

  /// The status of a line that only may be one, for it has no protocol: `200 OK`, `Status: 404 Not Found`, `状态码：200`.
  static func looseStatus(_ line: some StringProtocol) -> Int? {
    guard line.utf8.contains(where: \.isASCIIDigit) else { return nil }
    var rest = Substring(line.trimmed)
    var isLabelled = false
    if let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      guard labels.contains(WordForm(rest[..<colon]).text) else { return nil }
      rest = Substring(rest[rest.index(after: colon)...].trimmed)
      isLabelled = true
      if let status = status(rest) { return status }
    }
    var words = rest.split(separator: " ")[...]
    // `Status 201 Created`
    if !isLabelled, words.count > 1, words.first?.lowercased() == "status" {
      words = words.dropFirst()
      isLabelled = true
    }
    guard let first = words.first, words.count <= 5, let status = status(number: first) else { return nil }
    // A number alone is a status only behind a label.
    guard let reason = words.dropFirst().first else { return isLabelled ? status : nil }
    return reason.allSatisfy { $0.isLetter || $0 == "-" } ? status : nil
  }

  private static let labels: Set<String> = [
    "status", "status code", "http status", "http status code", "http code", "response status", "http response",
    "状态码", "http状态码", "http 状态码", "狀態碼", "响应状态", "响应状态码", "状态",
  ]

  private static func status(number: Substring) -> Int? {
    guard number.utf8.count == 3, let status = Int(number), (100..<600).contains(status) else { return nil }
    return status
  }

  /// The method and the target of `POST /v1/x HTTP/1.1`; it is sure to be a request's first line where it names the protocol.
  static func request(_ line: some StringProtocol) -> (method: String, target: String, isSure: Bool)? {
    guard EndpointLine.mayHaveMethod(line) else { return nil }
    let words = line.split(separator: " ", omittingEmptySubsequences: true)
    guard let first = words.first, words.count == 2 || words.count == 3 && words[2].hasPrefix("HTTP/"),
      let method = EndpointLine.method(first), EndpointLine.isTarget(String(words[1]), afterMethod: true)
    else { return nil }
    return (method, String(words[1]), words.count == 3)
  }

  /// `Name: value`; nil where a line is no header.
  static func header(_ line: String) -> (name: String, value: String)? {
    guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { return nil }
    let name = line[..<colon]
    guard name.utf8.allSatisfy({ isToken($0) }), name.utf8.contains(where: { $0 > 0x40 }) else { return nil }
    return (String(name), line[line.index(after: colon)...].trimmed)
  }

  private static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
