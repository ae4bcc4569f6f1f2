import Diagnostics

/// The form that a page was written in.
package enum PageFormat: String, Sendable, CaseIterable { case markdown, html, capture }

/// Reads the bytes of a page, whatever its form.
package enum PageReader {
  package static func read(_ bytes: [UInt8], file: String, format: PageFormat? = nil) -> Document {
    Document(file: file, blocks: [])
  }
}
