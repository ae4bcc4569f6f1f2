/// Names enumerations by what they are of: `OrderType`, `OrderStatus`.
///
/// Where several want one name, which lists that contradict each other do, and words beside numbers, the one with the most members has
/// it; the others are told apart by what they belong to.
struct EnumerationNaming {
  private var scope: NameScope

  /// - Parameter taken: the names of all else that the client declares.
  init(taken: Set<String>) { scope = NameScope(taken: Set(taken.map { $0.lowercased() })) }

  /// A name for each group, in the order of the groups.
  mutating func names(_ groups: [EnumerationGroups.Group]) -> [String] {
    var names = [String](repeating: "", count: groups.count)
    let order = groups.indices.sorted { a, b in
      let (ours, theirs) = (groups[a], groups[b])
      if ours.isTitled != theirs.isTitled { return ours.isTitled }
      if ours.lists.count != theirs.lists.count { return ours.lists.count > theirs.lists.count }
      return ValueList.isOrdered(ours.lists[0], theirs.lists[0])
    }
    for index in order { names[index] = scope.claim(anyOf: Self.candidates(groups[index])) }
    return names
  }

  private static func candidates(_ group: EnumerationGroups.Group) -> [String] {
    let owners = group.lists.map(\.owner.noun).sorted { $0.words.lexicographicallyPrecedes($1.words) }
    let owned = (owners.first ?? Words([])).followed(by: group.name)
    return [group.name, owned].map { SwiftName.upper($0) }.filter { !$0.isEmpty } + [SwiftName.upper(owned) + "Value"]
  }
}
