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
