import Diagnostics
import JSONText

/// JSON that is written for the first time, and so has no place on a page.
extension JSONValue {
  private static let nowhere = SourceLocation(file: "", line: 1)

  /// An object; members without a value are left out.
  static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    object(members.compactMap { key, value in value.map { (key, $0) } })
  }

  static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { JSONMember($0.0, at: nowhere, JSONNode($0.1, at: nowhere)) })
  }

  static func list(_ values: [JSONValue]) -> JSONValue { .array(values.map { JSONNode($0, at: nowhere) }) }

  static func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }

  /// An object whose members have places on pages.
  static func object(nodes: [(String, JSONNode)]) -> JSONValue {
    .object(nodes.map { JSONMember($0.0, at: $0.1.location, $0.1) })
  }

  static func list(nodes: [JSONNode]) -> JSONValue { .array(nodes) }

  /// The value at the place of a page that it was made of; the place is not written, and is there for who compares documents.
  func made(of location: SourceLocation?) -> JSONNode { JSONNode(self, at: location ?? Self.nowhere) }
}
