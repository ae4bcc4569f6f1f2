import Diagnostics
import Testing

@testable import JSONText

@Suite("JSON as YAML")
struct YAMLWriterTests {
  private func yaml(_ json: String) throws -> String {
    YAMLWriter.write(try #require(JSONReader.read(json, at: SourceLocation(file: "p", line: 1)).documents.first).value)
  }

  @Test("members keep their order; what is empty stands on one line; lists are set in")
  func layout() throws {
    let json = #"{"b": {"z": 1, "a": [1, [true, null], {"k": "v", "l": {}}, []]}, "a": {}}"#
    #expect(
      try yaml(json) == """
        b:
          z: 1
          a:
            - 1
            - - true
              - null
            - k: v
              l: {}
            - []
        a: {}

        """)
  }

  @Test(
    "a text that some reader takes for something else stands in quotation marks",
    arguments: [
      "no", "On", "y", "NULL", "~", "true", "1e3", "0123", "1_000", "0x1F", "2024-01-01", "12:30", ".5", ".inf", "-1",
      "+1", "@a",
      "`a`", "&a", "*a", "!a", "%a", "|", ">", "- a", "? a", "#a", "a #b", "a: b", "a:", " a", "a ", "", "[a]", "{a",
      "'a'", "<<", "=",
      "---", "a\tb",
    ])
  func quoted(text: String) {
    let written = YAMLWriter.write(.object([JSONMember("k", at: .init(file: "p", line: 1), node(text))]))
    #expect(written == "k: \"\(text.replacing("\t", with: "\\t"))\"\n")
  }

  @Test(
    "any other text stands as it is",
    arguments: [
      "order", "创建订单", "订单的编号，必填。", "a#b", "http://x.example/a?b=c", "it’s 5: no", "#/a".replacing("#", with: "/#"),
      "nobody",
    ])
  func plain(text: String) {
    let isPlain = !text.contains(": ")
    let written = YAMLWriter.write(.object([JSONMember(text, at: .init(file: "p", line: 1), node("x"))]))
    #expect(written == (isPlain ? "\(text): x\n" : "\"\(text)\": x\n"))
  }

  @Test(
    "numbers keep their digits; an exponent gets the fraction and the sign without which YAML 1.1 takes it for text")
  func numbers() throws {
    let json = "[123456789012345678901234567890, 9.90, -0.0, 1e3, 1.5E-7, 1e400]"
    #expect(
      try yaml(json) == "- 123456789012345678901234567890\n- 9.90\n- -0.0\n- 1.0e+3\n- 1.5e-7\n- 1.0e+400\n")
  }

  @Test("lines are a block that says which breaks belong to it, unless the first begins with a blank")
  func blocks() throws {
    #expect(
      try yaml(#"{"a": "x\n  y\n\nz", "b": "x\n", "c": ["x\n\n", 1], "d": " x\ny", "e": "x\r\ny"}"#) == """
        a: |-
          x
            y

          z
        b: |
          x
        c:
          - |+
            x

          - 1
        d: " x\\ny"
        e: "x\\r\\ny"

        """)
  }

  @Test("what an editor does not show is written by its number")
  func unseen() throws {
    #expect(
      try yaml(#"{"a\u202eb": "\u0000\ufeff\ue000\u2028x\n"}"#) == "\"a\\u202eb\": \"\\x00\\ufeff\\ue000\\u2028x\\n\"\n"
    )
  }

  @Test("a key that is longer than readers look for its colon announces itself")
  func longKey() {
    let key = String(repeating: "k", count: 1_200)
    let written = YAMLWriter.write(.object([JSONMember(key, at: .init(file: "p", line: 1), node("x"))]))
    #expect(written == "? \(key)\n: x\n")
  }

  private func node(_ text: String) -> JSONNode { JSONNode(.string(text), at: SourceLocation(file: "p", line: 1)) }
}
