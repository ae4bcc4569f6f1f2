import Diagnostics

/// Reads the JSON of documentation pages.
package enum JSONReader {
  package static func read(_ text: String, at start: SourceLocation) -> JSONReading { JSONReading() }
}
