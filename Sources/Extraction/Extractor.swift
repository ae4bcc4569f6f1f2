import Contract
import Diagnostics
import Pages

/// Finds the operations of a page and reads each; never fails: what cannot be read becomes a diagnostic.
package enum Extractor {
  /// A page that describes nothing is skipped with a note that says what was looked for.
  package static func extract(_ document: Document, lexicon: Lexicon = .standard) -> PageContract {
    var page = PageContract(file: document.file, title: document.title, operations: [])
    let outline = Outline(document.blocks, lexicon: lexicon)
    let parts = PageParts(outline)
    for segment in parts.operations {
      let reading = OperationReader.read(segment, file: document.file, lexicon: lexicon)
      page.operations.append(reading.operation)
      page.add(reading.descriptions)
      page.diagnostics += reading.diagnostics
    }
    var descriptions = DescriptionReader(lexicon: lexicon)
    for part in parts.others { descriptions.read(part) }
    page.add(descriptions)
    readConventions(outline, of: &page, lexicon: lexicon)
    if page.operations.isEmpty, page.objects.isEmpty, page.enumerations.isEmpty, page.conventions == nil {
      page.diagnostics.append(
        Diagnostic(
          .pageSkipped,
          "no endpoint was found: no line such as ‘POST /v1/orders’ and no section such as ‘Request URL’ or ‘请求参数’",
          at: SourceLocation(file: document.file, line: 1)))
    }
    return page
  }

  /// What is stated for all endpoints looks like an endpoint here and there: a section for the URL that holds only a host.
  private static func readConventions(_ outline: Outline, of page: inout PageContract, lexicon: Lexicon) {
    let reader = ConventionsReader(lexicon: lexicon)
    var operations = page.operations.filter { !ConventionsReader.isStatement($0) }
    page.conventions = reader.read(outline, operations: operations)
    if page.conventions == nil, let only = operations.first, operations.count == 1, only.isNameless {
      let conventions = reader.read(outline, operations: [])
      if conventions?.speaksForAll == true { (page.conventions, operations) = (conventions, []) }
    }
    if page.conventions != nil || !operations.isEmpty { page.operations = operations }
  }
}

extension Operation {
  /// Whether the page tells neither where the request goes nor how, nor has a section that would.
  fileprivate var isNameless: Bool { url == nil && urlSection == nil && method == nil }
}

extension Conventions {
  /// Whether the page states what no endpoint’s page would state of one endpoint.
  fileprivate var speaksForAll: Bool {
    !servers.isEmpty || urlTemplate != nil || basePath != nil || parameters.contains { $0.place != .header }
  }
}

extension PageContract {
  fileprivate mutating func add(_ descriptions: DescriptionReader) {
    objects += descriptions.objects
    enumerations += descriptions.enumerations
  }
}
