import Testing

@testable import Pages

private func md(_ text: String, _ file: String = "p.md") -> [String] { outline(read(text, file)) }

@Suite("Components of MDX")
struct MDXTests {
  @Test("imports, exports and comments are no part of the page")
  func modules() {
    let page = """
      ---
      title: Orders
      ---
      import Tabs from '@theme/Tabs';
      import {
        A,
        B,
      } from "../x";
      export const size = {
        a: 1,

        b: 2,
      };

      # Orders {/* note */}

      {/* a comment
      ## over lines */}
      One <!-- no --> two.
      <!--
      ## Not here
      -->
      Import your data with `<!-- x -->`.
      """
    let document = read(page, "p.mdx")
    #expect(outline(document) == ["h1 Orders", "p One two.", "p Import your data with <!-- x -->."])
    #expect(document.blocks.map(\.line) == [15, 19, 23])
  }

  @Test("tabs are containers, and their Markdown is read, blank lines and indentation included")
  func tabs() {
    let page = """
      <Tabs>
        <TabItem value="http" label="HTTP" default>

        ```json
        {"a": 1}
        ```

        | a | b |
        |---|---|
        | 1 | 2 |

        </TabItem>
        <TabItem value="py" label="Python">
          Some *words*
          - one
          - two
        </TabItem>
      </Tabs>
      After.
      """
    let document = read(page, "p.mdx")
    #expect(
      outline(document) == [
        "tab[HTTP] code {\"a\": 1} table a|b / 1|2", "tab[Python] p Some words ul (p one)(p two)", "p After.",
      ])
    guard case .container(let tab)? = document.blocks.first else { return }
    #expect(tab.blocks.map(\.line) == [5, 8])
    #expect(tab.location.column == 3)
  }

  @Test("a tab within a line, and text on the lines of its tags")
  func inlineTabs() {
    #expect(
      md("<Tabs><TabItem value=\"a\">One `x`\nmore</TabItem><TabItem value=\"b\">Two</TabItem></Tabs>\n\nEnd\n") == [
        "tab[a] p One x more", "tab[b] p Two", "p End",
      ])
  }

  @Test("a frame in a list item stays in it")
  func framesInLists() {
    let page = "- item\n\n  <Note>\n    inner\n  </Note>\n\n- second\n  :::tip\n  t\n  :::\n"
    #expect(md(page) == ["ul (p item admonition[note] p inner)(p second admonition[tip] p t)"])
  }

  @Test("components that close themselves keep their attributes: several on a line, over lines, between words")
  func components() {
    let page = """
      <Route method="GET" path='/v1/x' /> <Badge text={"beta"} on />

      <Route
        method="POST"
        path={`/v1/y`}
        scopes={["a", "b"]}
      />

      <Route method="PUT" path="/v1/z"></Route>

      Ask <Badge text="x"/> nicely.
      """
    #expect(
      md(page) == [
        "<Route method=GET path=/v1/x>", "<Badge on= text=beta>",
        "<Route method=POST path=/v1/y scopes=[\"a\", \"b\"]>", "<Route method=PUT path=/v1/z>", "p Ask nicely.",
        "<Badge text=x>",
      ])
    #expect(read(page, "p.md").blocks.map(\.line) == [1, 1, 3, 9, 11, 11])
  }

  @Test("an unknown component with children is transparent; one in a cell is words")
  func transparent() {
    #expect(md("<Box color=\"red\">\n\n## T\n\ntext\n\n</Box>\n") == ["h2 T", "p text"])
    #expect(
      md("| a | b |\n|---|---|\n| x <Required /> | <Badge text=\"beta\" /> |\n") == ["table a|b / x Required|beta"])
  }

  @Test("details are a tab with the summary for a label")
  func details() {
    let page =
      "<details>\n<summary>Response <b>200</b></summary>\n\n```json\n{}\n```\n\n<details><summary>In</summary>\nx\n</details>\n</details>\ny"
    #expect(md(page) == ["tab[Response 200] code {} tab[In] p x", "p y"])
  }

  @Test("angle brackets around no tag are words")
  func literals() {
    #expect(
      md("| t |\n|---|\n| List<String> |\n| Map<String, Int> |\n| /users/<id> |\n| Bearer <token> |\n| a<br>b |\n") == [
        "table t / List<String> / Map<String, Int> / /users/<id> / Bearer <token> / a\nb"
      ])
  }

  @Test("a tag that is never closed hides nothing")
  func unclosed() {
    #expect(md("<Tabs>\n\n# A\n\n<TabItem label=\"x\">\n\ntext\n\n<X_TOKEN>\n") == ["h1 A", "p text", "p <X_TOKEN>"])
  }

  @Test("code in a template literal is a block")
  func templateLiteral() {
    #expect(md("<CodeBlock language=\"json\">{`\n{\"a\": 1}\n`}</CodeBlock>\n") == ["code {\"a\": 1}"])
  }
}

@Suite("Admonitions and tabs of Markdown's dialects")
struct AdmonitionTests {
  @Test("an admonition of colons has its title or its name for a label, and nests")
  func colons() {
    let page =
      ":::info Before you start\n\n- a\n\n:::\n\n::::note\n:::tip[In]\nx\n:::\ny\n::::\n\n:::caution one line :::\nz"
    #expect(
      md(page) == [
        "admonition[Before you start] ul (p a)", "admonition[note] admonition[In] p x p y",
        "admonition[caution] p one line",
        "p z",
      ])
  }

  @Test("an admonition that is never closed is text")
  func unclosed() {
    #expect(md(":::info\nx\n\n# T\n") == ["p :::info x", "h1 T"])
  }

  @Test("a quotation that begins with a mark of GitHub's is an admonition")
  func alerts() {
    let document = read("> [!NOTE]\n> Mind *this*.\n>\n> - a\n\n> q\n", "p.md")
    #expect(outline(document) == ["admonition[note] p Mind this. ul (p a)", "quote p q"])
    guard case .container(let note)? = document.blocks.first, case .paragraph(let words)? = note.blocks.first else {
      Issue.record("no admonition")
      return
    }
    #expect(words.location.line == 2)
    #expect(words.location.column == 3)
  }

  @Test("what is indented below a mark of MkDocs is its content")
  func mkdocs() {
    let page = """
      !!! note "Read this"
          First

          - a

      === "JSON"

          ```json
          {"a": 1}
          ```

      === "Form"

          | a |
          |---|
          | 1 |

      After
      """
    #expect(
      md(page) == [
        "admonition[Read this] p First ul (p a)", "tab[JSON] code {\"a\": 1}", "tab[Form] table a / 1", "p After",
      ])
    #expect(read(page, "p.md").blocks.map(\.line) == [1, 6, 12, 18])
  }

  @Test("shortcodes of Hugo are frames, words or the target of a link")
  func shortcodes() {
    let page = """
      {{< tabs >}}
      {{< tab "HTTP" >}}
      text
      {{< /tab >}}
      {{% tab title="Go" %}}
      go
      {{% /tab %}}
      {{< /tabs >}}

      See [the list]({{< relref "orders.md#list" >}}) now.

      | a | b |
      |---|---|
      | id {{<required>}} | x |

      {{< highlight json "linenos=true" >}}
      {"a": {{ 1 }}}
      {{< /highlight >}}

      {{< endpoint method="GET" path="/v1/x" >}}
      """
    let document = read(page, "p.md")
    #expect(
      outline(document) == [
        "tab[HTTP] p text", "tab[Go] p go", "p See the list now.", "table a|b / id required|x", "code {\"a\": {{ 1 }}}",
        "<endpoint method=GET path=/v1/x>",
      ])
    guard case .paragraph(let words) = document.blocks[2] else { return }
    #expect(words.runs.contains { $0.link == "orders.md#list" })
  }

  @Test("blocks of GitBook are containers with labels, or components with what they say")
  func gitbook() {
    let page = """
      {% tabs %}
      {% tab title="200: OK" %}
      ```json
      {}
      ```
      {% endtab %}
      {% endtabs %}
      {% hint style="info" %}
      mind
      {% endhint %}
      {% code title="x.json" %}
      ```json
      []
      ```
      {% endcode %}
      {% comment %}
      ## gone
      {% endcomment %}

      {% swagger method="get" path="/v1/x" baseUrl="https://api.example.com" summary="List x" %}
      {% swagger-description %}
      Lists.
      {% endswagger-description %}

      {% swagger-parameter in="query" name="page" type="integer" required="true" %}
      The page
      {% endswagger-parameter %}

      {% swagger-response status="404: Not Found" description="none" %}
      ```json
      {"e": 1}
      ```
      {% endswagger-response %}
      {% endswagger %}
      """
    #expect(
      md(page) == [
        "tab[200: OK] code {}", "admonition[info] p mind", "code []", "h2 List x",
        "<swagger baseUrl=https://api.example.com method=get path=/v1/x summary=List x>", "p Lists.",
        "<swagger-parameter in=query name=page required=true type=integer>", "p The page",
        "tab[404: Not Found none] code {\"e\": 1}",
      ])
  }

  @Test("front matter in TOML gives the title")
  func toml() {
    let document = read("+++\ntitle = \"Orders\"\n+++\n\n# A\n", "p.md")
    #expect(document.title == "Orders")
    #expect(outline(document) == ["h1 A"])
  }
}

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
    #expect(headings.map(\.0) == ["One", "Two", "Three", "Four", "Five", "Six", "{braces}"])
    #expect(headings.map(\.1) == [["one"], ["two"], ["three", "drei"], ["four"], ["five"], ["six"], []])
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

      GET /v1/z HTTP/1.1
      Accept: */*

      done
      """
    #expect(
      md(page) == [
        "p Example request:", "code GET /v1/x?a=1 HTTP/1.1\nHost: api.example.com", "p Example response:",
        "code HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"a\": 1}",
        "ul (p In a list: code POST /v1/y HTTP/1.1)", "code GET /v1/z HTTP/1.1\nAccept: */*", "p done",
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
