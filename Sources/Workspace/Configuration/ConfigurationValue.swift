import Contract
import Diagnostics

/// A value of `docent.yaml` that has the shape that its key asks for; what has not is left out.
struct ConfigurationValue {
  indirect enum Content {
    /// Text, or JSON text where the key takes any JSON value.
    case text(String)
    case boolean(Bool)
    case list([ConfigurationValue])
    case table([Member])
  }

  struct Member {
    var key: String
    /// The place of the key.
    var location: SourceLocation
    var value: ConfigurationValue
  }

  var content: Content
  var location: SourceLocation

  var text: String? { if case .text(let text) = content { text } else { nil } }
  var integer: Int? { text.flatMap { Int($0) } }
  var boolean: Bool? { if case .boolean(let truth) = content { truth } else { nil } }
  var list: [ConfigurationValue] { if case .list(let elements) = content { elements } else { [] } }
  var members: [Member] { if case .table(let members) = content { members } else { [] } }
  /// The text with its place.
  var sourced: Sourced<String>? { text.map { Sourced($0, at: location) } }

  subscript(key: String) -> ConfigurationValue? { members.first { $0.key == key }?.value }
}
