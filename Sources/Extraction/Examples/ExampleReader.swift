import Contract
import Diagnostics
import JSONText
import Pages

/// Reads the JSON of a code block as examples.
struct ExampleReader {
  func read(_ code: Block.Code, role: Example.Role, label: String?) -> (examples: [Example], diagnostics: [Diagnostic])
  {
    let reading = JSONReader.read(code.text, at: code.location)
    return (reading.documents.map { Example(role, label: label, $0) }, reading.diagnostics)
  }

  /// Whether a block is worth reading as JSON: its first character opens an object or an array.
  func isJSON(_ code: Block.Code) -> Bool {
    code.text.first { !$0.isWhitespace }.map { "{[".contains($0) } ?? false
  }
}
