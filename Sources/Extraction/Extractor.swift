import Contract
import Diagnostics
import Pages

/// Finds the operations of a page and reads each; never fails: what cannot be read becomes a diagnostic.
package enum Extractor {
  /// A page that describes no operation is skipped with a note that says what was looked for.
  package static func extract(_ document: Document, lexicon: Lexicon = .standard) -> PageContract {
    var page = PageContract(file: document.file, title: document.title, operations: [])
    for segment in Segment.operations(in: Outline(document.blocks, lexicon: lexicon)) {
      let reading = OperationReader.read(segment, file: document.file, lexicon: lexicon)
      page.operations.append(reading.operation)
      page.diagnostics += reading.diagnostics
    }
    if page.operations.isEmpty {
      page.diagnostics.append(
        Diagnostic(
          .pageSkipped,
          "no endpoint was found: no line such as ‘POST /v1/orders’ and no section such as ‘Request URL’ or ‘请求参数’",
          at: SourceLocation(file: document.file, line: 1)))
    }
    return page
  }
}
