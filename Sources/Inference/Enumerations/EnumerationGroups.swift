import Contract

/// Sorts lists of values into enumerations: one for one thing, whatever else the pages list.
///
/// Lists of one thing (`ValueList.identity`) are one enumeration of all their values. They are two only where one word would stand for
/// two values: `0：off 1：on` here and `0：on 1：off` there, `MARKET` here and `Market` there.
struct EnumerationGroups {
  struct Group {
    var name: Words
    var raw: EnumerationDeclaration.Raw
    var isTitled: Bool
    var lists: [ValueList]
    var cases: EnumerationCases
  }

  private struct Key: Hashable {
    var raw: EnumerationDeclaration.Raw
    /// As a name of Swift, in which `2 fa` and `2fa` are one.
    var name: String
  }

  private(set) var groups: [Group] = []

  /// - Parameter glossary: what the cases are named with.
  init(_ lists: [ValueList], glossary: Glossary) {
    var byKey: [Key: [Int]] = [:]
    for list in lists.sorted(by: ValueList.isOrdered) {
      let name = list.identity
      let key = Key(raw: list.raw, name: SwiftName.upper(name))
      let cases = EnumerationCases(list, glossary: glossary)
      if let known = byKey[key]?.first(where: { groups[$0].cases.agree(with: cases) }) {
        groups[known].lists.append(list)
        groups[known].cases.add(cases)
        groups[known].isTitled = groups[known].isTitled || list.title != nil
      } else {
        byKey[key, default: []].append(groups.count)
        groups.append(Group(name: name, raw: list.raw, isTitled: list.title != nil, lists: [list], cases: cases))
      }
    }
  }
}
