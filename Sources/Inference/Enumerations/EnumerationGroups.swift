import Contract
import Diagnostics

/// Sorts lists of values into enumerations: one for one thing, whatever else the pages list.
///
/// Lists of one thing (`ValueList.identity`) are one enumeration of all their values. They are two only where one word would stand for
/// two values: `0：off 1：on` here and `0：on 1：off` there, `MARKET` here and `Market` there.
struct EnumerationGroups {
  struct Group: Sendable {
    var name: Words
    var raw: EnumerationDeclaration.Raw
    var isTitled: Bool
    var lists: [ValueList]
    var cases: EnumerationCases
  }

  private struct Key: Hashable, Sendable {
    var raw: EnumerationDeclaration.Raw
    /// As a name of Swift, in which `2 fa` and `2fa` are one.
    var name: String
  }

  private(set) var groups: [Group] = []

  /// - Parameter glossary: what the cases are named with.
  init(_ lists: [ValueList], glossary: Glossary) {
    var byKey: [Key: [Int]] = [:]
    let named = ValueList.ordered(lists).mapSideBySide { list in
      let name = list.identity
      let key = Key(raw: list.raw, name: SwiftName.upper(name))
      return (list: list, name: name, key: key, cases: EnumerationCases(list, glossary: glossary))
    }
    for (list, name, key, cases) in named {
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
