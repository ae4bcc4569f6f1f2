import Contract
import Diagnostics
import JSONText

/// One message that a code block shows.
enum ShownMessage: Hashable, Sendable {
  /// A command line shows all of its request; a dump may be cut above the body.
  case request(ShownRequest, body: JSONNode?, isCommand: Bool)
  case response(ShownResponse)
  /// A body alone, and what the words above it in the block say that it is.
  case document(JSONNode, meaning: SectionMeaning?)
  /// `page=1&size=20`, or a line a field: the parameters of a request and nothing else.
  case fields([ShownField])
  /// The media type of markup alone, and what the words above it say that it is.
  case markup(Sourced<String>, meaning: SectionMeaning?)
}

/// A response with its head.
struct ShownResponse: Hashable, Sendable {
  var status: Sourced<Int>
  var headers: [ShownField] = []
  /// The body, if it is JSON.
  var body: JSONNode?
  /// The media type, where it is not JSON.
  var media: Sourced<String>?
}

/// What a code block shows, in order.
struct BlockReading {
  var messages: [ShownMessage] = []
  var diagnostics: [Diagnostic] = []
}
