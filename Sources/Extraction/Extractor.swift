import Contract
import Diagnostics
import Pages

/// Finds the operations of a page and reads each; never fails: what cannot be read becomes a diagnostic.
package enum Extractor {
  /// A page that describes nothing is skipped with a note that says what was looked for.
  package static func extract(_ document: Document, lexicon: Lexicon = .standard) -> PageContract {
    var page = PageContract(file: document.file, title: document.title, operations: [])
    let parts = PageParts(Outline(document.blocks, lexicon: lexicon))
    for segment in parts.operations {
      let reading = OperationReader.read(segment, file: document.file, lexicon: lexicon)
      page.operations.append(reading.operation)
      page.add(reading.descriptions)
      page.diagnostics += reading.diagnostics
    }
    var descriptions = DescriptionReader(lexicon: lexicon)
    for part in parts.others { descriptions.read(part) }
    page.add(descriptions)
    if page.operations.isEmpty, page.objects.isEmpty, page.enumerations.isEmpty {
      page.diagnostics.append(
        Diagnostic(
          .pageSkipped,
          "no endpoint was found: no line such as ‘POST /v1/orders’ and no section such as ‘Request URL’ or ‘请求参数’",
          at: SourceLocation(file: document.file, line: 1)))
    }
    return page
  }
}

extension PageContract {
  fileprivate mutating func add(_ descriptions: DescriptionReader) {
    objects += descriptions.objects
    enumerations += descriptions.enumerations
  }
}
