import Diagnostics

extension Configuration {
  /// What the configuration says of the pages of one operation's list.
  package struct PaginationSettings: Hashable, Sendable {
    /// Whether the list shall not be read page by page.
    package var isOff: Bool
    /// The parameter that asks for a page, and the one that says how many elements a page has; `body:page` where two share a name.
    package var parameter: Sourced<String>?
    package var size: Sourced<String>?
    /// Members of the response, by name or by the names that lead to them: `data.next_cursor`.
    package var next: Sourced<String>?
    package var items: Sourced<String>?
    package var total: Sourced<String>?
    package var hasMore: Sourced<String>?
    /// The number of the first page, 0 or 1.
    package var first: Int?
    package var location: SourceLocation

    package init(isOff: Bool = false, at location: SourceLocation) {
      self.isOff = isOff
      self.location = location
    }
  }
}
