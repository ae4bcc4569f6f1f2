import Diagnostics

/// A JSON value as it stands on a page, with its place: members in order, duplicates kept, numbers as written.
package struct JSONNode: Hashable, Sendable {
  package var value: JSONValue
  package var location: SourceLocation
  /// The comment that stands after or above the value on the page (`// will be removed`), without its marks; of a whole document
  /// also the words that stand above it.
  package var comment: String?
  /// What the page writes where a value would stand: `<id>`, `string`, `...`. The value is then unknown but for its kind: an
  /// empty array, an empty object and an empty text say what it is, null says nothing.
  package var placeholder: String?

  package init(_ value: JSONValue, at location: SourceLocation, comment: String? = nil, placeholder: String? = nil) {
    self.value = value
    self.location = location
    self.comment = comment
    self.placeholder = placeholder
  }

  /// A value that the page does not show at all.
  package static func unshown(at location: SourceLocation) -> JSONNode {
    JSONNode(.null, at: location, placeholder: "")
  }

  /// Whether the page shows every value within, and none is a placeholder.
  package var isWhole: Bool {
    guard placeholder == nil else { return false }
    switch value {
    case .array(let elements): return elements.allSatisfy(\.isWhole)
    case .object(let members): return members.allSatisfy(\.node.isWhole)
    default: return true
    }
  }
}

/// The six kinds of JSON value.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number's lexeme, exactly as written: `0.0`, `1e400`, `123456789012345678901234567890`.
  case number(String)
  case string(String)
  case array([JSONNode])
  case object([JSONMember])
}

/// One member of an object; `location` is the place of its key.
package struct JSONMember: Hashable, Sendable {
  package var key: String
  package var location: SourceLocation
  package var node: JSONNode

  package init(_ key: String, at location: SourceLocation, _ node: JSONNode) {
    self.key = key
    self.location = location
    self.node = node
  }
}

/// What came of reading a code block that may hold JSON.
package struct JSONReading: Hashable, Sendable {
  /// The documents, in order; a block may hold several.
  package var documents: [JSONNode]
  /// Whether the text ended before its last document did; what was read by then is kept.
  package var isTruncated: Bool
  package var diagnostics: [Diagnostic]

  package init(documents: [JSONNode] = [], isTruncated: Bool = false, diagnostics: [Diagnostic] = []) {
    self.documents = documents
    self.isTruncated = isTruncated
    self.diagnostics = diagnostics
  }
}
