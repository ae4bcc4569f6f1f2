import Diagnostics

/// Reads a method and a URL out of a line of text: `POST /v1/x`, `GET https://host/x HTTP/1.1`, `curl -X PUT 'https://host/x'`.
enum EndpointLine {
  static let methods: Set<String> = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"]

  private static let methodWords = ByteWords(methods.flatMap { [$0, $0.lowercased(), $0.capitalized] })

  /// Whether a method stands in a line, if as a part of a word: most lines have none, and are told by their bytes.
  static func mayHaveMethod(_ line: some StringProtocol) -> Bool { methodWords.occur(in: line) }

  /// The method and the path of a line that begins with a method, or of a `curl` command; nil for any other line.
  static func read(_ line: some StringProtocol) -> (method: String, url: String)? {
    // Every target has a slash, and a command its name.
    guard line.utf8.contains(UInt8(ascii: "/")) || line.contains("curl") else { return nil }
    guard mayHaveMethod(line) || line.contains("curl") else { return nil }
    var words = words(of: String(line))
    guard let first = words.first else { return nil }
    if first == "curl" || first == "$" && words.dropFirst().first == "curl" { return curl(String(line)) }
    if let (method, url) = glued(first), words.count == 1 { return (method, url) }
    guard words.count >= 2 else { return nil }
    if isTarget(first, afterMethod: false) {
      let methods = MethodList(words.dropFirst())
      if methods.rest.isEmpty, let method = methods.names.first { return (method, first) }
    }
    let methods = MethodList(words[...])
    if methods.names.count > 1 { words = [methods.names[0]] + methods.rest }
    guard words.count >= 2 else { return nil }
    guard let method = method(words[0]), isTarget(words[1], afterMethod: isBareLine(words)) else { return nil }
    return (method, words[1])
  }

  /// The methods that an endpoint line names: `GET/POST /v1/x`, `GET, POST /v1/x`, `/v1/x GET | POST`.
  static func methodList(of line: some StringProtocol) -> MethodList {
    let words = words(of: String(line))
    let opening = MethodList(words[...])
    return opening.names.isEmpty ? MethodList(words.dropFirst()) : opening
  }

  /// Text that was copied off a page loses the space between a badge and the path: `GET/shipments`.
  private static func glued(_ word: String) -> (String, String)? {
    let word = word.filter { !"【】".contains($0) }
    guard let slash = word.firstIndex(of: "/"), methods.contains(String(word[..<slash])) else { return nil }
    let path = String(word[slash...])
    if methods.contains(String(path.dropFirst())) { return nil }
    return isTarget(path, afterMethod: true) ? (String(word[..<slash]), path) : nil
  }

  /// The title and the endpoint of a heading that has both: `Get Channel % GET /channels/{id}`, `List boards (GET /boards)`.
  static func readTitled(_ heading: some StringProtocol) -> (title: String, method: String, url: String)? {
    guard heading.utf8.contains(UInt8(ascii: "/")) else { return nil }
    // In `List boards (GET /boards)` the parentheses are around the endpoint and none of a parameter.
    let spaced = heading.words().map(String.init)
    let isFramed = spaced.contains { $0.hasPrefix("(") && shoutedMethod($0) != nil }
    let words = isFramed ? spaced : words(of: String(heading))
    guard let index = words.indices.dropFirst().first(where: { shoutedMethod(words[$0]) != nil }),
      let method = shoutedMethod(words[index]), index + 1 < words.count
    else { return nil }
    let url = words[index + 1].trimming { "()[]（）".contains($0) }
    guard url.hasPrefix("/") || url.hasPrefix("http"), isTarget(url, afterMethod: true) else { return nil }
    let title = words[..<index].joined(separator: " ").trimming { !$0.isLetter && !$0.isNumber }
    return (title, method, url)
  }

  /// A path may lack its slash where the line is nothing but an endpoint; in prose `get and/or set` is none.
  private static func isBareLine(_ words: [String]) -> Bool {
    shoutedMethod(words[0]) != nil && (words.count == 2 || words[2].hasPrefix("HTTP/"))
  }

  /// A method in capitals, brackets around it left out: `[POST]`, `(GET)`.
  private static func shoutedMethod(_ word: String) -> String? {
    let bare = word.trimming { !$0.isLetter }
    return methods.contains(bare) ? bare : nil
  }

  /// The words of a line; a path may have white space in the parentheses of a parameter: `/users/(int: id)`.
  private static func words(of line: String) -> [String] {
    var depth = 0
    let words = line.unicodeScalars.split { scalar in
      switch scalar {
      case "(", "<", "{": depth += 1
      case ")", ">", "}": depth = max(0, depth - 1)
      default: break
      }
      return scalar.isSpace && depth == 0
    }
    return words.map { word in
      let bare = Substring(word).trimming { "`'\"".contains($0) }
      let isPath = bare.utf8.first == UInt8(ascii: "/")
      return isPath && bare.unicodeScalars.contains(where: \.isSpace) ? bare.filter { !$0.isWhitespace } : bare
    }
  }

  /// The method that a word names, in capitals: `post`, `[POST]`, `POST:`.
  static func method(_ word: some StringProtocol) -> String? {
    let bare = word.trimming { !$0.isLetter }
    let method = bare.uppercased()
    return methods.contains(method) && (bare == method || bare == method.lowercased() || bare == method.capitalized)
      ? method : nil
  }

  /// The first word of a text that is a URL or a path.
  static func target(in text: some StringProtocol) -> String? {
    String(text).split(whereSeparator: { $0.isWhitespace || "，。；、：（）()【】\"'`".contains($0) }).map(String.init)
      .first { isTarget($0, afterMethod: false) }
  }

  /// Whether a word can be a request's target. After a method a path may lack its leading slash (`GET api/v1/x`).
  static func isTarget(_ word: String, afterMethod: Bool) -> Bool {
    if word.hasPrefix("http://") || word.hasPrefix("https://") { return word.count > 8 }
    if word.hasPrefix("/") {
      guard word.count > 1, !word.hasPrefix("//") else { return word.count == 1 && afterMethod }
      return word.unicodeScalars.dropFirst().first.map {
        $0.properties.isAlphabetic || "{:<$_(?0123456789".unicodeScalars.contains($0)
      } ?? false
    }
    if word.hasPrefix("{") || word.hasPrefix("$") { return word.contains("}/") }
    return afterMethod && word.contains("/") && word.first?.isLetter == true
  }

  private static func curl(_ line: String) -> (method: String, url: String)? {
    Command.endpoint(line, at: SourceLocation(file: "", line: 1))
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
