import Contract
import Diagnostics
import Extraction
import Pages

/// A page reader: what it says of the page lies within the page.
@Sendable func read(_ bytes: [UInt8], _ format: PageFormat) {
  let document = PageReader.read(bytes, file: "page", format: format)
  let lines = bytes.lazy.filter { $0 == 0x0A || $0 == 0x0D }.count + 1
  for diagnostic in document.diagnostics {
    guard let place = diagnostic.location else { continue }
    require((1...lines).contains(place.line), "line \(place.line) of \(lines)")
  }
}

/// What a page says, with the form that its first byte suggests.
@Sendable func extractPage(_ bytes: [UInt8]) { _ = contracts(bytes) }

/// The contracts of a page, in each form that it may have been written in.
func contracts(_ bytes: [UInt8]) -> [PageContract] {
  let formats: [PageFormat] = bytes.first == UInt8(ascii: "<") ? [.html] : [.markdown, .capture]
  return formats.map { Extractor.extract(PageReader.read(bytes, file: "page", format: $0)) }
}
