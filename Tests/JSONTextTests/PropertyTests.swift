import Diagnostics
import Testing

@testable import JSONText

@Suite("Properties of the reader")
struct PropertyTests {
  private func read(_ text: String) -> JSONReading { JSONReader.read(text, at: SourceLocation(file: "p", line: 1)) }

  @Test("what is written carelessly is read as the same value", arguments: CarelessWriter.Habit.allCases)
  func habits(habit: CarelessWriter.Habit) throws {
    for seed in 0..<150 {
      var generator = JSONGenerator(seed: UInt64(seed) &+ 7)
      let original = JSONValue.object([
        JSONMember(
          "k", at: SourceLocation(file: "g", line: 1),
          JSONNode(generator.value(depth: 4), at: SourceLocation(file: "g", line: 1)))
      ])
      var writer = CarelessWriter(habits: [habit], seed: UInt64(seed))
      let text = writer.write(original)
      let document = try #require(read(text).documents.first, "\(text)")
      #expect(document.value.isSameValue(as: original), "\(text)")
    }
  }

  @Test("habits come together", arguments: 0..<300)
  func together(seed: Int) throws {
    var generator = JSONGenerator(seed: UInt64(seed) &+ 1000)
    let place = SourceLocation(file: "g", line: 1)
    let original = JSONValue.object([JSONMember("k", at: place, JSONNode(generator.value(depth: 4), at: place))])
    let habits = CarelessWriter.Habit.allCases.enumerated().filter { (seed >> ($0.offset % 8)) & 1 == 1 }.map(\.element)
    var writer = CarelessWriter(habits: Set(habits), seed: UInt64(seed))
    let text = writer.write(original)
    #expect(read(text).documents.first?.value.isSameValue(as: original) == true, "\(text)")
  }

  @Test("bytes by chance are read without harm", arguments: 0..<300)
  func bytes(seed: Int) {
    var generator = JSONGenerator(seed: UInt64(seed) &+ 5)
    let alphabet = Array(#"{}[]:,"'/*#.…<>()-+0123eEnull true\&quot;：“”｛$|= "#.utf8) + [0x0A, 0xFF, 0xE3, 0x80]
    let bytes = (0..<200).map { _ in alphabet[generator.next(alphabet.count)] }
    let reading = read(String(decoding: bytes, as: UTF8.self))
    #expect(reading.diagnostics.count < 80)
  }

  @Test("every beginning of a careless document is read without harm")
  func prefixes() {
    var generator = JSONGenerator(seed: 99)
    var writer = CarelessWriter(habits: Set(CarelessWriter.Habit.allCases), seed: 3)
    let text = Array(
      writer.write(.array([JSONNode(generator.value(depth: 5), at: SourceLocation(file: "g", line: 1))])).utf8)
    for end in 0...text.count { _ = read(String(decoding: text[..<end], as: UTF8.self)) }
    #expect(read(String(decoding: text, as: UTF8.self)).documents.count == 1)
  }

  @Test(
    "twice the text takes no more than a few times as long",
    arguments: [
      "\"a", "'a\n", "{\"a\": \"b\" x ", "[\"", "<", "{{", "// x\n", "\"a\" ", "…", "{\"a\": \"x\n", "x\n", "/*",
      "\"x \"y ",
      "{", "[", "1,", "a: {", "`", "((", "u'", "\"...\" ", "| 1 ", "\"a\": ",
    ])
  func linear(piece: String) {
    func duration(_ count: Int) -> Duration {
      let text = "{\"k\": [" + String(repeating: piece, count: count)
      return ContinuousClock().measure { _ = read(text) }
    }
    _ = duration(100)
    // Eight times the text in less than forty times the time: a quadratic reader would need sixty-four.
    #expect(duration(16_000) < max(duration(2_000) * 40, .milliseconds(150)))
  }
}

/// Writes JSON as people do who have one or more habits.
struct CarelessWriter {
  enum Habit: CaseIterable {
    case comments, hashComments, trailingCommas, doubledCommas, missingCommas, singleQuotes, bareKeys, wideQuotes,
      wideMarks
    case pythonWords, ellipses, hex, plus, rawLineBreaks, assignment, callback, lineNumbers, entities
  }

  let habits: Set<Habit>
  private var generator: JSONGenerator

  init(habits: Set<Habit>, seed: UInt64) {
    self.habits = habits
    generator = JSONGenerator(seed: seed &+ 17)
  }

  mutating func write(_ value: JSONValue) -> String {
    var text = text(value, indent: 0)
    if has(.assignment) { text = "var x = \(text);" }
    if has(.callback), !has(.assignment) { text = "callback(\(text));" }
    guard has(.lineNumbers) else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      "\($0.offset + 1) \($0.element)"
    }
    .joined(separator: "\n")
  }

  private func has(_ habit: Habit) -> Bool { habits.contains(habit) }

  private mutating func text(_ value: JSONValue, indent: Int) -> String {
    switch value {
    case .null: return has(.pythonWords) ? "None" : "null"
    case .bool(let flag): return has(.pythonWords) ? (flag ? "True" : "False") : (flag ? "true" : "false")
    case .number(let lexeme):
      if has(.hex), lexeme == "98765432109876543210" || lexeme == "0" { return lexeme == "0" ? "0x0" : lexeme }
      return has(.plus) && !lexeme.hasPrefix("-") ? "+" + lexeme : lexeme
    case .string(let string): return quoted(string)
    case .array(let nodes):
      let items = nodes.map { text($0.value, indent: indent + 1) }
      return list(items, "[", "]", indent: indent)
    case .object(let members):
      let items = members.map { member in
        let key = has(.bareKeys) ? member.key : quoted(member.key)
        return key + (has(.wideMarks) ? "：" : ": ") + text(member.node.value, indent: indent + 1)
      }
      return list(items, "{", "}", indent: indent)
    }
  }

  private mutating func list(_ items: [String], _ open: String, _ close: String, indent: Int) -> String {
    let margin = "\n" + String(repeating: "  ", count: indent + 1)
    var text = has(.wideMarks) ? (open == "{" ? "｛" : "［") : open
    for (index, item) in items.enumerated() {
      if has(.comments), generator.next(3) == 0 { text += margin + "// it's a \"comment\": {" }
      text += margin + item
      let isLast = index == items.count - 1
      if !isLast && !has(.missingCommas) || isLast && has(.trailingCommas) { text += has(.wideMarks) ? "，" : "," }
      if !isLast, has(.doubledCommas) { text += "," }
      if has(.comments), generator.next(2) == 0 { text += " /* a } comment */" }
      if has(.hashComments) { text += " # one, two" }
      if has(.ellipses), generator.next(2) == 0 { text += margin + "..." }
    }
    if has(.ellipses), close == "]", !items.isEmpty, generator.next(2) == 0 { text += margin + "\"...\"" }
    return text + "\n" + (has(.wideMarks) ? (close == "}" ? "｝" : "］") : close)
  }

  private func quoted(_ string: String) -> String {
    if has(.entities) {
      let escaped = JSONWriter.write(.string(string)).dropFirst().dropLast().replacing("&", with: "&amp;")
      return "&quot;\(escaped)&quot;"
    }
    var text = String(JSONWriter.write(.string(string)).dropFirst().dropLast())
    if has(.rawLineBreaks), !has(.lineNumbers) { text = text.replacing("\\n", with: "\n") }
    if has(.wideQuotes) { return "“\(text)”" }
    return has(.singleQuotes) ? "'\(text)'" : "\"\(text)\""
  }
}
