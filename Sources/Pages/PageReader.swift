import Diagnostics

/// The form that a page was written in.
package enum PageFormat: String, Sendable, CaseIterable {
  case markdown, html
  /// Text copied off a rendered page, its structure lost.
  case capture

  /// The form that a file's name tells; nil where the content has to.
  package init?(file: String) {
    switch file.split(separator: ".").last?.lowercased() {
    case "md", "markdown", "mdx": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "txt", "text": self = .capture
    default: return nil
    }
  }
}

/// Reads the bytes of a page, whatever its form and character set. Never fails: what is no text is replaced and told.
package enum PageReader {
  /// - Parameters:
  ///   - file: the page's name as locations shall give it.
  ///   - format: the form; by the file's name, then by content, where nil.
  package static func read(_ bytes: [UInt8], file: String, format: PageFormat? = nil) -> Document {
    let text = PageText(decoding: bytes, file: file)
    var document: Document
    switch format ?? PageFormat(file: file) ?? (looksLikeHTML(text.bytes) ? .html : .markdown) {
    case .markdown: document = MarkdownReader.read(text, file: file)
    case .html: document = HTMLReader.read(text, file: file)
    case .capture: document = CaptureReader.read(text, file: file)
    }
    var limit = TableLimit()
    limit.apply(to: &document.blocks)
    document.diagnostics = text.diagnostics + document.diagnostics + limit.diagnostics
    return document
  }

  private static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    let head = bytes.drop(while: \.isBlank).prefix(15).map { $0 | 0x20 }
    return head.starts(with: "<!doctype".utf8.map { $0 | 0x20 }) || head.starts(with: "<html".utf8.map { $0 | 0x20 })
  }
}
