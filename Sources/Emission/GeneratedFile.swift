/// A file of the output: its path below the output folder, with `/`, and its bytes as text.
package struct GeneratedFile: Hashable, Sendable {
  package var path: String
  package var text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
