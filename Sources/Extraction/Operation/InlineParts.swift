import Contract
import Diagnostics
import Pages

/// What words in the sections of a call show beside code blocks and tables: a body as code within a line (`Content: `{"id": 7}``), parameters as
/// names and their types in brackets (`id=[integer]`).
extension OperationReader {
  /// Takes words that are nothing but such parameters, or that hold a body.
  ///
  /// - Returns: whether they did either.
  mutating func readInline(_ texts: [RichText]) -> Bool {
    switch sections.section {
    case .parameters(let place):
      let fields = texts.map { BracketedParameters.read($0, label: sections.label, lexicon: lexicon) }
      if !fields.isEmpty, fields.allSatisfy({ $0 != nil }) {
        for field in fields.compactMap(\.self).joined() {
          let isElsewhere = place == .path && operation.url.map { !$0.value.contains(field.name) } ?? false
          operation.parameters.append(Parameter(field, in: isElsewhere ? nil : place))
        }
        return true
      }
    case .requestExample, .responseExample, .success, .failure: break
    default: return false
    }
    var isFound = false
    for text in texts {
      guard let code = InlineBody.code(in: text) else { continue }
      read(code)
      isFound = true
    }
    return isFound
  }
}

/// A body that stands within words, with the status that the words before it give.
enum InlineBody {
  /// A text longer than this shows no body within a line.
  private static let longest = 20_000

  static func code(in words: RichText) -> Block.Code? {
    guard words.runs.contains(where: { $0.text.utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } }),
      words.plain.utf8.count <= longest
    else { return nil }
    var before = ""
    for run in words.runs {
      let text = run.text.trimmed
      if run.style.contains(.code), isBody(text) { return block(text, before, words.location) }
      before += run.text
    }
    let plain = words.plain
    var head = ""
    var rest = plain[...]
    while let line = rest.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).first {
      if "{[".contains(line.first(where: { !$0.isWhitespace }) ?? " "), isBody(rest.trimmed) {
        return block(rest.trimmed, head, words.location)
      }
      head += line + "\n"
      guard line.endIndex < rest.endIndex, head.utf8.count <= 400 else { return nil }
      rest = rest[rest.index(after: line.endIndex)...]
    }
    return nil
  }

  private static func isBody(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, text.utf8.count > 3 else { return false }
    return first == UInt8(ascii: "{") && last == UInt8(ascii: "}") && text.utf8.contains(UInt8(ascii: ":"))
      || first == UInt8(ascii: "[") && last == UInt8(ascii: "]") && text.utf8.contains(UInt8(ascii: "{"))
  }

  private static func block(_ text: String, _ before: String, _ location: SourceLocation) -> Block.Code {
    guard let status = before.split(separator: "\n").lazy.compactMap({ status($0) }).first else {
      return Block.Code(text: text, at: location)
    }
    return Block.Code(text: "HTTP/1.1 \(status)\n\n\(text)", at: location)
  }
}

extension InlineBody {
  /// The status of `Code: 404 NOT FOUND`, or of any line that is one of a message.
  private static func status(_ line: Substring) -> Int? {
    if let status = MessageHead.looseStatus(line) { return status }
    let parts = line.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, WordForm(parts[0]).text == "code" else { return nil }
    return MessageHead.looseStatus("Status:\(parts[1])")
  }
}

/// Reads `id=[integer]`, `from=[date]&to=[date]`: names with their types in brackets, under a label that says whether they must be sent.
enum BracketedParameters {
  /// - Returns: nil where the words have anything else.
  static func read(_ words: RichText, label: String?, lexicon: Lexicon) -> [Field]? {
    let plain = words.plain
    guard plain.utf8.count <= 2000, plain.contains("=[") else { return nil }
    var isRequired = label.flatMap(requirement(lexicon))
    var fields: [Field] = []
    for token in plain.split(whereSeparator: { $0.isWhitespace || ",&?".contains($0) }) {
      if let marked = requirement(lexicon)(token.trimming { ":：*".contains($0) }) {
        isRequired = marked
        continue
      }
      let parts = token.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[1].hasPrefix("["), parts[1].hasSuffix("]"), FieldName.isName(String(parts[0]))
      else {
        return nil
      }
      let type = TypeReader(lexicon: lexicon).read(String(parts[1].dropFirst().dropLast()), at: words.location)
      fields.append(
        Field(
          name: String(parts[0]), type: type, isRequired: isRequired.map { Sourced($0, at: words.location) },
          at: words.location))
    }
    return fields.isEmpty ? nil : fields
  }

  private static func requirement(_ lexicon: Lexicon) -> (String) -> Bool? {
    { $0.count > 1 && !$0.contains("=") ? lexicon.isRequired($0) : nil }
  }
}
