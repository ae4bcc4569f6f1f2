import Contract
import Diagnostics
import JSONText

/// Tells what a code block shows: requests and responses as HTTP sends them, command lines, bodies of JSON, fields.
struct ExampleRecogniser {
  private let block: BlockText
  private let starts: MessageStart
  private var reading = BlockReading()
  /// What the last words above say that comes next.
  private var meaning: SectionMeaning?
  private var line = 0

  /// - Parameter location: the place of the text's first character.
  static func read(_ text: String, at location: SourceLocation, lexicon: Lexicon = .standard) -> BlockReading {
    var recogniser = ExampleRecogniser(
      block: BlockText(BlockText.withoutMarks(text), at: location), lexicon: lexicon)
    recogniser.read()
    return recogniser.reading
  }

  private init(block: BlockText, lexicon: Lexicon) {
    self.block = block
    starts = MessageStart(lexicon: lexicon)
  }

  private mutating func read() {
    while line < block.lines.count {
      let words = block.line(line)
      if words.isEmpty {
        line += 1
      } else if Command.name(words) != nil {
        command()
      } else if let status = MessageHead.status(words) ?? MessageHead.looseStatus(words) {
        response(status)
      } else if let head = MessageHead.request(words) {
        request(head.method, head.target)
      } else if let label = starts.label(words) {
        meaning = label
        line += 1
      } else {
        body()
      }
    }
  }

  // MARK: Messages

  private mutating func command() {
    let (words, next) = ShellWords.read(block, line: line)
    line = max(next, line + 1)
    guard let command = Command.read(words) else { return }
    reading.messages.append(.request(command.request, body: command.body, isCommand: true))
    reading.diagnostics += command.diagnostics
    meaning = .responseExample
  }

  private mutating func response(_ status: Int) {
    var response = ShownResponse(status: Sourced(status, at: block.location(line: line)))
    line += 1
    response.headers = headers()
    let body = bodyLines()
    let nodes = json(body)
    if nodes.isEmpty {
      response.media = note(body)
      if let header = response.headers.last(where: { $0.name.lowercased() == "content-type" }),
        let type = MediaRule.types(in: header.value).first, !type.contains("json")
      {
        response.media = Sourced(type, at: header.location)
      }
      reading.messages.append(.response(response))
    }
    // A stream of documents shows as many responses.
    for node in nodes {
      response.body = node
      reading.messages.append(.response(response))
    }
    meaning = nil
  }

  private mutating func request(_ method: String, _ target: String) {
    let place = block.location(line: line)
    var url = target
    line += 1
    // A long query is written a line an item.
    while line < block.lines.count, block.line(line).hasPrefix("&") || block.line(line).hasPrefix("?") {
      url += block.line(line).split(separator: " ").first ?? ""
      line += 1
    }
    var request = ShownRequest(method: Sourced(method, at: place), url: Sourced(url, at: place))
    request.query = FormText.query(of: url, at: place)
    request.headers = headers()
    request.contentType = request.headers.last { $0.name.lowercased() == "content-type" }
      .map { Sourced($0.value, at: $0.location) }
    let lines = bodyLines()
    let node = json(lines).first
    if node == nil, let first = lines.first {
      let text = block.text(lines: lines)
      if FormText.isForm(text) {
        let place = block.location(line: first)
        request.form = FormText.items(text, at: place)
        request.contentType = request.contentType ?? Sourced("application/x-www-form-urlencoded", at: place)
      } else if let markup = note(lines) {
        request.contentType = request.contentType ?? markup
      }
    }
    reading.messages.append(.request(request, body: node, isCommand: false))
    meaning = .responseExample
  }

  private mutating func headers() -> [ShownField] {
    var headers: [ShownField] = []
    while line < block.lines.count, let header = MessageHead.header(block.line(line)) {
      headers.append(ShownField(header.name, header.value, at: block.location(line: line)))
      line += 1
    }
    return headers
  }

  // MARK: Bodies

  /// A body alone, up to the next message.
  private mutating func body() {
    let lines = bodyLines(atLeast: 1)
    let nodes = json(lines)
    guard nodes.isEmpty else {
      for node in nodes {
        let own = node.comment.flatMap { starts.label($0) }
        reading.messages.append(.document(node, meaning: own ?? meaning))
      }
      return
    }
    if let markup = note(lines) {
      reading.messages.append(.markup(markup, meaning: meaning))
      return
    }
    let text = block.text(lines: lines)
    if FormText.isForm(text), let first = lines.first {
      reading.messages.append(.fields(FormText.items(text.trimming { $0 == "?" }, at: block.location(line: first))))
      return
    }
    let filled = lines.filter { !block.line($0).isEmpty }
    let fields = filled.compactMap { FormText.field(block.line($0), at: block.location(line: $0)) }
    if fields.count == filled.count, !fields.isEmpty { reading.messages.append(.fields(fields)) }
  }

  /// The lines up to the next message or label, which stays to be read.
  private mutating func bodyLines(atLeast least: Int = 0) -> Range<Int> {
    let start = line
    var depth = 0
    while line < block.lines.count {
      let words = block.line(line)
      if line - start >= least, !words.isEmpty, starts.begins(words, isInside: depth > 0) { break }
      depth = max(0, depth + MessageStart.nesting(words))
      line += 1
    }
    return start..<line
  }

  /// The documents of lines that hold JSON.
  private mutating func json(_ lines: Range<Int>) -> [JSONNode] {
    guard let first = lines.first(where: { !block.line($0).isEmpty }), holdsJSON(first..<lines.upperBound) else {
      return []
    }
    let reading = JSONReader.read(
      block.text(lines: first..<lines.upperBound), at: block.location(block.lines[first].lowerBound, line: first))
    self.reading.diagnostics += reading.diagnostics
    return reading.documents.filter { !$0.isMark }
  }

  /// Whether lines begin with JSON, below comments and short headings at most; a program in which some line does is none.
  private func holdsJSON(_ lines: Range<Int>) -> Bool {
    for line in lines {
      let words = block.line(line)
      if JSONOpening.isAtStart(of: words) { return true }
      let isHeading = words.count <= 48 && !words.contains { "(){}=;<>".contains($0) }
      guard words.isEmpty || isHeading || ["//", "#", "/*", "*", "--"].contains(where: words.hasPrefix) else {
        return false
      }
    }
    return false
  }

  /// Says of lines that they are markup, and of which media type; nil where they are not.
  private mutating func note(_ lines: Range<Int>) -> Sourced<String>? {
    guard let first = lines.first(where: { !block.line($0).isEmpty }) else { return nil }
    let words = block.line(first)
    guard words.hasPrefix("<"), words.contains(">"), let next = words.dropFirst().first,
      next.isLetter || "?!".contains(next)
    else { return nil }
    reading.diagnostics.append(
      Diagnostic(
        .unreadExample, "the example is XML or HTML, where JSON was expected; it is left out",
        at: block.location(line: first)))
    let opening = words.lowercased()
    let isPage = opening.hasPrefix("<html") || opening.hasPrefix("<!doctype html")
    return Sourced(isPage ? "text/html" : "application/xml", at: block.location(line: first))
  }
}

extension JSONNode {
  /// Whether what looked like a document is a word in brackets: `[GET]`.
  fileprivate var isMark: Bool {
    guard case .array(let elements) = value else { return false }
    return elements.count == 1 && elements[0].placeholder != nil && elements[0].value == .null
  }
}
