import Diagnostics
import JSONText

/// A response that somebody captured: evidence of what the API gives, beside what its pages say. It may hold private data, so that
/// nothing but types is made of it.
package struct CapturedResponse: Hashable, Sendable {
  /// A request as it was sent.
  package struct Call: Hashable, Sendable {
    /// In capitals.
    package var method: String
    /// Without query and credentials.
    package var url: String
    /// The names of its headers, its query and its form; no value of a header, and none that may be a credential.
    package var shown: ShownRequest
    /// The body, if it is JSON; what may be a credential is not shown.
    package var body: JSONNode?

    package init(method: String, url: String, shown: ShownRequest = ShownRequest(), body: JSONNode? = nil) {
      self.method = method
      self.url = url
      self.shown = shown
      self.body = body
    }
  }

  /// What it answers, where the capture says so.
  package var call: Call?
  /// The HTTP status, where the capture has it.
  package var status: Int?
  package var node: JSONNode
  /// The place in its file: `entry 3`; nothing for a file that holds just one.
  package var entry: String
  /// What the configuration says of its file.
  package var settings: Configuration.SampleSettings

  package init(
    call: Call? = nil, status: Int? = nil, _ node: JSONNode, entry: String = "", settings: Configuration.SampleSettings
  ) {
    self.call = call
    self.status = status
    self.node = node
    self.entry = entry
    self.settings = settings
  }
}
