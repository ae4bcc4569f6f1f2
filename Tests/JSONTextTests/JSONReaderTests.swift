import Diagnostics
import Testing

@testable import JSONText

@Suite("Reading the JSON of pages")
struct JSONReaderTests {
  private func read(_ text: String) -> JSONReading { JSONReader.read(text, at: SourceLocation(file: "p.md", line: 10)) }

  /// The first document, written back as strict JSON on one line.
  private func strict(_ text: String) -> String? {
    read(text).documents.first.map { JSONWriter.write($0, pretty: false) }
  }

  @Test(
    "what people write by hand is read as what it means",
    arguments: [
      (#"{"a": 1, "b": [true, null]}"#, #"{"a":1,"b":[true,null]}"#),
      ("{'a': 'x'}", #"{"a":"x"}"#),
      ("{a: 1, b_c: 2}", #"{"a":1,"b_c":2}"#),
      (#"{"a": 1,}"#, #"{"a":1}"#),
      ("{\"a\": 1\n\"b\": 2}", #"{"a":1,"b":2}"#),
      (#"{“a”：1，“b”：“x”}"#, #"{"a":1,"b":"x"}"#),
      (#"{"a": [1, 2, ...]}"#, #"{"a":[1,2]}"#),
      (#"{"a": 1, ……}"#, #"{"a":1}"#),
      ("{\"a\": 1 // one\n}", #"{"a":1}"#),
      (#"{"a": /* one */ 1}"#, #"{"a":1}"#),
      (#"callback({"a": 1});"#, #"{"a":1}"#),
      (#"{"a": None, "b": True}"#, #"{"a":null,"b":true}"#),
      (
        #"{"a": 1e400, "b": 0.0, "c": 123456789012345678901234567890}"#,
        #"{"a":1e400,"b":0.0,"c":123456789012345678901234567890}"#
      ),
      (#"{"a": "é\n\"\/\uD83D\uDE00\ud800"}"#, "{\"a\":\"é\\n\\\"/😀\u{FFFD}\"}"),
    ])
  func leniency(text: String, expected: String) {
    #expect(strict(text) == expected)
  }

  @Test("a member, a key and a value know their place on the page")
  func places() throws {
    let document = try #require(read("{\n  \"名\": 1,\n  \"b\": {\"c\": 2}\n}").documents.first)
    guard case .object(let members) = document.value else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.location.line) == [11, 12])
    #expect(members[0].location.column == 3)
    #expect(members[0].node.location.column == 8)
  }

  @Test("a comment belongs to the member that it stands behind, or above")
  func comments() throws {
    let document = try #require(read("{\n  \"a\": 1, // will go\n  // the second\n  \"b\": 2\n}").documents.first)
    guard case .object(let members) = document.value else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.node.comment) == ["will go", "the second"])
  }

  @Test("of a key that stands twice both are kept, and the second is reported with the first")
  func duplicates() throws {
    let reading = read(#"{"a": 1, "a": 2}"#)
    #expect(JSONWriter.write(try #require(reading.documents.first), pretty: false) == #"{"a":1,"a":2}"#)
    let diagnostic = try #require(reading.diagnostics.first)
    #expect(diagnostic.code == .duplicateKey)
    #expect(diagnostic.location?.column == 10)
    #expect(diagnostic.notes.first?.location?.column == 2)
  }

  @Test(
    "keys that differ in the composition of letters alone are told of as such, and both are kept as they are written")
  func composed() throws {
    let reading = read("{\"\u{E9}\": 1, \"e\u{301}\": 2, \"e\": 3}")
    #expect(reading.diagnostics.map(\.code) == [.duplicateKey])
    #expect(reading.diagnostics.first?.message.contains("composed in two ways") == true)
    let document = try #require(reading.documents.first)
    let text = "{\"\u{E9}\":1,\"e\u{301}\":2,\"e\":3}"
    #expect(JSONWriter.write(document, pretty: false).utf8.elementsEqual(text.utf8))
  }

  @Test("what stands before the end of a cut text is kept")
  func truncated() {
    let reading = read("{\"a\": 1, \"b\": {\"c\": [1, 2")
    #expect(reading.isTruncated)
    #expect(reading.diagnostics.map(\.code) == [.truncatedJSON])
    #expect(reading.documents.map { JSONWriter.write($0, pretty: false) } == [#"{"a":1,"b":{"c":[1,2]}}"#])
  }

  @Test("several documents in one block are several examples")
  func documents() {
    #expect(read("{\"a\": 1}\n\n{\"a\": 2}").documents.count == 2)
  }

  @Test("a broken member costs that member")
  func resynchronised() {
    let reading = read("{\n  \"a\" 1,\n  \"b\": 2\n}")
    #expect(reading.documents.map { JSONWriter.write($0, pretty: false) } == [#"{"b":2}"#])
    #expect(reading.diagnostics.contains { $0.code == .malformedJSON && $0.location?.line == 11 })
  }

  @Test("text that is no JSON gives nothing and says so", arguments: ["hello world", "<html>", "\u{0}\u{1}"])
  func noJSON(text: String) {
    let reading = read(text)
    #expect(reading.documents.isEmpty)
    #expect(reading.diagnostics.map(\.code) == [.malformedJSON])
  }

  @Test("nesting without end is told, and does not end the tool")
  func deep() {
    let reading = read(String(repeating: "[", count: 100_000))
    #expect(reading.diagnostics.contains { $0.code == .malformedJSON })
  }

  @Test("nesting to the limit is kept, and one level more is told")
  func deepest() {
    func nested(_ levels: Int) -> String {
      String(repeating: "{\"a\":[", count: levels / 2) + "1" + String(repeating: "]}", count: levels / 2)
    }
    #expect(read(nested(128)).diagnostics.isEmpty)
    #expect(read(nested(130)).diagnostics.contains { $0.message.hasPrefix("nested more than 128 deep") })
  }

  @Test("characters that are not seen are written by their numbers, those beyond sixteen bits too")
  func unseen() {
    #expect(JSONWriter.write(.string("a\u{202E}\u{E0041}é😀"), pretty: false) == #""a\u202e\udb40\udc41é😀""#)
  }

  @Test("a document cut at any byte is read without harm")
  func everyPrefix() {
    let text = Array(#"{"a": [1.5, "x\u00e9", {"b": null}], 'c': “d”, // e"#.utf8)
    for end in 0...text.count {
      _ = read(String(decoding: text[..<end], as: UTF8.self))
    }
    #expect(read(String(decoding: text, as: UTF8.self)).documents.count == 1)
  }
}

@Suite("Values of JSON")
struct JSONValueTests {
  private func value(_ text: String) throws -> JSONValue {
    try #require(JSONReader.read(text, at: SourceLocation(file: "p", line: 1)).documents.first).value
  }

  @Test(
    "numbers are the same by what they count",
    arguments: [("1.0", "1"), ("1e2", "100"), ("0.10", "0.1"), ("-0", "0"), ("1e400", "10e399")])
  func sameNumbers(a: String, b: String) throws {
    #expect(try value(a).isSameValue(as: value(b)))
  }

  @Test("numbers that differ in the last of many digits differ")
  func otherNumbers() throws {
    #expect(try !value("12345678901234567890123").isSameValue(as: value("12345678901234567890124")))
  }

  @Test("the order of members is free, the order of elements is not")
  func order() throws {
    #expect(try value(#"{"a": 1, "b": 2}"#).isSameValue(as: value(#"{"b": 2, "a": 1.0}"#)))
    #expect(try !value("[1, 2]").isSameValue(as: value("[2, 1]")))
  }

  @Test("what is written is read as the same value", arguments: 0..<200)
  func roundTrip(seed: Int) throws {
    var generator = JSONGenerator(seed: UInt64(seed))
    let original = generator.value(depth: 4)
    for pretty in [true, false] {
      #expect(try value(JSONWriter.write(original, pretty: pretty)).isSameValue(as: original))
    }
  }
}

/// Values made by chance, the same for the same seed.
struct JSONGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  mutating func value(depth: Int) -> JSONValue {
    let place = SourceLocation(file: "g", line: 1)
    switch next(depth > 0 ? 7 : 5) {
    case 0: return .null
    case 1: return .bool(next(2) == 0)
    case 2: return .number(["0", "-1", "1.50", "1e400", "98765432109876543210", "0.0", "158", "234"][next(8)])
    case 3, 4: return .string(["", "名", "a\"b\\c\n", "\u{0}\u{1F}", "😀", "\u{2028}"][next(6)])
    case 5: return .array((0..<next(4)).map { _ in JSONNode(value(depth: depth - 1), at: place) })
    default:
      return .object(
        (0..<next(4)).map { JSONMember("k\($0)", at: place, JSONNode(value(depth: depth - 1), at: place)) })
    }
  }
}
