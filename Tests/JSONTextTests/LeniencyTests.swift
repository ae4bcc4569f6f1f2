import Diagnostics
import Testing

@testable import JSONText

private func read(_ text: String) -> JSONReading { JSONReader.read(text, at: SourceLocation(file: "p.md", line: 10)) }

/// All documents, written back as strict JSON, a line each.
private func strict(_ text: String) -> String {
  read(text).documents.map { JSONWriter.write($0, pretty: false) }.joined(separator: "\n")
}

@Suite("What people write that JSON does not allow")
struct LeniencyTests {
  @Test(
    "an ellipsis stands for more of the same, and is no value",
    arguments: [
      ("[1, 2, ...]", "[1,2]"), ("[1, 2 ...]", "[1,2]"), ("[{\"a\": 1}, ...]", #"[{"a":1}]"#),
      ("[1, \"...\"]", "[1]"), ("[1, \"…\", 2]", "[1,2]"), ("[{\"a\": 1}, {...}]", #"[{"a":1}]"#),
      ("[{\"a\": 1}, { ... }, [...]]", #"[{"a":1}]"#), ("{\"a\": 1, ...}", #"{"a":1}"#),
      ("{\"a\": 1, \"...\"}", #"{"a":1}"#), ("{\"a\": 1, \"...\": \"...\"}", #"{"a":1}"#),
      ("{\"a\": 1, \"...\": {\"b\": 2}, \"c\": 3}", #"{"a":1,"c":3}"#),
      ("{\n  \"a\": 1,\n  // ...\n}", #"{"a":1}"#), ("{\n  ...\n  \"a\": 1\n}", #"{"a":1}"#),
      ("{\"a\": 1, ... more fields ...}", #"{"a":1}"#), ("{\"a\": 1, ……省略其他字段}", #"{"a":1}"#),
      ("{\"a\": [1, 2, /* ... */]}", #"{"a":[1,2]}"#), ("{\"a\": 1}\n...\n{\"a\": 2}", "{\"a\":1}\n{\"a\":2}"),
    ])
  func ellipses(text: String, expected: String) {
    #expect(strict(text) == expected)
    #expect(read(text).diagnostics.contains { $0.message.hasPrefix("an ellipsis") })
  }

  @Test(
    "an ellipsis in quotation marks is a text like any other where a program wrote it",
    arguments: [#"{"a":"…","b":["..."],"...":1}"#, #"["…"]"#, #""...""#])
  func ellipsesByMachine(text: String) {
    let reading = JSONReader.read(text, at: SourceLocation(file: "p.json", line: 1), isByMachine: true)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.documents.map { JSONWriter.write($0, pretty: false) } == [text])
  }

  @Test(
    "commas too many and too few",
    arguments: [
      ("[1, 2,]", "[1,2]"), ("[1,, 2]", "[1,2]"), ("[, 1]", "[1]"), ("{\"a\": 1,,\"b\": 2,}", #"{"a":1,"b":2}"#),
      ("{\"a\": 1 \"b\": 2}", #"{"a":1,"b":2}"#), ("{\"a\": \"x\" \"b\": \"y\"}", #"{"a":"x","b":"y"}"#),
      ("[\"a\" \"b\"]", #"["a","b"]"#), ("{\"a\": {} \"b\": []}", #"{"a":{},"b":[]}"#),
      ("{\n  \"a\": 1\n  , \"b\": 2\n}", #"{"a":1,"b":2}"#), ("{\"a\": 1; \"b\": 2}", #"{"a":1,"b":2}"#),
    ])
  func commas(text: String, expected: String) {
    #expect(strict(text) == expected)
  }

  @Test(
    "other marks around texts, keys and values",
    arguments: [
      ("{“a”: “b”}", #"{"a":"b"}"#), ("{”a”: ”b”}", #"{"a":"b"}"#), ("{‘a’: ‘b’}", #"{"a":"b"}"#),
      ("{「a」: 「b」}", #"{"a":"b"}"#), ("{“a\": “b\"}", #"{"a":"b"}"#), ("｛\"a\"：［1，2］｝", #"{"a":[1,2]}"#),
      ("{\"a\"：1，\"b\"：2}", #"{"a":1,"b":2}"#), ("【1、2】", "[1,2]"),
      ("{&quot;a&quot;: &quot;x &lt; y&quot;}", #"{"a":"x < y"}"#),
      (#"{\"a\": \"b\"}"#, #"{"a":"b"}"#), ("{a-b: 1, 名称: 2, c.d: 3, e?: 4}", #"{"a-b":1,"名称":2,"c.d":3,"e":4}"#),
      ("{'a' => 1, b = 2}", #"{"a":1,"b":2}"#), ("{u'a': u'b'}", #"{"a":"b"}"#), ("{`a`: `b`}", #"{"a":"b"}"#),
      ("{\"a\": \"b\" +\n \"c\"}", #"{"a":"bc"}"#),
    ])
  func marks(text: String, expected: String) {
    #expect(strict(text) == expected)
  }

  @Test(
    "a text with a quotation mark inside, or without the one at its end",
    arguments: [
      (#"{"a": "say "hi" to me", "b": 1}"#, #"{"a":"say \"hi\" to me","b":1}"#),
      (#"{"a": "say "hi""}"#, #"{"a":"say \"hi\""}"#), ("{'a': 'it's', 'b': 1}", #"{"a":"it's","b":1}"#),
      ("{\"a\": \"点击\"确定\"按钮\"}", #"{"a":"点击\"确定\"按钮"}"#),
      ("{\n  \"a\": \"x,\n  \"b\": \"y\"\n}", #"{"a":"x","b":"y"}"#), ("{\n  \"a\": \"x\n}", #"{"a":"x"}"#),
      ("{\"a\": \"one\n  two\"}", #"{"a":"one\n  two"}"#), ("{\"a\": \"one\\\ntwo\"}", #"{"a":"onetwo"}"#),
      (#"{"a": "x" // the "name" of it"# + "\n}", #"{"a":"x"}"#),
    ])
  func quotes(text: String, expected: String) {
    #expect(strict(text) == expected)
  }

  @Test(
    "numbers and words in other notations",
    arguments: [
      ("[0x1F, +1, 007, .5, 5., 1_000, 12L]", "[31,1,7,0.5,5,1000,12]"),
      ("{\"a\": 1,234, \"b\": 1}", #"{"a":1234,"b":1}"#),
      ("{\"a\": 1,234,567}", #"{"a":1234567}"#), ("[1,234]", "[1,234]"),
      (#"{"a": [1,234,567]}"#, #"{"a":[1,234,567]}"#),
      ("{\"a\": 1,234: 2}", #"{"a":1,"234":2}"#),
      ("[True, False, None, undefined, NaN, -Infinity]", "[true,false,null,null,null,null]"),
      ("{\"a\": 2019-02-13, \"b\": 12:30}", #"{"a":"2019-02-13","b":"12:30"}"#),
      ("{\"a\": ISODate(\"2019-02-13\"), \"b\": NumberLong(5)}", #"{"a":"2019-02-13","b":5}"#),
      ("{\"a\": 1 | 2 | 3, \"b\": \"x\" | \"y\"}", #"{"a":1,"b":"x"}"#),
    ])
  func scalars(text: String, expected: String) {
    #expect(strict(text) == expected)
  }

  @Test(
    "a word in place of a value leaves the value open",
    arguments: [
      ("<id>", "id"), ("string", "string"), ("int(11)", "int(11)"), ("{{token}}", "token"), ("${id}", "id"),
      ("{id}", "id"),
      ("enum(a, b)", "enum(a, b)"), ("List<String, Int>", "List<String, Int>"), ("***", "***"), ("用户名", "用户名"),
      ("string | null", "string | null"), ("int[]", "int[]"), ("$name", "$name"), ("", ""),
      ("<a href=x> text", "a href=x"), ("\"...\"", "..."),
    ])
  func placeholders(text: String, expected: String) throws {
    let reading = read("{\"a\": \(text), \"b\": 2}")
    guard case .object(let members)? = reading.documents.first?.value else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.key) == ["a", "b"])
    #expect(members.first?.node.placeholder == expected)
    #expect(members.last?.node == JSONNode(.number("2"), at: members[1].node.location))
    #expect(reading.documents.first?.isWhole == false)
    #expect(reading.diagnostics.map(\.code) == [.lenientJSON])
  }

  @Test("an object or an array of which only an ellipsis is shown keeps its kind")
  func kinds() throws {
    let document = try #require(read("{\"a\": {...}, \"b\": [...], \"c\": []}").documents.first)
    guard case .object(let members) = document.value else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.node.placeholder) == ["{…}", "[…]", nil])
    #expect(members.map(\.node.value) == [.object([]), .array([]), .array([])])
  }

  @Test(
    "brackets that do not match cost nothing that is plain",
    arguments: [
      ("{\"a\": [1, 2}", #"{"a":[1,2]}"#), ("[{\"a\": 1]", #"[{"a":1}]"#), ("{\"a\": 1]", #"{"a":1}"#),
      ("{\"a\": 1}}", #"{"a":1}"#), ("{\"a\": {\"b\": 1}, \"c\": [{\"d\": 2]}", #"{"a":{"b":1},"c":[{"d":2}]}"#),
    ])
  func brackets(text: String, expected: String) {
    #expect(strict(text) == expected)
    #expect(read(text).diagnostics.contains { $0.code == .lenientJSON && $0.message.hasPrefix("a bracket") })
  }

  @Test("each kind of leniency is told once, at its first place")
  func once() {
    let diagnostics = read("{\n  'a': 1, // x\n  'b': 2, // y\n}").diagnostics
    #expect(diagnostics.map(\.code) == [.lenientJSON, .lenientJSON, .lenientJSON])
    #expect(diagnostics.map { $0.location?.line } == [11, 11, 13])
  }

  @Test("faults without end are told a few times")
  func folded() {
    #expect(read("{" + String(repeating: "\"a\" 1,\n", count: 1000) + "}").diagnostics.count < 10)
  }
}
