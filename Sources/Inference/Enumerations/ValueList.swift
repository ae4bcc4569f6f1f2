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
    if a.isDeclared != b.isDeclared { return a.isDeclared }
    if a.values.count != b.values.count { return a.values.count > b.values.count }
    let (ours, theirs) = (a.values.map(\.value).sorted(), b.values.map(\.value).sorted())
    if ours != theirs { return ours.lexicographicallyPrecedes(theirs) }
    let described = [a, b].map { $0.values.count { $0.meaning != nil } }
    if described[0] != described[1] { return described[0] > described[1] }
    return (a.location ?? .nowhere, a.use) < (b.location ?? .nowhere, b.use)
  }
}

extension SourceLocation {
  /// Before every place on a page.
  static let nowhere = SourceLocation(file: "", line: 1)
}
