import Contract

/// The lists that pages give, for members of the same name that no page lists values for.
struct KnownLists {
  private var byName: [Words: [Int]] = [:]
  private let groups: [EnumerationGroups.Group]
  /// The values that pages list for each of the groups.
  private let values: [Set<String>]

  init(_ groups: [EnumerationGroups.Group]) {
    self.groups = groups
    values = groups.map { Set($0.cases.cases.filter(\.isListed).map(\.value)) }
    for (index, group) in groups.enumerated() where group.raw == .string {
      for name in Set(group.lists.map(\.name)) { byName[name, default: []].append(index) }
    }
  }

  /// The first list under a member's name that is of the same thing, or has a title, and whose enumeration has all that the member was
  /// seen with.
  func list(for property: Property, _ owner: PropertyOwner, _ glossary: Glossary) -> ValueList? {
    let seen = property.seenValues.filter { !$0.value.isEmpty }
    guard property.type.listable == .string, property.allowedValues.isEmpty, !seen.isEmpty else { return nil }
    let own = ValueList(property, owner, glossary, raw: .string, values: seen.map { AllowedValue($0.value) })
    let akin = (byName[own.name] ?? []).filter { index in seen.allSatisfy { values[index].contains($0.value) } }
    let places: [ValueList] = akin.flatMap { groups[$0].lists }.filter { $0.name == own.name }
    // Where digits are all that was seen, the list may have words as well.
    let identities =
      own.identity.last == "code" ? [own.identity, Words(own.identity.words.dropLast())] : [own.identity]
    return places.first { identities.contains($0.identity) } ?? places.first { $0.title != nil }
  }
}
