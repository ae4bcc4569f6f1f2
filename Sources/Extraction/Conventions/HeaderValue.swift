import Contract
import Diagnostics

/// A header's value as a page shows it, with the credentials found in it: `Token token=…, device=open_api` is text with one
/// credential, `token`.
struct HeaderValue {
  /// A part of a value that is a list of parts: `device=open_api`.
  struct Part: Equatable {
    var name: String
    var value: String
    /// The credential's name where the value is one.
    var credential: String?
    /// How the page quotes the value.
    var quote: String
  }

  /// What stands before the parts or the credential: `Bearer`.
  var scheme: String?
  var parts: [Part] = []
  /// What separates the parts, as written.
  private var separator = ", "
  /// A value that is no list of parts.
  private var whole: (text: String, credential: String?) = ("", nil)

  /// - Parameter name: the header's name, after which a credential is called that has no name of its own.
  init(_ value: String, of name: String) {
    var rest = Substring(value.trimmed)
    if let space = rest.firstIndex(of: " "),
      Self.schemes.contains(rest[..<space].lowercased())
        || Self.parts(Substring(rest[space...].trimmed)) != nil
          && HeaderLine.isName(rest[..<space])
    {
      scheme = String(rest[..<space])
      rest = Substring(rest[space...].trimmed)
    }
    if scheme != nil || rest.contains(","), let (parts, separator) = Self.parts(rest) {
      self.parts = parts
      self.separator = separator
      return
    }
    let own = Placeholder.name(name) ?? "token"
    let fallback =
      ["authorization", "auth"].contains(own) ? (scheme?.lowercased() == "basic" ? "credentials" : "token") : own
    let isLong = rest.contains { $0.isWhitespace }
    if !isLong, let placeholder = Placeholder(rest) {
      whole = (String(rest), placeholder.name.flatMap { Self.isTelling($0) ? $0 : nil } ?? fallback)
    } else if Self.schemes.contains(rest.lowercased()), scheme == nil {
      whole = (String(rest), fallback)
    } else if scheme != nil || Placeholder.isSecret(name) {
      whole = (String(rest), fallback)
    } else {
      whole = (String(rest), nil)
    }
  }

  private static let schemes: Set<String> = ["bearer", "basic", "token", "apikey", "key", "api-key", "oauth", "jwt"]

  private static func isTelling(_ name: String) -> Bool {
    !["value", "string", "header"].contains(name) && name.count > 1
  }

  private static func parts(_ text: Substring) -> ([Part], String)? {
    let pieces = text.split(separator: ",").map(\.trimmed)
    guard pieces.count <= 20 else { return nil }
    var parts: [Part] = []
    for piece in pieces {
      guard let equals = piece.firstIndex(of: "="), equals > piece.startIndex else { return nil }
      let name = piece[..<equals].trimmed
      guard name.utf8.allSatisfy({ HeaderLine.isNameByte($0) }) else { return nil }
      var value = piece[piece.index(after: equals)...].trimmed
      let quote = value.count >= 2 && value.first == "\"" && value.last == "\"" ? "\"" : ""
      if !quote.isEmpty { value = String(value.dropFirst().dropLast()) }
      let isCredential = Placeholder(value) != nil || Placeholder.isSecret(name)
      parts.append(
        Part(name: name, value: value, credential: isCredential ? Placeholder.name(name) ?? name : nil, quote: quote))
    }
    return parts.isEmpty ? nil : (parts, text.contains(", ") ? ", " : ",")
  }

  var hasCredential: Bool { parts.contains { $0.credential != nil } || whole.credential != nil }

  /// The value as configurations write it: `Token token={token}, device=open_api`.
  var template: String {
    let start = scheme.map { $0 + " " } ?? ""
    guard parts.isEmpty else {
      return start
        + parts.map { "\($0.name)=\($0.quote)\($0.credential.map { "{\($0)}" } ?? $0.value)\($0.quote)" }
        .joined(separator: separator)
    }
    return start + (whole.credential.map { "{\($0)}" } ?? whole.text)
  }
}

/// A header as a line writes it: `X-API-Key: {key}`.
struct HeaderLine {
  var name: String
  var value: String

  /// - Parameter isCode: whether the line is code, where any name that could be a header's counts; in prose only known ones do.
  init?(_ line: some StringProtocol, isCode: Bool) {
    let line = line.trimming { $0.isWhitespace || "`\"'\\,;".contains($0) }
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }), line.utf8.count <= 400 else { return nil }
    let name = line[..<colon].trimming { $0.isWhitespace || "\"'`*".contains($0) }
    let value = line[line.index(after: colon)...].trimming { $0.isWhitespace || "\"'`".contains($0) }
    guard Self.isName(name), !value.isEmpty, !value.hasPrefix("//") else { return nil }
    let form = name.lowercased()
    guard
      Self.known.contains(form) || form.hasPrefix("x-") || isCode && (form.contains("-") || Placeholder.isSecret(form))
    else { return nil }
    self.name = name
    self.value = value
  }

  static func isName(_ name: some StringProtocol) -> Bool {
    !name.isEmpty && name.utf8.count <= 60 && name.utf8.allSatisfy(isNameByte) && name.first?.isLetter == true
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }

  private static let known: Set<String> = [
    "authorization", "content-type", "accept", "accept-language", "accept-encoding", "apikey", "api-key",
    "access-token",
  ]

  private static let signs: Phrases = ["-H ", "--header ", "curl"]

  /// The headers of `curl -H 'Name: value' -u key:`.
  static func options(of command: String) -> [HeaderLine] {
    guard signs.occur(in: command) else { return [] }
    var lines: [HeaderLine] = []
    var rest = Substring(command)
    while lines.count < 20, let option = rest.firstRange(of: "-H ") ?? rest.firstRange(of: "--header ") {
      rest = rest[option.upperBound...].drop { $0 == " " }
      guard let quote = rest.first, quote == "'" || quote == "\"" else { continue }
      rest = rest.dropFirst()
      let end = rest.firstIndex(of: quote) ?? rest.endIndex
      if let line = HeaderLine(rest[..<end], isCode: true) { lines.append(line) }
      rest = rest[end...]
    }
    if command.contains("curl"), command.contains(" -u ") || command.contains(" --user ") {
      lines.append(HeaderLine(name: "Authorization", value: "Basic <credentials>"))
    }
    return lines
  }

  private init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
