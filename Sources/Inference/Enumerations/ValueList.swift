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
  /// What the examples show and the page does not list.
  var unlisted: [SeenValue] = []
  /// Whether the page lists them.
  var isDeclared: Bool
  var location: SourceLocation?

  var use: String { "\(owner.name).\(key)" }

  /// Whether all values of another list are of this one and mean the same.
  ///
  /// Codes of two things are often the same digits, so there the meanings must agree; words speak for themselves.
  func includes(_ other: ValueList) -> Bool {
    guard raw == other.raw, other.values.count <= values.count else { return false }
    let (ours, theirs) = (Meanings(values), Meanings(other.values))
    let known = Set(values.map(\.value))
    return other.values.allSatisfy { value in
      known.contains(value.value)
        && (value.value.contains(where: \.isLetter) || ours.agree(with: theirs, on: value.value))
    }
  }

  /// Larger lists first, then by what they hold and where they stand: an order that no other page changes.
  static func isOrdered(_ a: ValueList, _ b: ValueList) -> Bool {
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
