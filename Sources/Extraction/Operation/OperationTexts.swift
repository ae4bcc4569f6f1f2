import Contract
import Diagnostics
import Pages

/// The words of an operation: what it does, remarks, what it sends and gives back.
extension OperationReader {
  mutating func read(texts: [RichText]) {
    if let last = texts.last { examples.read(words: last.plain) }
    for text in texts where operation.responseMedia == nil {
      switch sections.section {
      case nil, .summary, .notes: operation.responseMedia = MediaRule.response(text, isResponse: false)
      case .responseFields, .responseExample, .success:
        operation.responseMedia = MediaRule.response(text, isResponse: true)
      // What is fetched is sent without a body, so its content type is that of what comes back.
      case .contentType where operation.method?.value == "GET":
        operation.responseMedia = MediaRule.response(text, isResponse: true)
      default: break
      }
    }
    for text in texts {
      switch sections.section {
      case nil, .summary, .notes: operation.returns += ReturnsReader.candidates(in: text, isResponse: false)
      case .responseFields, .responseExample, .success:
        operation.returns += ReturnsReader.candidates(in: text, isResponse: true)
      default: break
      }
    }
    let words = sections.section == nil ? texts.filter { !$0.isNavigation } : texts
    let lines = words.map(\.markdown.trimmed).filter(describes)
    switch sections.section {
    case .summary where !lines.isEmpty && !isSummarized:
      // What stood above the first section is a remark where a section says what the operation does.
      if let remark = operation.description { operation.notes.insert(remark, at: 0) }
      operation.description = lines[0]
      operation.notes += lines.dropFirst()
      isSummarized = true
    case .summary, nil:
      describe(lines)
    case .notes: operation.notes += lines
    case .headers, .contentType, .method: for text in texts { read(contentType: text) }
    default: break
    }
  }

  /// Whether a line may say what the call does: it is no endpoint and no host.
  private func describes(_ line: String) -> Bool {
    !lexicon.isEmpty(line) && EndpointLine.read(line) == nil && !Self.statesHosts(line)
  }

  /// Whether words say where calls go to, and nothing of what they do.
  private static func statesHosts(_ words: String) -> Bool {
    guard words.utf8.count <= 600, words.contains("://") else { return false }
    return words.split(separator: "\n").allSatisfy { !ServerRule.stated($0).isEmpty }
  }

  /// Takes lines for the description and remarks. What stands below a label that opens no section is its value and describes nothing.
  mutating func describe(_ lines: [String]) {
    var lines = lines[...]
    if let first = lines.first, let remark {
      operation.notes.append("\(remark) \(first)")
      lines = lines.dropFirst()
      self.remark = nil
    }
    if let last = lines.last, last.hasSuffix(":") || last.hasSuffix("：") {
      remark = last
      lines = lines.dropLast()
    }
    if operation.description == nil {
      operation.description = lines.first
      lines = lines.dropFirst()
    }
    operation.notes += lines
  }

  /// A remark beside the text is the description only where there is no other.
  mutating func read(aside container: Block.Container) {
    let lines = container.blocks.flatMap(\.texts).map(\.markdown.trimmed).filter(describes)
    if aside == nil, operation.description == nil { aside = lines.first }
    operation.notes += lines
  }

  mutating func read(contentType words: RichText) {
    guard operation.contentType == nil else { return }
    operation.contentType = MediaTypes.named(in: words.plain).map { Sourced($0, at: words.location) }
  }

  /// A row for the header of the response says its media type. What the page shows as JSON is JSON, whatever words say, and a page of HTML
  /// beside a table of fields is none that comes back.
  mutating func settleMedia() {
    if let index = operation.responseFields.firstIndex(where: { $0.name.lowercased() == "content-type" }) {
      let row = operation.responseFields.remove(at: index)
      let words = [row.facts.example, row.description].compactMap { $0 }.joined(separator: " ")
      let found = MediaRule.response(RichText(words, at: row.location), isResponse: true)
      operation.responseMedia = operation.responseMedia ?? found
    }
    let showsJSON = operation.examples.contains { $0.role == .success && $0.node.placeholder == nil }
    let isXML = operation.responseMedia.map { MediaRule.raw(in: $0.value) != nil } ?? false
    if showsJSON || !operation.responseFields.isEmpty && !isXML { operation.responseMedia = nil }
  }
}

extension RichText {
  /// Whether the words are several links and nothing else.
  fileprivate var isNavigation: Bool {
    runs.count { $0.link != nil } > 1 && runs.allSatisfy { $0.link != nil || $0.text.trimmed.isEmpty }
  }
}
