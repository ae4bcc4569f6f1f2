import Foundation
import HTTPTypes

/// What came back for a request, and how it is to be read.
public struct APIResponse: Sendable {
  public let head: HTTPResponse
  public let body: Data
  let reading: JSONReading
  let sources: PageSources?

  /// - Parameter sources: where the documentation says what.
  public init(head: HTTPResponse, body: Data, reading: JSONReading = .strict, sources: PageSources? = nil) {
    self.head = head
    self.body = body
    self.reading = reading
    self.sources = sources
  }

  /// The body as JSON, whatever type it claims to be of: many an API sends JSON as `text/html`.
  ///
  /// - Throws: `DecodingFailure`.
  public func json<Value: JSONCodable>(_ type: Value.Type = Value.self) throws -> Value {
    let text = try utf8()
    guard let first = text.first(where: { !" \t\r\n".utf8.contains($0) }) else { throw unreadable("an empty body") }
    if !#"{["-0123456789tfn"#.utf8.contains(first) {
      throw unreadable(
        head.headerFields[.contentType].map { "a body of the type “\($0)”" } ?? "a body of no stated type")
    }
    return try JSON.decode(type, from: text, reading, sources: sources)
  }

  /// The body in UTF-8, as JSON wants it.
  private func utf8() throws -> Data {
    let charset = contentTypeParameter("charset") ?? "utf-8"
    if ["utf-8", "utf8", "us-ascii"].contains(charset) {
      return body.starts(with: [0xEF, 0xBB, 0xBF]) ? body.dropFirst(3) : body
    }
    guard let encoding = Self.encodings[charset], let text = String(data: body, encoding: encoding) else {
      throw unreadable("text in the charset “\(charset)”, which cannot be read")
    }
    return Data(text.utf8)
  }

  /// Charsets by the names that HTTP has for them; the numbers are those that Foundation has for charsets without a name there.
  private static let encodings: [String: String.Encoding] = [
    "gbk": .init(rawValue: 0x8000_0632), "gb2312": .init(rawValue: 0x8000_0632),
    "gb18030": .init(rawValue: 0x8000_0632),
    "big5": .init(rawValue: 0x8000_0A03), "euc-kr": .init(rawValue: 0x8000_0940), "shift_jis": .shiftJIS,
    "euc-jp": .japaneseEUC, "iso-8859-1": .isoLatin1, "latin1": .isoLatin1, "windows-1252": .windowsCP1252,
    "utf-16": .utf16,
  ]

  private func contentTypeParameter(_ name: String) -> String? {
    let parts = (head.headerFields[.contentType] ?? "").lowercased().split(separator: ";")
    let part = parts.dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }.first { $0.hasPrefix(name + "=") }
    return part?.dropFirst(name.count + 1).trimmingCharacters(in: ["\"", "'"])
  }

  private func unreadable(_ found: String) -> DecodingFailure {
    DecodingFailure([Drift(effect: .failed, path: "", expected: "JSON", found: found, page: nil)], body: body)
  }
}
