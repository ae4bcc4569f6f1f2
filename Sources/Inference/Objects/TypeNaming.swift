/// Names the types: by the noun that most of a type's sites bear, told apart by the thing they belong to where two share it.
enum TypeNaming {
  /// Nouns that say what part a thing plays and not what it is; used where a type has no other.
  private static let roles: Set<String> = [
    "creator", "owner", "author", "operator", "assignee", "updater", "modifier", "leader", "manager", "parent", "item",
    "data", "result", "list",
    "info", "record", "row", "entry", "object", "detail", "payload", "response",
  ]

  /// A name for each group, in the order of the groups.
  ///
  /// - Parameters:
  ///   - described: the names that pages give to the objects at sites.
  ///   - reserved: names that are taken by the client itself.
  ///   - returned: the names that it gives to what calls give back.
  ///   - fixed: the names that the configuration gives to the types of sites.
  static func names(
    _ groups: [[Int]], sites: [ObjectSite], described: [Int: String], reserved: Set<String>,
    returned: [Int: String] = [:],
    fixed: [Int: String] = [:]
  ) -> [String] {
    let returned = groups.map { group in group.lazy.compactMap { returned[$0] }.first }
    let fixed = groups.map { group in group.lazy.compactMap { fixed[$0] }.first }
    let given = zip(groups, returned).map { group, returned in returned ?? group.compactMap { described[$0] }.min() }
    let nouns = zip(groups, given).map { group, given in given.map { Words($0) } ?? noun(of: group, sites: sites) }
    var names = nouns.map { SwiftName.upper($0) }
    for (index, name) in returned.enumerated() { if let name { names[index] = name } }
    let taken = Set(reserved.map { $0.lowercased() })
    let wanted = Set(returned.compactMap { $0?.lowercased() })
    let uses = Dictionary(grouping: names.indices, by: { names[$0] })
    for (name, clashing) in uses
    where clashing.count > 1 || name.isEmpty || taken.contains(name.lowercased())
      || nouns[clashing[0]].words.count == 1 && Kinship.isGeneric(name)
    {
      let readers = clashing.filter { isRead(groups[$0], sites: sites) }
      for group in clashing
      where given[group] == nil
        && (readers != [group] || taken.contains(name.lowercased()) || wanted.contains(name.lowercased()))
      {
        names[group] = apart(groups[group], noun: nouns[group], sites: sites)
      }
    }
    // What the configuration says comes first, and takes its name from the others.
    let decided = zip(fixed, returned).map { $0 ?? $1 }
    var scope = NameScope(taken: taken.union(decided.compactMap { $0?.lowercased() }))
    return zip(names, decided).map { name, decided in decided ?? scope.claim(name.isEmpty ? "Object" : name) }
  }

  /// Whether a call that reads gives the type back: of several results of one resource that one is the resource.
  private static func isRead(_ group: [Int], sites: [ObjectSite]) -> Bool {
    group.contains { sites[$0].parent == nil && (sites[$0].use.hasPrefix("get") || sites[$0].use.hasPrefix("list")) }
  }

  /// A type is told apart by the thing that it belongs to; a result that belongs to none by the call that gives it.
  private static func apart(_ group: [Int], noun: Words, sites: [ObjectSite]) -> String {
    let owners = Set(group.compactMap { sites[$0].parent }.map { Kinship.noun(sites[$0].key) })
    if let owner = owners.min(by: { $0.words.joined() < $1.words.joined() }) { return SwiftName.upper(owner + noun) }
    let use = group.map { sites[$0].use }.min() ?? ""
    let call = use.prefix { $0 != "." }
    return SwiftName.upper(Words(String(call)) + Words([call == use[...] ? "result" : "failure"]))
  }

  private static func noun(of group: [Int], sites: [ObjectSite]) -> Words {
    let named = group.filter { !sites[$0].isDerived }
    let votes = Dictionary(grouping: (named.isEmpty ? group : named).map { Kinship.noun(sites[$0].key) }, by: { $0 })
    let best = votes.min { a, b in rank(a) < rank(b) }
    return best?.key ?? Words([])
  }

  private static func rank(_ vote: (key: Words, value: [Words])) -> (Int, Int, Int, String) {
    let isRole = vote.key.words.count == 1 && roles.contains(vote.key.last ?? "")
    return (isRole ? 1 : 0, -vote.value.count, vote.key.words.count, vote.key.words.joined(separator: " "))
  }
}
