import Contract
import Diagnostics

/// The values that one member may have, as the pages list them or the examples repeat them.
struct ValueList: Hashable, Sendable {
  /// The words of the member's name, in the singular where it holds many.
  var name: Words
  var owner: PropertyOwner
  var key: String
  /// The words of the title of the list by itself that the page links to.
  var title: Words?
  var raw: EnumerationDeclaration.Raw
  /// In the page's order, each once.
  var values: [AllowedValue]
  /// What the examples show.
  var seen: [SeenValue] = []
  /// Whether the page lists them.
  var isDeclared: Bool
  var location: SourceLocation?

  var use: String { "\(owner.name).\(key)" }

  /// What the examples show and the page does not list.
  var unlisted: [SeenValue] {
    let known = Set(values.map(\.value))
    return seen.filter { !known.contains($0.value) }
  }

  /// What pages list first, larger lists first, then by what they hold and where they stand: an order that no other page changes.
  static func isOrdered(_ a: ValueList, _ b: ValueList) -> Bool { Rank(a) < Rank(b) }

  /// Lists in that order.
  static func ordered(_ lists: [ValueList]) -> [ValueList] {
    let ranks = lists.mapSideBySide { Rank($0) }
    return lists.indices.sorted { ranks[$0] < ranks[$1] }.map { lists[$0] }
  }

  /// What the order of lists goes by, made once for each.
  private struct Rank: Comparable {
    let isDeclared: Bool
    let values: [String]
    let meanings: Int
    let place: SourceLocation
    let use: String

    init(_ list: ValueList) {
      isDeclared = list.isDeclared
      values = list.values.map(\.value).sorted()
      meanings = list.values.count { $0.meaning != nil }
      place = list.location ?? .nowhere
      use = list.use
    }

    static func < (a: Rank, b: Rank) -> Bool {
      if a.isDeclared != b.isDeclared { return a.isDeclared }
      if a.values.count != b.values.count { return a.values.count > b.values.count }
      if a.values != b.values { return a.values.lexicographicallyPrecedes(b.values) }
      if a.meanings != b.meanings { return a.meanings > b.meanings }
      return (a.place, a.use) < (b.place, b.use)
    }
  }

  /// Whose values they are, and where they stand, tells a list from nearly all others; those that it does not are compared whole.
  func hash(into hasher: inout Hasher) {
    hasher.combine(owner.name)
    hasher.combine(key)
    hasher.combine(location)
  }
}

extension SourceLocation {
  /// Before every place on a page.
  static let nowhere = SourceLocation(file: "", line: 1)
}
