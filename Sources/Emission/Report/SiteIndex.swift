import Diagnostics

/// The list of all pages: what was found on each, and on which ground.
struct SiteIndex {
  let contents: SiteContents
  let pages: [SitePage]
  /// What points to no page.
  let diagnostics: DiagnosticList

  /// How many of a page's operations are listed.
  private static let most = 6

  var html: HTMLText {
    SiteFrame(title: contents.names.module.name, heading: heading, searched: "pages", content: content).html
  }

  private var heading: HTMLText {
    "<div class=\"title\"><h1>\(words: contents.names.module.name)</h1><p class=\"quiet\">what was read, and why</p></div>"
  }

  private var content: HTMLText {
    let coverage = contents.coverage
    return """
      <main id="main" class="index">
      <section class="totals" aria-label="In all">
      <dl>\(total("pages", pages.count))\(total("operations", contents.api.operations.count))\(total("types", contents.api.types.count + contents.api.enumerations.count))\(total("fields", coverage.total))</dl>
      <div class="covered">\(coverage.bar)\(coverage.legend)</div>
      </section>
      \(diagnostics.html)
      <div class="wide"><table class="pages">
      <thead><tr><th scope="col">Page</th><th scope="col">Operations</th><th scope="col" class="number">Fields</th><th scope="col">Known by</th><th scope="col">Diagnostics</th></tr></thead>
      <tbody>
      \(.joined(pages.map(row)))</tbody>
      </table></div>
      <p class="none" id="nothing" hidden>No page has these words.</p>
      </main>
      """
  }

  private func total(_ name: HTMLText, _ count: Int) -> HTMLText { "<div><dt>\(name)</dt><dd>\(count)</dd></div>" }

  private func row(_ page: SitePage) -> HTMLText {
    let calls = page.calls
    let lines = calls.prefix(Self.most).map {
      "<li><span class=\"method\">\(words: $0.operation.method)</span> <span class=\"path\">\(words: $0.operation.path.text)</span></li>"
        as HTMLText
    }
    let more: HTMLText = calls.count > Self.most ? "<li class=\"quiet\">and \(calls.count - Self.most) more</li>" : ""
    let file: HTMLText =
      page.title == page.document.file ? "" : "<span class=\"quiet file\">\(words: page.document.file)</span>"
    return """
      <tr data-search="\(words: words(of: page))"><td><a class="row" href="\(SiteLink(page.name, fromIndex: true))">\(words: page.title)</a>\(file)</td><td>\(calls.isEmpty ? "<span class=\"quiet\">\(page.conventions == nil ? "none" : "states what holds for others" as HTMLText)</span>" : "<ul>\(.joined(lines))\(more)</ul>")</td><td class="number">\(page.coverage.total)</td><td>\(page.coverage.bar)<span class="quiet small">\(page.coverage.summary)</span></td><td>\(DiagnosticCounts(page.diagnostics).html)</td></tr>

      """
  }

  /// What the search finds a page by, in small letters, beside what its row shows.
  private func words(of page: SitePage) -> String {
    var seen: Set<String> = []
    let operations = page.calls.flatMap { [$0.method.name, $0.line] }
    let fields = page.sections.flatMap { [$0.name] + $0.fields.flatMap { [$0.key, $0.name] } }
    let all = [page.title, page.document.file] + operations + fields
    return all.map { $0.lowercased() }.filter { seen.insert($0).inserted }.joined(separator: " ")
  }
}
