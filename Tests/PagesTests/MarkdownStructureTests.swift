import Testing

@testable import Pages

private func md(_ text: String, _ file: String = "p.md") -> [String] { outline(read(text, file)) }

@Suite("Definition lists and anchors of Markdown")
struct DefinitionTests {
  @Test("a line with a colon defines the line above, with all that is indented below")
  func definitions() {
    let page = """
      Term *one*
      : first
      : second
        goes on

          {"a": 1}

      Term 2
      :   - a
          - b

      Term 3
      : x
      Term 4

      : y

      After
      """
    #expect(
      md(page) == [
        "dt Term one p first p second goes on code {\"a\": 1}; dt Term 2 ul (p a)(p b); dt Term 3 p x; dt Term 4 p y",
        "p After",
      ])
    guard case .definitions(let found)? = read(page, "p.md").blocks.first else { return }
    #expect(found.map(\.term.location.line) == [1, 8, 12, 14])
    #expect(found[0].blocks.map(\.line) == [2, 3, 6])
  }

  @Test("the identifier of a heading is off its words and an anchor")
  func anchors() {
    let page = """
      ## One {#one}

      <a id="two"></a>

      ## Two

      <a name="three"></a>
      ## Three <a name="drei"></a>

      ## Four {: #four .x}

      ## Kram
      {: #kram .x}

      ## Five {/* #five */}

      <h2 id="six">Six</h2>

      <a id="gone"></a>

      text

      ## {braces}
      """
    let headings = read(page, "p.md").blocks.compactMap { block -> (String, [String])? in
      guard case .heading(_, let words) = block else { return nil }
      return (words.plain, words.anchors)
    }
    #expect(headings.map(\.0) == ["One", "Two", "Three", "Four", "Kram", "Five", "Six", "{braces}"])
    #expect(headings.map(\.1) == [["one"], ["two"], ["three", "drei"], ["four"], ["kram"], ["five"], ["six"], []])
  }
}

@Suite("Code without a fence in Markdown")
struct BareCodeTests {
  @Test("JSON among paragraphs is code, a link and an empty box are not")
  func json() {
    let document = read(
      "Response:\n{\n\"a\": [\n\n1]\n}\ntext\n\n{\"b\": 2}\n\n[x](y)\n\n- [ ] todo\n\n{x} is set\n", "p.md")
    #expect(
      outline(document) == [
        "p Response:", "code {\n\"a\": [\n\n1]\n}", "p text", "code {\"b\": 2}", "p x", "ul (p [ ] todo)",
        "p {x} is set",
      ])
    #expect(document.blocks.map(\.line) == [1, 2, 7, 9, 11, 13, 15])
  }

  @Test("an HTTP message below a label is code, in a list and outside, however far it is indented")
  func messages() {
    let page = """
      **Example request**:

              GET /v1/x?a=1 HTTP/1.1
              Host: api.example.com

      **Example response**:
              HTTP/1.1 200 OK
              Content-Type: application/json

              {"a": 1}

      - **In a list**:

              POST /v1/y HTTP/1.1

              [
                  {}
              ]

      GET /v1/z HTTP/1.1
      Accept: */*

      done
      """
    #expect(
      md(page) == [
        "p Example request:", "code GET /v1/x?a=1 HTTP/1.1\nHost: api.example.com", "p Example response:",
        "code HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"a\": 1}",
        "ul (p In a list: code POST /v1/y HTTP/1.1\n\n[\n    {}\n])", "code GET /v1/z HTTP/1.1\nAccept: */*", "p done",
      ])
  }

  @Test("a fence holds its code even where the code stands left of it")
  func fences() {
    #expect(
      md("1. a\n   ```json\n{\n  \"a\": 1\n}\n   ```\n2. b\n") == ["ol (p a code {\n  \"a\": 1\n})(p b)"])
    #expect(md("- ```json {.x}\n  {}\n  ```\n- `````\n  ```\n  `````\n") == ["ul (code {})(code ```)"])
    #expect(md("> ```\n> :::\n> ```\n") == ["quote code :::"])
  }
}

@Suite("Raw HTML in Markdown")
struct RawHTMLTests {
  @Test("a table with blank lines is one table, and Markdown follows it")
  func table() {
    let page =
      "<table>\n<tr><th>a</th><th>b</th></tr>\n\n<tr>\n\n<td>`x` **y**</td>\n\n<td className={s.x}>2</td></tr>\n</table>\nThen *this*\n"
    let document = read(page, "p.md")
    #expect(outline(document) == ["table a|b / x y|2", "p Then this"])
    #expect(document.blocks.map(\.line) == [1, 10])
  }

  @Test("Markdown between tags is read, headings of HTML are headings")
  func mixed() {
    let page =
      "<div class=\"x\">\n\n<h2 id=\"tocS_User\">User</h2>\n## Next\n\n| a |\n|---|\n| 1 |\n\n</div>\n<pre>\na\n\nb</pre>\n<dl>\n<dt>T</dt>\n\n<dd>d</dd>\n</dl>\n"
    let document = read(page, "p.md")
    #expect(outline(document) == ["h2 User", "h2 Next", "table a / 1", "code a\n\nb", "dt T p d"])
    #expect(document.blocks.map(\.line) == [3, 4, 6, 12, 16])
  }

  @Test("indented HTML is no code, code below a blank line is")
  func indentation() {
    #expect(md("<div>\n    <div>\n        <p>x</p>\n    </div>\n</div>\n") == ["p x"])
    #expect(md("<div>\n\n    code\n\n</div>\n") == ["code code"])
  }
}
