import Contract
import Diagnostics
import Pages

/// What every request bears that tells who sends it, and the fixed headers beside: lines such as `Authorization: Bearer <token>`,
/// tables of a header's parts, tables of common headers, sentences that name a header or a member of the query.
struct CredentialRule {
  struct Reading {
    var headers: [Configuration.Header] = []
    var query: [Configuration.Header] = []
    /// Headers whose value is another in each request.
    var parameters: [Parameter] = []
    var contentType: Sourced<String>?
    /// The names of the parts of headers, in small letters; a table of them is no table of headers.
    var parts: Set<String> = []
  }

  let lexicon: Lexicon

  func read(_ pieces: [ConventionPiece]) -> Reading {
    var reading = Reading()
    let tables = pieces.compactMap(\.table)
    for piece in pieces where piece.topic != .errorCodes && piece.topic != .statusCodes && piece.topic != .envelope {
      for line in piece.lines { lines(line, piece.topic, tables, &reading) }
    }
    for piece in pieces where piece.topic == .headers || piece.topic == .authentication {
      guard let table = piece.table else { continue }
      HeaderTable(lexicon: lexicon).read(table, isNamed: piece.topic == .headers, into: &reading)
    }
    let hasCredential = reading.headers.contains { $0.value.contains("{") } || !reading.query.isEmpty
    for piece in pieces where !hasCredential {
      guard let words = piece.text else { continue }
      for found in CredentialProse.read(words, topic: piece.topic) { reading.add(found) }
    }
    return reading
  }

  private func lines(
    _ line: (words: String, isCode: Bool, location: SourceLocation), _ topic: ConventionTopic?, _ tables: [Block.Table],
    _ reading: inout Reading
  ) {
    guard Self.signs.occur(in: line.words) else { return }
    var found = HeaderLine.options(of: line.words)
    if let header = HeaderLine(line.words, isCode: line.isCode) { found.append(header) }
    // `请求头：Authorization: Bearer …`: the header stands behind a label.
    if found.isEmpty, !line.isCode, let start = line.words.firstRange(of: "Authorization") {
      if let header = HeaderLine(Self.untilSentenceEnds(line.words[start.lowerBound...]), isCode: false) {
        found.append(header)
      }
    }
    for header in found { add(header, at: line.location, topic, tables, &reading) }
    for url in ServerURL.all(in: line.words) {
      for (name, value) in url.query where Placeholder.isSecret(name) && !Placeholder.changes(name) {
        guard topic == .authentication || Placeholder(value) != nil else { continue }
        reading.addQuery(name, at: line.location)
      }
    }
  }

  /// What every line has that a rule of lines could read.
  private static let signs: Phrases = [":", "：", "curl"]

  private static func untilSentenceEnds(_ words: Substring) -> Substring {
    words.prefix { !"。；（(`".contains($0) }
  }

  private func add(
    _ line: HeaderLine, at location: SourceLocation, _ topic: ConventionTopic?, _ tables: [Block.Table],
    _ reading: inout Reading
  ) {
    let form = line.name.lowercased()
    guard !["content-length", "user-agent", "accept-encoding"].contains(form) else { return }
    if form == "content-type" {
      if reading.contentType == nil, let type = ContentTypeRule.type(in: line.value) {
        reading.contentType = Sourced(type, at: location)
      }
      return
    }
    if Placeholder.changes(line.name) {
      let field = Field(name: line.name, isRequired: Sourced(true, at: location), at: location)
      reading.add(Parameter(field, in: .header))
      return
    }
    var value = HeaderValue(line.value, of: line.name)
    if !value.parts.isEmpty {
      value = HeaderParts.weigh(value, by: tables)
      reading.parts.formUnion(value.parts.map { $0.name.lowercased() })
    }
    // A header without a credential that only an example shows may be that example's own.
    guard value.hasCredential || topic == .headers || topic == .authentication || form == "accept-language" else {
      return
    }
    reading.add(.init(name: line.name, value: value.template, at: location))
  }
}

extension CredentialRule.Reading {
  /// The first mention of a header stands, unless a later one tells its credential.
  mutating func add(_ header: Configuration.Header) {
    if let known = headers.firstIndex(where: { $0.name.lowercased() == header.name.lowercased() }) {
      if !headers[known].value.contains("{"), header.value.contains("{") { headers[known] = header }
    } else if headers.count < 50 {
      headers.append(header)
    }
  }

  mutating func addQuery(_ name: String, at location: SourceLocation) {
    guard !query.contains(where: { $0.name == name }), query.count < 20 else { return }
    query.append(.init(name: name, value: "{\(Placeholder.name(name) ?? "key")}", at: location))
  }

  mutating func add(_ parameter: Parameter) {
    guard !parameters.contains(where: { $0.field.name.lowercased() == parameter.field.name.lowercased() }) else {
      return
    }
    parameters.append(parameter)
  }

  mutating func add(_ found: CredentialProse.Found) {
    switch found {
    case .header(let header): add(header)
    case .query(let name, let location): addQuery(name, at: location)
    }
  }
}
