import Emission
import Foundation
import Testing

@testable import Workspace

@Suite("The report")
struct ReportTests {
  private static let page = """
    # Create order

    `POST /v1/orders/{id}`

    ## Parameters

    | name | type | required | description |
    | --- | --- | --- | --- |
    | id | integer | yes | The order |
    | label | string | yes | Printed on it |

    ## Response Example

    ```json
    {
      "number": 7,
      "buyer": { "name": "Nobody", "seen": null }
    }
    ```
    """

  /// The site of some pages, by path.
  private func site(_ pages: [String: String]) async throws -> [String: String] {
    let scratch = try Scratch()
    for (name, text) in pages { try scratch.write(name, text) }
    let outcome = await Pipeline(configuration: .init(), root: scratch.folder).run(pages.keys.sorted(), jobs: 2)
    let site = ReportSite(
      outcome.api, documents: outcome.documents, diagnostics: outcome.diagnostics, swift: Emitter.emit(outcome.api))
    return Dictionary(uniqueKeysWithValues: site.files.map { ($0.path, $0.text) })
  }

  @Test("an index, and a file for each page; both are generated files to who looks for such")
  func files() async throws {
    let site = try await site(["create.md": Self.page, "notes/about.md": "# About us\n\nNothing to call.\n"])
    #expect(site.keys.sorted() == ["index.html", "pages/create.md.html", "pages/notes--about.md.html"])
    for text in site.values { #expect(GeneratedHeader.isPresent(in: Array(text.utf8))) }
    let index = try #require(site["index.html"])
    #expect(index.contains("href=\"pages/create.md.html\">Create order</a>"))
    #expect(index.contains(">POST</span> <span class=\"path\">/v1/orders/{id}</span>"))
    #expect(index.contains("aria-label=\"2 declared, 3 seen, 1 assumed\""))
    #expect(site["pages/notes--about.md.html"]?.contains("No operation was found on this page.") == true)
  }

  @Test("a field names the places of its evidence, which are in the page, and stands in the Swift")
  func evidence() async throws {
    let page = try #require(try await site(["create.md": Self.page])["pages/create.md.html"])
    let field = try #require(
      page.firstMatch(of: /id="f(\d+)" data-places="([^"]*)"><summary><span class="names"><span class="key">number</)
        .map(\.output))
    let places = field.2.split(separator: " ")
    #expect(places == ["L16C1"])
    #expect(page.contains("id=\"L16C1\" data-line=\"16\">  &quot;number&quot;: 7,"))
    #expect(page.contains("<b data-field=\"\(field.1)\">number</b>: "))
    let row = try #require(
      page.firstMatch(of: /data-places="([^"]*)"><summary><span class="names"><span class="key">label</).map(\.output))
    #expect(row.1.split(separator: " ").allSatisfy { $0.hasPrefix("L10C") })
    #expect(!row.1.isEmpty)
  }

  @Test("a member that shares its line of JSON with others is marked by itself, not with the line")
  func members() async throws {
    let page = try #require(try await site(["create.md": Self.page])["pages/create.md.html"])
    for (key, place, words) in [
      ("name", "L17C14", "&quot;name&quot;: &quot;Nobody&quot;"), ("seen", "L17C32", "&quot;seen&quot;: null"),
      ("buyer", "L17C3", "&quot;buyer&quot;: {"),
    ] {
      let pattern = try Regex("data-places=\"([^\"]*)\"><summary><span class=\"names\"><span class=\"key\">\(key)<")
      let places = try #require(page.firstMatch(of: pattern)).output[1].substring
      #expect(places?.split(separator: " ").map(String.init) == [place], "\(key)")
      #expect(page.contains("<span id=\"\(place)\">\(words)</span>"), "\(key)")
    }
  }

  @Test("every link leads to something that is there, and every number of a field to one element")
  func links() async throws {
    let other = Self.page.replacing("orders", with: "bills").replacing("\"Nobody\"", with: "\"Somebody\"")
    let site = try await site(["create.md": Self.page, "b/创建.md": other, "c.md": "no call\n\n> > > deep\n"])
    var count = 0
    for (path, text) in site {
      let folder = path.hasPrefix("pages/") ? "pages/" : ""
      for link in text.matches(of: /href="([^"#]*)(#[^"]*)?"/) {
        let target =
          link.output.1.isEmpty
          ? path : link.output.1.hasPrefix("../") ? String(link.output.1.dropFirst(3)) : folder + link.output.1
        let there = try #require(site[target], "\(path) links to \(target)")
        if let anchor = link.output.2?.dropFirst() {
          #expect(there.ranges(of: " id=\"\(anchor)\"").count == 1, "\(path) links to \(anchor) of \(target)")
        }
        count += 1
      }
      for places in text.matches(of: /data-places="([^"]+)"/) {
        for place in places.output.1.split(separator: " ") {
          #expect(text.ranges(of: " id=\"\(place)\"").count == 1, "\(path): \(place)")
        }
      }
    }
    #expect(count > 30)
  }

  @Test("nothing of a hostile page is markup: tags are the tool's own, no attribute is an event, a style or a source")
  func hostile() async throws {
    let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil)).appending(path: "hostile")
    var pages: [String: String] = [:]
    for name in ["attacks.md", "attacks.html"] {
      pages[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    pages["x\"><script>.md"] = Self.page
    let own: Set<Substring> = [
      "html", "head", "meta", "title", "style", "body", "a", "header", "div", "h1", "h2", "h3", "h4", "h5", "p",
      "search",
      "input", "kbd", "button", "nav", "main", "section", "ul", "ol", "li", "dl", "dt", "dd", "pre", "code", "span",
      "i",
      "b", "em", "s", "strong", "wbr", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "svg", "rect",
      "script",
    ]
    for (path, text) in try await site(pages) {
      #expect(text.ranges(of: "<script>").count == 1 && text.ranges(of: "</script>").count == 1, "\(path)")
      #expect(text.ranges(of: "<style>").count == 1 && text.ranges(of: "</style>").count == 1, "\(path)")
      #expect(text.ranges(of: "<!--").count == 1, "\(path)")
      #expect(!text.unicodeScalars.contains { $0 == "\0" || $0 == "\u{202E}" || $0 == "\u{2066}" }, "\(path)")
      let body = try #require(text.firstMatch(of: /<body>(?s:(.*))<script>/)).output.1
      for tag in body.matches(of: /<\/?([A-Za-z0-9!]+)([^>]*)>/) {
        #expect(own.contains(tag.output.1), "\(path): \(tag.output.0)")
        #expect(
          tag.output.2.firstMatch(of: /(?:^|\s)(on[a-z]+|style|src|srcdoc|action)\s*=\s*["']/) == nil,
          "\(path): \(tag.output.0)")
      }
      // Every `<` begins a tag of the tool.
      #expect(body.matches(of: /<(?!\/?[a-z])/).isEmpty, "\(path)")
      #expect(!body.contains("href=\"java") && !body.contains("href=\"data"))
    }
  }

  @Test("the policy lets in the one script and the one style, by their hashes, and nothing else")
  func policy() async throws {
    let index = try #require(try await site(["create.md": Self.page])["index.html"])
    let policy = try #require(index.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).output.1
    #expect(policy.hasPrefix("default-src 'none'; script-src 'sha256-"))
    #expect(!policy.contains("unsafe") && !policy.contains("'self'") && !policy.contains("*"))
    // It must come before what it speaks of.
    let place = try #require(index.range(of: "Content-Security-Policy"))
    #expect(try place.lowerBound < #require(index.range(of: "<style>")).lowerBound)
  }

  @Test("a deep page is shown without its frames, and the depth of markup is bounded")
  func deep() async throws {
    let deep = String(repeating: "> ", count: 55) + "the bottom\n"
    let page = try #require(try await site(["deep.md": deep])["pages/deep.md.html"])
    #expect(page.contains("the bottom"))
    #expect(page.ranges(of: "class=\"frame\"").count <= 16)
  }

  @Test("a page with an error has a report all the same, with what to write")
  func errors() async throws {
    let page =
      "# Create order\n\n## Request URL\n\nnone given\n\n## Request Method\n\nPOST\n\n## Response Example\n\n```json\n{\"id\": 1}\n```\n"
    let site = try await site(["create.md": page])
    let text = try #require(site["pages/create.md.html"])
    #expect(text.contains("<code class=\"quiet\">missing-request-url</code>"))
    #expect(text.contains("data-mark=\"error\""))
    #expect(site["index.html"]?.contains("1 error<") == true)
  }

  @Test("a folder that Docent wrote is none of the pages that it reads")
  func ownOutput() throws {
    let scratch = try Scratch()
    try scratch.write("a.md", "# A")
    _ = try OutputWriter.write(
      [GeneratedFile(path: "pages/a.html", text: "<!-- Generated by Docent. -->")], to: scratch.folder.folder("Report"))
    let finder = PageFinder(root: scratch.folder, output: scratch.folder.folder("Generated"))
    #expect(finder.find([String](), relativeTo: scratch.folder).pages == ["a.md"])
  }
}
