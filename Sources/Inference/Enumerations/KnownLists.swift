import Contract

/// The lists that pages give, for members of the same name that no page lists values for.
struct KnownLists: Sendable {
  /// The groups that have lists under a name, and of these lists the ones that are asked for.
  private var byName: [Words: [(group: Int, lists: Lists)]] = [:]
  /// The values that pages list for each of the groups.
  private let values: [Set<String>]

  init(_ groups: [EnumerationGroups.Group]) {
    values = groups.map { Set($0.cases.cases.filter(\.isListed).map(\.value)) }
    for (index, group) in groups.enumerated() where group.raw == .string {
      for (name, lists) in Dictionary(grouping: group.lists, by: \.name) {
        byName[name, default: []].append((index, Lists(lists)))
      }
    }
  }

  /// The first list under a member's name that is of the same thing, or has a title, and whose enumeration has all that the member was
  /// seen with.
  func list(for property: Property, _ owner: PropertyOwner, _ glossary: Glossary) -> ValueList? {
    let seen = property.seenValues.filter { !$0.value.isEmpty }
    guard property.type.listable == .string, property.allowedValues.isEmpty, !seen.isEmpty else { return nil }
    let own = ValueList(property, owner, glossary, raw: .string, values: seen.map { AllowedValue($0.value) })
    let akin = (byName[own.name] ?? []).filter { known in seen.allSatisfy { values[known.group].contains($0.value) } }
    // Where digits are all that was seen, the list may have words as well.
    let identities =
      own.identity.last == "code" ? [own.identity, Words(own.identity.words.dropLast())] : [own.identity]
    return akin.lazy.compactMap { $0.lists.first(of: identities) }.first ?? akin.lazy.compactMap(\.lists.titled).first
  }
}

/// The lists of one enumeration under one name: a thousand pages may have the same one.
private struct Lists: Sendable {
  private var byIdentity: [Words: (place: Int, list: ValueList)] = [:]
  /// The first that has a title.
  let titled: ValueList?

  init(_ lists: [ValueList]) {
    for (place, list) in lists.enumerated() where byIdentity[list.identity] == nil {
      byIdentity[list.identity] = (place, list)
    }
    titled = lists.first { $0.title != nil }
  }

  /// The first list of one of some things.
  func first(of identities: [Words]) -> ValueList? {
    identities.compactMap { byIdentity[$0] }.min { $0.place < $1.place }?.list
  }
}
