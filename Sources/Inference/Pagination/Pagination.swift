import Contract

/// How a list that comes in pages is read to its end: what asks for a page, and what of the response tells of the next one.
package struct Pagination: Hashable, Sendable {
  package enum Style: Hashable, Sendable {
    /// Pages are counted; the first is 1 or 0. `size` says how many elements a page has.
    case pages(parameter: PageParameter, first: Int, size: PageParameter?)
    /// Elements are counted from 0: how many to leave out, and how many to give.
    case offset(parameter: PageParameter, limit: PageParameter?)
    /// Each response has what asks for the next page: `next_cursor`. None, an empty text, or the value that the page names (`"0"`) is the
    /// end.
    case cursor(parameter: PageParameter, next: MemberPath, end: String?)
    /// The last element asks for what follows it, by a member of its own: `starting_after=<id>`.
    case lastItem(parameter: PageParameter, key: String)
    /// The response's header `Link` has the URL of the next page, as `rel="next"`.
    case link
  }

  package var style: Style
  /// The list, from what the call returns; no keys where it returns the list itself.
  package var items: MemberPath
  /// The type of the list's elements.
  package var item: TypeReference
  /// How many elements there are on all pages, and how many pages.
  package var total: MemberPath?
  package var pageCount: MemberPath?
  /// Whether another page follows.
  package var hasMore: MemberPath?
  /// Why it is so, most trusted first.
  package var evidence: [Evidence]
  package var ruling: Ruling

  package init(
    style: Style, items: MemberPath, item: TypeReference, total: MemberPath? = nil, pageCount: MemberPath? = nil,
    hasMore: MemberPath? = nil, evidence: [Evidence] = [], ruling: Ruling = .seenPages
  ) {
    self.style = style
    self.items = items
    self.item = item
    self.total = total
    self.pageCount = pageCount
    self.hasMore = hasMore
    self.evidence = evidence
    self.ruling = ruling
  }
}

/// A parameter that asks for a page, by where it is sent and its name on the wire: one of the operation's parameters, or a member of its
/// body.
package struct PageParameter: Hashable, Sendable {
  package var place: Parameter.Place
  package var key: String

  package init(_ key: String, in place: Parameter.Place) {
    self.place = place
    self.key = key
  }
}

/// The wire names that lead to a member: from what the call returns, or from the envelope around it.
package struct MemberPath: Hashable, Sendable {
  package var keys: [String]
  /// Whether the member stands beside the payload, where the call's own result does not have it.
  package var isInEnvelope: Bool

  package init(_ keys: [String], isInEnvelope: Bool = false) {
    self.keys = keys
    self.isInEnvelope = isInEnvelope
  }

  /// `data.next_cursor`.
  package var text: String { keys.joined(separator: ".") }
}

extension APIOperation {
  /// The property that a page parameter is; nil where the operation has none such.
  package func property(of parameter: PageParameter) -> Property? {
    parameter.place == .body
      ? body?.properties.first { $0.key == parameter.key }
      : parameters.first { $0.place == parameter.place && $0.property.key == parameter.key }?.property
  }
}
