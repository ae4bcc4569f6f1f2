import Contract
import Diagnostics
import JSONText

/// The options of `curl`, and what they say of a request.
struct CurlCommand {
  private enum Option {
    case method, header, data, urlEncoded, json, form, get, head, url, upload, cookie
    /// An option of no meaning here that takes a value.
    case ignored
  }

  private static let short: [Character: Option] = [
    "X": .method, "H": .header, "d": .data, "F": .form, "G": .get, "I": .head, "T": .upload, "b": .cookie,
    "u": .ignored, "o": .ignored, "A": .ignored, "e": .ignored, "c": .ignored, "m": .ignored, "x": .ignored,
    "w": .ignored,
    "E": .ignored, "K": .ignored, "U": .ignored, "Y": .ignored, "y": .ignored, "z": .ignored, "C": .ignored,
    "r": .ignored,
    "D": .ignored, "t": .ignored,
  ]

  private static let long: [String: Option] = [
    "request": .method, "header": .header, "data": .data, "data-raw": .data, "data-binary": .data, "data-ascii": .data,
    "data-urlencode": .urlEncoded, "json": .json, "form": .form, "form-string": .form, "get": .get, "head": .head,
    "url": .url, "upload-file": .upload, "cookie": .cookie, "url-query": .ignored,
    "user": .ignored, "output": .ignored, "user-agent": .ignored, "referer": .ignored, "cookie-jar": .ignored,
    "max-time": .ignored, "connect-timeout": .ignored, "proxy": .ignored, "write-out": .ignored, "cert": .ignored,
    "key": .ignored, "cacert": .ignored, "capath": .ignored, "cert-type": .ignored, "key-type": .ignored,
    "config": .ignored, "resolve": .ignored, "retry": .ignored, "retry-delay": .ignored, "interface": .ignored,
    "limit-rate": .ignored, "unix-socket": .ignored, "oauth2-bearer": .ignored, "aws-sigv4": .ignored, "pass": .ignored,
    "dump-header": .ignored, "range": .ignored, "proxy-user": .ignored, "ciphers": .ignored, "connect-to": .ignored,
  ]

  private static let withoutValue: [Option] = [.get, .head]

  private var request = ShownRequest()
  private var method: Sourced<String>?
  private var data: [ShellWord] = []
  private var fields: [ShownField] = []
  private var isGet = false
  private var isHead = false
  private var isMultipart = false
  private var isJSON = false
  private var upload: ShellWord?

  /// - Parameter words: what follows the command's name.
  static func read(_ words: [ShellWord]) -> CommandReading? {
    var command = CurlCommand()
    var rest = words[...]
    while let word = rest.popFirst() {
      if word.text.hasPrefix("--"), word.text.count > 2 {
        command.long(word, &rest)
      } else if word.text.hasPrefix("-"), word.text.count > 1 {
        command.short(word, &rest)
      } else {
        command.take(url: word)
      }
    }
    return command.finish()
  }

  // MARK: Options

  private mutating func long(_ word: ShellWord, _ rest: inout ArraySlice<ShellWord>) {
    let body = word.text.dropFirst(2)
    let parts = body.split(separator: "=", maxSplits: 1)
    if let name = parts.first, parts.count == 2, let option = Self.long[String(name)] {
      return apply(option, ShellWord(text: String(parts[1]), location: word.location))
    }
    guard let option = Self.long[String(body)] else { return }
    if Self.withoutValue.contains(option) { return apply(option, word) }
    if let value = rest.popFirst() { apply(option, value) }
  }

  /// `-X POST`, `-XPOST`, `-sSX POST`.
  private mutating func short(_ word: ShellWord, _ rest: inout ArraySlice<ShellWord>) {
    var letters = word.text.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = Self.short[letter] else { continue }
      if Self.withoutValue.contains(option) {
        apply(option, word)
        continue
      }
      if !letters.isEmpty {
        let value = letters.hasPrefix("=") ? letters.dropFirst() : letters
        apply(option, ShellWord(text: String(value), location: word.location))
      } else if let value = rest.popFirst() {
        apply(option, value)
      }
      return
    }
  }

  private mutating func apply(_ option: Option, _ value: ShellWord) {
    switch option {
    case .method: method = EndpointLine.method(value.text).map { Sourced($0, at: value.location) }
    case .header:
      guard let header = MessageHead.header(value.text) else { return }
      request.headers.append(ShownField(header.name, header.value, at: value.location))
    case .cookie: request.headers.append(ShownField("Cookie", value.text, at: value.location))
    case .data: data.append(value)
    case .urlEncoded: urlEncoded(value)
    case .json:
      isJSON = true
      data.append(value)
    case .form: form(value)
    case .get: isGet = true
    case .head: isHead = true
    case .url: take(url: value)
    case .upload: upload = value
    case .ignored: break
    }
  }

  private mutating func take(url word: ShellWord) {
    guard request.url == nil, let target = Command.target(word.text) else { return }
    request.url = Sourced(target, at: word.location)
  }

  private mutating func urlEncoded(_ word: ShellWord) {
    guard let mark = word.text.firstIndex(where: { "=@".contains($0) }), mark > word.text.startIndex else { return }
    let value = String(word.text[word.text.index(after: mark)...])
    fields.append(
      ShownField(String(word.text[..<mark]), value, isFile: word.text[mark] == "@", at: word.location))
  }

  /// `name=value`, `name=@file;type=image/png`.
  private mutating func form(_ word: ShellWord) {
    guard let mark = word.text.firstIndex(of: "="), mark > word.text.startIndex else { return }
    isMultipart = true
    var value = word.text[word.text.index(after: mark)...]
    let isFile = value.hasPrefix("@") || value.hasPrefix("<") && !value.hasSuffix(">")
    if isFile { value = value.dropFirst() }
    if let end = value.firstRange(of: ";type=") { value = value[..<end.lowerBound] }
    let text = value.trimming { $0 == "\"" }
    fields.append(ShownField(String(word.text[..<mark]), text, isFile: isFile, at: word.location))
  }

  // MARK: The request

  private func finish() -> CommandReading? {
    guard let url = request.url else { return nil }
    var reading = CommandReading(request: request)
    reading.request.query = FormText.query(of: url.value, at: url.location)
    if isGet {
      reading.request.query += data.flatMap { FormText.items($0.text, at: $0.location) } + fields
    } else if let first = data.first,
      let json = Command.json(data.map(\.text).joined(separator: "\n"), at: first.location)
    {
      reading.body = json.documents.first
      reading.diagnostics = json.diagnostics
    } else {
      reading.request.form =
        data.filter { !$0.text.hasPrefix("@") && FormText.isForm($0.text) }
        .flatMap { FormText.items($0.text, at: $0.location) } + fields
    }
    let sends = !isGet && (!data.isEmpty || !fields.isEmpty)
    let implied = sends ? "POST" : upload != nil ? "PUT" : isHead ? "HEAD" : "GET"
    reading.request.method = method ?? Sourced(implied, at: url.location)
    reading.request.contentType = contentType(sends: sends, hasJSON: reading.body != nil)
    return reading
  }

  private func contentType(sends: Bool, hasJSON: Bool) -> Sourced<String>? {
    if let header = request.headers.last(where: { $0.name.lowercased() == "content-type" }) {
      return Sourced(header.value, at: header.location)
    }
    guard sends, let place = data.first?.location ?? fields.first?.location else { return nil }
    if isMultipart { return Sourced("multipart/form-data", at: place) }
    if hasJSON || isJSON { return Sourced("application/json", at: place) }
    // What stands in a file may be anything.
    return data.contains { $0.text.hasPrefix("@") } ? nil : Sourced("application/x-www-form-urlencoded", at: place)
  }
}
