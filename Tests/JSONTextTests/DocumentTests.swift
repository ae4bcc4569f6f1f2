import Diagnostics
import Testing

@testable import JSONText

private func read(_ text: String) -> JSONReading { JSONReader.read(text, at: SourceLocation(file: "p.md", line: 10)) }

private func strict(_ text: String) -> [String] { read(text).documents.map { JSONWriter.write($0, pretty: false) } }

@Suite("Documents in a block")
struct DocumentTests {
  @Test(
    "what stands around a document is stepped over",
    arguments: [
      "var x = {\"a\": 1};", "data = {\"a\": 1}", "const x: Foo = {\"a\": 1};", "callback({\"a\": 1});",
      "jQuery.cb_1( {\"a\": 1} )", "Response: {\"a\": 1}", "返回：{\"a\": 1}", "HTTP/1.1 200 OK\n\n{\"a\": 1}",
      "/**/cb({\"a\": 1})", "\"a\": 1", "1 {\n2   \"a\": 1\n3 }", "  9| {\n 10|   \"a\": 1\n 11| }",
      "> {\n>   \"a\": 1\n> }", "$ {\n$ \"a\": 1\n$ }", "+ {\n+   \"a\": 1\n+ }", " {\n-  \"a\": 2\n+  \"a\": 1\n }",
      "GET /users/{id}\n{\"a\": 1}",
    ])
  func surroundings(text: String) {
    #expect(strict(text) == [#"{"a":1}"#])
  }

  @Test(
    "several documents in one block",
    arguments: [
      "{\"a\": 1}\n{\"a\": 2}", "{\"a\": 1}{\"a\": 2}", "{\"a\": 1},\n{\"a\": 2}", "{\"a\": 1}\nOR\n{\"a\": 2}",
      "{\"a\": 1}\n或\n{\"a\": 2}", "{\"a\": 1} or {\"a\": 2}", "{\"a\": 1}\n---\n{\"a\": 2}",
      "# one\n{\"a\": 1}\n# two\n{\"a\": 2}", "HTTP/1.1 200\n{\"a\": 1}\nHTTP/1.1 400\n{\"a\": 2}",
      "{\n  \"a\": 1,\n  ...\n{\n  \"a\": 2\n}",
    ])
  func several(text: String) {
    #expect(strict(text) == [#"{"a":1}"#, #"{"a":2}"#])
  }

  @Test("what stands above a document is its comment")
  func headings() {
    #expect(read("成功：\n{\"a\": 1}\n// 失败\n{\"a\": 2}").documents.map(\.comment) == ["成功：", "失败"])
  }

  @Test("line numbers and prompts leave the columns as they are")
  func columns() {
    guard case .object(let members)? = read("1 {\n2   \"a\": 1\n3 }").documents.first?.value else {
      Issue.record("no object")
      return
    }
    #expect(members.first?.location == SourceLocation(file: "p.md", line: 11, column: 5))
  }

  @Test("a list of numbers, a line each, is none of line numbers")
  func numbers() {
    #expect(strict("[\n1,\n2\n]") == ["[1,2]"])
  }
}

@Suite("Comments on pages")
struct CommentTests {
  private func comments(_ text: String) -> [String: String] {
    var found: [String: String] = [:]
    func visit(_ node: JSONNode) {
      switch node.value {
      case .array(let elements): elements.forEach(visit)
      case .object(let members):
        for member in members {
          found[member.key] = member.node.comment
          visit(member.node)
        }
      default: break
      }
    }
    read(text).documents.forEach(visit)
    return found
  }

  @Test(
    "a comment describes the member that it stands behind",
    arguments: [
      "{\n  \"a\": 1, // one\n  \"b\": 2 // two\n}", "{\n  \"a\": 1, //one\n  \"b\": 2 //two\n}",
      "{\n  \"a\": 1 /* one */,\n  \"b\": 2 /* two */\n}", "{\n  \"a\": 1, # one\n  \"b\": 2 # two\n}",
      "{\n  // one\n  \"a\": 1,\n  /* two */\n  \"b\": 2\n}", "{ /* one */ \"a\": 1, \"b\": /* two */ 2 }",
      "{\n  \"a\": 1,   one\n  \"b\": 2    two\n}", "{\n  \"a\": 1, <!-- one -->\n  \"b\": 2 -- two\n}",
      "{\n  /**\n   * one\n   */\n  \"a\": 1,\n  \"b\": 2 // two\n  // the end\n}",
      "{\n  \"a\": 1, // one\n  // \"x\": 3,\n  \"b\": 2 // two\n}", "{\n  \"a\": 1 // one\n  , \"b\": 2 // two\n}",
    ])
  func members(text: String) {
    #expect(comments(text) == ["a": "one", "b": "two"])
  }

  @Test("a comment above a member with one of its own is not taken")
  func own() {
    #expect(comments("{\n  // above\n  \"a\": 1 // behind\n}") == ["a": "behind"])
  }

  @Test("a comment at a brace describes what the brace opens, one after the last member nothing")
  func braces() {
    let text =
      "{ // all\n  \"user\": { // the user\n    \"id\": 1 // its id\n    // no more\n  },\n  \"b\": [ # some\n    1\n  ]\n}"
    #expect(comments(text) == ["user": "the user", "id": "its id", "b": "some"])
    #expect(read(text).documents.first?.comment == "all")
  }

  @Test("a comment of a nested object's end does not reach the next member")
  func leak() {
    #expect(comments("{\n  \"a\": {\"b\": 1\n    // end\n  },\n  \"c\": 2\n}") == [:])
  }

  @Test("Chinese remarks without a mark describe their member")
  func remarks() {
    #expect(
      comments("{\n  \"errcode\": 0,   错误码\n  \"name\": \"x\"    （用户的名字）\n}") == [
        "errcode": "错误码", "name": "（用户的名字）",
      ])
  }
}
