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
  static func isOrdered(_ a: ValueList, _ b: ValueList) -> Bool {
    isOrdered((a, a.sortedValues), (b, b.sortedValues))
  }

  /// Lists in that order.
  static func ordered(_ lists: [ValueList]) -> [ValueList] {
    lists.mapSideBySide { ($0, $0.sortedValues) }.sorted(by: isOrdered).map(\.0)
  }

  private var sortedValues: [String] { values.map(\.value).sorted() }

  private static func isOrdered(
    _ first: (list: ValueList, values: [String]), _ second: (list: ValueList, values: [String])
  ) -> Bool {
    let (a, b) = (first.list, second.list)
    if a.isDeclared != b.isDeclared { return a.isDeclared }
    if a.values.count != b.values.count { return a.values.count > b.values.count }
    if first.values != second.values { return first.values.lexicographicallyPrecedes(second.values) }
    let described = [a, b].map { $0.values.count { $0.meaning != nil } }
    if described[0] != described[1] { return described[0] > described[1] }
    return (a.location ?? .nowhere, a.use) < (b.location ?? .nowhere, b.use)
  }
}

extension SourceLocation {
  /// Before every place on a page.
  static let nowhere = SourceLocation(file: "", line: 1)
}
