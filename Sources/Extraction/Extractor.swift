import Contract
import Pages

/// Finds the operations of a page.
package enum Extractor {
  package static func extract(_ document: Document) -> PageContract {
    PageContract(file: document.file, title: document.title, operations: [])
  }
}
