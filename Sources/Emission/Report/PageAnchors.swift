import Diagnostics

/// The places of a page that the site can show, and which of them a line of evidence means.
struct PageAnchors: Sendable {
  private struct Place: Hashable, Comparable {
    var line: Int
    var column: Int

    static func < (a: Self, b: Self) -> Bool { (a.line, a.column) < (b.line, b.column) }
  }

  private var known: Set<Place> = []
  private var sorted: [Place] = []

  /// Notes that an element shows a place.
  ///
  /// - Returns: nil where another element has shown it: a cell that spans several rows stands in each.
  mutating func add(_ location: SourceLocation) -> Anchor? {
    let place = Place(line: max(location.line, 0), column: max(location.column, 0))
    guard known.insert(place).inserted else { return nil }
    return .place(line: place.line, column: place.column)
  }

  /// To be called when all places are there.
  mutating func seal() { sorted = known.sorted() }

  /// The last element on the line that begins at or before the column; where the line has none, the next before it.
  func anchor(of location: SourceLocation) -> Anchor? {
    let wanted = Place(line: location.line, column: location.column)
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] <= wanted { low = middle + 1 } else { high = middle }
    }
    if low < sorted.count, sorted[low].line == location.line, low == 0 || sorted[low - 1].line < location.line {
      return .place(line: sorted[low].line, column: sorted[low].column)
    }
    return low == 0 ? nil : .place(line: sorted[low - 1].line, column: sorted[low - 1].column)
  }
}
