/// The file of a page: the page as it was read, the contract, the Swift, side by side.
struct PageFile {
  let page: SitePage
  let contents: SiteContents
  let places: SitePlaces
  let swift: SwiftBlocks
  let previous: PageName?
  let next: PageName?

  var html: HTMLText {
    SiteFrame(
      title: "\(page.title) · \(contents.names.module.name)", heading: heading, searched: "fields", content: content
    )
    .html
  }

  private var heading: HTMLText {
    let back = previous.map { step("prev", "‹", "Previous page", $0) } ?? ""
    let on = next.map { step("next", "›", "Next page", $0) } ?? ""
    return """
      <nav class="crumbs" aria-label="Pages"><a href="\(SiteLink.index)">All pages</a>\(back)\(on)</nav>
      <div class="title"><h1>\(words: page.title)</h1><p class="quiet file">\(words: page.document.file)</p></div>
      """
  }

  private func step(_ kind: HTMLText, _ sign: HTMLText, _ label: HTMLText, _ page: PageName) -> HTMLText {
    "<a rel=\"\(kind)\" href=\"\(SiteLink(page))\" aria-label=\"\(label)\" title=\"\(label)\">\(sign)</a>"
  }

  private var content: HTMLText {
    let contract = ContractColumn(page.sections, page: page.document.file, places: places).html
    let code = SwiftColumn(page.sections, in: swift, names: contents.names).html
    let stated =
      page.conventions.map { ConventionsView(conventions: $0, page: page.document.file, places: places).html } ?? ""
    let list = DiagnosticList(diagnostics: page.diagnostics, page: page.document.file, places: places).html
    return """
      <nav class="tabs" aria-label="Columns"><a href="#page">Page</a><a href="#contract">Contract</a><a href="#swift">Swift</a></nav>
      <main id="main" class="columns">
      <section id="page" class="column" tabindex="0" aria-labelledby="page-title"><h2 id="page-title">Page</h2>
      <div class="read">\(page.column.html)</div></section>
      <section id="contract" class="column" tabindex="0" aria-labelledby="contract-title"><h2 id="contract-title">Contract</h2>
      \(page.coverage.total > 0 ? "<div class=\"covered\">\(page.coverage.bar)\(page.coverage.legend)</div>" : "")
      \(list)
      \(stated)\(page.sections.isEmpty && !stated.isEmpty ? "" : contract)</section>
      <section id="swift" class="column" tabindex="0" aria-labelledby="swift-title"><h2 id="swift-title">Swift</h2>
      \(code)</section>
      </main>
      """
  }
}
