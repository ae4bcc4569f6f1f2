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

  /// Nil for more or longer values than a list has.
  private var places: [String: [SourceLocation]]?

  init() { places = [:] }

  init(_ value: String, at place: SourceLocation) {
    places = value.utf8.count <= Self.longest ? [value: [place]] : nil
  }

  func joined(with other: SeenValues) -> SeenValues {
    var join = self
    guard let ours = places, let theirs = other.places else {
      join.places = nil
      return join
    }
    join.places = ours.merging(theirs) { $0.merged(with: $1) }
    if join.places?.count ?? 0 > Self.most { join.places = nil }
    return join
  }

  /// The values, sorted; none where they are not those of a list.
  var list: [SeenValue] { (places ?? [:]).sorted { $0.key < $1.key }.map { SeenValue($0.key, at: $0.value) } }
}
