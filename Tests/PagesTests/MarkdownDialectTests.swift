import Testing

@testable import Pages

private func md(_ text: String, _ file: String = "p.md") -> [String] { outline(read(text, file)) }

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

  @Test("an aside of HTML is a remark of the kind that its class names")
  func asides() {
    #expect(md("<aside class=\"notice\">\nMind `x`.\n</aside>\n\ny\n") == ["admonition[notice] p Mind x.", "p y"])
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
