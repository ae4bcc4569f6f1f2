import Diagnostics

/// How the elements of a list are written in a query, a form, a header or a path. The raw value is its word in `docent.yaml`.
package enum ArrayStyle: String, Hashable, Sendable, CaseIterable {
  /// `ids=1&ids=2`
  case repeated
  /// `ids[]=1&ids[]=2`
  case brackets
  /// `ids[0]=1&ids[1]=2`
  case indexed
  /// `ids=1,2`
  case commaSeparated = "comma"
  /// `ids=["1","2"]`, percent-encoded
  case json
}

/// What a row says of several values: how they are written, and whether it is plain that there may be several.
package struct ListForm: Hashable, Sendable {
  package var style: ArrayStyle
  /// Whether the row says by itself that the value is a list: `ids[]`, `a comma-separated list of …`. Values may have commas and be one.
  package var isPlain: Bool
  package var location: SourceLocation

  package init(_ style: ArrayStyle, isPlain: Bool, at location: SourceLocation) {
    self.style = style
    self.isPlain = isPlain
    self.location = location
  }
}
