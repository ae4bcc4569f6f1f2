import Contract
import Diagnostics
import Inference
import Pages

/// A static site that shows what was read: each page beside the contract that it gives and the Swift that is made of it. It needs no
/// network and no server, and nothing of a page reaches it but as text.
package struct ReportSite: Sendable {
  private let contents: SiteContents
  private let pages: [SitePage]
  private let places: SitePlaces
  private let swift: SwiftBlocks
  /// What points to none of the pages: to the configuration, to captured responses, to nothing.
  private let otherDiagnostics: [Diagnostic]

  /// - Parameters:
  ///   - documents: the pages, in the order in which they shall be listed.
  ///   - diagnostics: all that was said of them.
  ///   - swift: the files of the client that is made of the API.
  package init(_ api: API, documents: [Document], diagnostics: [Diagnostic], swift: [GeneratedFile]) {
    let contents = SiteContents(api)
    let files = Set(documents.map(\.file))
    let byFile = Dictionary(grouping: diagnostics) { $0.location?.file ?? "" }
    let pages = documents.map { document in
      SitePage(document, diagnostics: byFile[document.file] ?? [], contents: contents)
    }
    let places = SitePlaces(pages.map { ($0.document.file, $0.column.anchors) })
    otherDiagnostics = diagnostics.filter { !files.contains($0.location?.file ?? "") }
    self.pages = pages
    self.places = places
    self.contents = contents
    self.swift = SwiftBlocks(swift, client: contents.names.client)
  }

  /// Every file of the site, the index first.
  package var files: [GeneratedFile] {
    let index = SiteIndex(
      contents: contents, pages: pages,
      diagnostics: DiagnosticList(diagnostics: otherDiagnostics, page: "", places: places))
    return [GeneratedFile(path: "index.html", text: index.html.html)]
      + pages.enumerated().map { position, page in
        let file = PageFile(
          page: page, contents: contents, places: places, swift: swift,
          previous: position > 0 ? pages[position - 1].name : nil,
          next: position + 1 < pages.count ? pages[position + 1].name : nil)
        return GeneratedFile(path: "\(PageName.folder)/\(page.name.file)", text: file.html.html)
      }
  }
}

/// A page, what was said of it, and what is shown beside it.
struct SitePage: Sendable {
  let document: Document
  let name: PageName
  let title: String
  let column: PageColumn
  let diagnostics: [Diagnostic]
  let sections: [SiteContents.Section]
  let coverage: Coverage
  /// What it states for other pages.
  let conventions: Conventions?

  init(_ document: Document, diagnostics: [Diagnostic], contents: SiteContents) {
    self.document = document
    self.diagnostics = diagnostics
    name = PageName(document.file)
    column = PageColumn(document, diagnostics: diagnostics)
    let sections = contents.sections(of: document.file)
    self.sections = sections
    conventions = contents.conventions[document.file]
    var coverage = Coverage()
    for field in sections.flatMap(\.fields) { if let ground = field.ground { coverage.add(ground) } }
    self.coverage = coverage
    let heading = document.blocks.lazy.compactMap { block in
      if case .heading(_, let text) = block, !text.plain.trimmed.isEmpty { text.plain.trimmed } else { nil }
    }.first
    let summaries = sections.calls.compactMap(\.operation.summary)
    title = document.title ?? heading ?? (summaries.count == 1 ? summaries[0] : document.file)
  }

  var calls: [OperationCall] { sections.calls }
}

extension [SiteContents.Section] {
  fileprivate var calls: [OperationCall] {
    compactMap { section in
      if case .operation(let call) = section.subject { call } else { nil }
    }
  }
}
