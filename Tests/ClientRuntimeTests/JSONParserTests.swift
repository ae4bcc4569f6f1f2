import Foundation
import Testing

@testable import ClientRuntime

/// A text decoded as a type.
func decoded<Value: JSONCodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
  try JSON.decode(type, from: Data(text.utf8))
}

/// A value encoded as text.
func encoded(_ value: some JSONCodable) throws -> String { String(decoding: try JSON.encode(value), as: UTF8.self) }

@Suite("Reading JSON strictly")
struct JSONParserTests {
  @Test(
    "what RFC 8259 has is read",
    arguments: [
      "0", "-0", "0.5", "1e5", "1E+5", "-1.5e-3", "\"\"", "null", " [ ] ", "{}", "{\"a\":[{},[],\"\\u00e9\"]}",
      "\t\r\n1",
      "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\u{7F}\u{2028}\u{10FFFF}\"",
    ])
  func valid(text: String) throws {
    _ = try decoded(text, as: JSONValue.self)
  }

  @Test(
    "what it does not have is an error",
    arguments: [
      "", " ", "01", "-", "+1", ".5", "1.", "1e", "1e+", "tru", "nulls", "True", "[1,]", "[,1]", "[1 2]", "{\"a\"}",
      "{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}", "[", "{", "{\"a\":1", "]", "[}", "{]", "1 2", "\"", "\"\\\"",
      "\"\\x\"",
      "\"\\u12\"", "\"\\u12g4\"", "\"\n\"", "\"\u{1}\"", "NaN", "Infinity", "-Infinity", "/**/1", "[1]//",
      "\u{FEFF}\u{FEFF}1",
    ])
  func invalid(text: String) {
    #expect(throws: DecodingFailure.self) { try decoded(text, as: JSONValue.self) }
  }

  @Test(
    "bytes that are no UTF-8 are an error",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8], [0xFF],
      [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func malformed(bytes: [UInt8]) {
    #expect(throws: DecodingFailure.self) {
      try JSON.decode(String.self, from: Data([UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]))
    }
  }

  @Test("bytes that are no UTF-8 are found where they stand")
  func malformedPlace() {
    #expect {
      try JSON.decode(String.self, from: Data("\"aé".utf8 + [0xC3, 0x22]))
    } throws: { "\($0)".hasSuffix("the bytes are no UTF-8, at byte 4") }
  }

  @Test("a mark of the byte order may stand first")
  func byteOrderMark() throws {
    #expect(try decoded("\u{FEFF}[1]", as: [Int].self) == [1])
  }

  @Test(
    "escapes are resolved; half of a pair is the character for what is none",
    arguments: [
      ("\\u00e9", "é"), ("\\uD83D\\uDE00", "😀"), ("\\uD83D", "\u{FFFD}"), ("\\uDE00x", "\u{FFFD}x"),
      ("\\uD83D\\u0041", "\u{FFFD}A"), ("\\u0000", "\0"), ("a\\/b", "a/b"), ("\\uD83D\\n", "\u{FFFD}\n"),
    ])
  func escapes(text: String, value: String) throws {
    #expect(try decoded("\"\(text)\"", as: String.self) == value)
  }

  @Test("nesting is read to 512 levels, and refused beyond")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try encoded(decoded(nested(512), as: JSONValue.self)) == nested(512))
    #expect(throws: DecodingFailure.self) { try decoded(nested(513), as: JSONValue.self) }
    #expect(throws: DecodingFailure.self) {
      try decoded(String(repeating: "[{\"a\":", count: 100_000), as: JSONValue.self)
    }
  }

  @Test("of a key that stands twice the last value counts, however it is written and read")
  func duplicates() throws {
    struct Two: JSONModel, Codable, Hashable {
      let a: Int
      let b: Int
      private static let keys: JSONKeys = "a b"
      init(json: JSONReader) { (a, b) = json.members(Self.keys) }
      func write(to json: inout JSONWriter) { json.members(Self.keys, a, b) }
    }
    let text = #"{"a": 1, "b": 2, "\u0061": 3, "b": 4}"#
    let two = try decoded(text, as: Two.self)
    #expect(two.a == 3 && two.b == 4)
    #expect(try decoded(text, as: [String: Int].self) == ["a": 3, "b": 4])
    #expect(try decoded(text, as: JSONValue.self) == ["a": 3, "b": 4])
    let many = (0..<400).map { "\"k\($0 % 200)\": \($0)" }.joined(separator: ",")
    #expect(try decoded("{\(many)}", as: [String: Int].self).allSatisfy { $0.key == "k\($0.value - 200)" })
  }

  @Test(
    "an error says what is wrong, and where",
    arguments: [
      ("[1, 2", "the text ends too early, at byte 5"), ("[1, 02]", "a number begins with a zero, at byte 4"),
      ("\"\\u12g4\"", "an escape lacks digits, at byte 5"), ("é\u{1}", "no value begins so, at byte 0"),
      ("[\"é\u{1}\"]", "a control character stands in a string, at byte 4"),
      ("{1}", "the key of a member is missing, at byte 1"),
    ])
  func sentences(text: String, reason: String) {
    #expect {
      try decoded(text, as: [Int].self)
    } throws: { "\($0)" == "the response: expected JSON, found what is none: \(reason)" }
  }
}
