import Contract
import Diagnostics

/// A value that examples show, and every place that shows it.
package struct SeenValue: Hashable, Sendable {
  package var value: String
  package var places: [SourceLocation]

  package init(_ value: String, at places: [SourceLocation]) {
    self.value = value
    self.places = places
  }
}

/// The values at one place, as long as they are few and short enough to be those of a list; else that they are not.
///
/// The join keeps of each value the places in their order, so evidence may come in any order and more than once.
struct SeenValues: Hashable, Sendable {
  /// The most values that anybody would list.
  private static let most = 32
  /// The longest value of a list, in bytes.
  private static let longest = 40

  /// A value where it stands; sorted, each place once.
  private struct Sight: Hashable, Comparable {
    var value: String
    var place: SourceLocation

    static func < (a: Self, b: Self) -> Bool { a.value == b.value ? a.place < b.place : a.value < b.value }
  }

  /// Nil for more or longer values than a list has.
  private var sights: [Sight]?

  init() { sights = [] }

  init(_ value: String, at place: SourceLocation) {
    sights = value.utf8.count <= Self.longest ? [Sight(value: value, place: place)] : nil
  }

  func joined(with other: SeenValues) -> SeenValues {
    var join = self
    join.sights = nil
    guard let ours = sights, let theirs = other.sights else { return join }
    if ours.isEmpty || theirs.isEmpty { return ours.isEmpty ? other : self }
    let both = ours.merged(with: theirs)
    var count = 1
    for (one, next) in zip(both, both.dropFirst()) where one.value != next.value { count += 1 }
    if count <= Self.most { join.sights = both }
    return join
  }

  /// The values, sorted; none where they are not those of a list.
  var list: [SeenValue] {
    var list: [SeenValue] = []
    for sight in sights ?? [] {
      if let last = list.last, last.value == sight.value {
        list[list.count - 1].places.append(sight.place)
      } else {
        list.append(SeenValue(sight.value, at: [sight.place]))
      }
    }
    return list
  }
}
