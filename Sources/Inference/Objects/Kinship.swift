/// Whether two objects are one thing, by their names and their fields.
///
/// Objects whose names are akin (`user`, `before_user`) are one type when at least half of all their fields are shared. Objects
/// whose names are not (`creator`, `user`) need four fifths, and among them at least four fields that are not found on half of all
/// things anyway: `City {id, name}` and `Department {id, name}` stay two types.
enum Kinship {
  private static let akinShare = 0.5
  private static let strangersShare = 0.8
  /// What two calls give back bears the name of its path, which says less than that of a field; so most has to be shared, the fields
  /// of its fields included.
  private static let rootShare = 0.8
  /// So many fields that are not `common` are beyond chance.
  static let rareFields = 4

  /// Fields that any two things may share by chance.
  static let common: Set<String> = [
    "id", "name", "title", "type", "kind", "code", "status", "state", "description", "note", "remark", "value", "key",
    "label", "url", "created_at",
    "updated_at", "createdAt", "updatedAt", "create_time", "update_time", "createTime", "updateTime", "time", "date",
    "count", "total", "position",
    "sort", "order", "symbol", "price", "amount", "list", "items", "data",
  ]

  /// Words before a noun that tell which one is meant, not what it is: `before_user` is a user.
  static let qualifiers: Set<String> = [
    "before", "after", "previous", "prev", "last", "next", "old", "new", "current", "original", "default", "owned",
    "main", "primary",
    "secondary", "first", "parent", "child", "from", "to", "source", "target", "latest", "my", "own", "root", "sub",
    "other",
  ]

  /// Nouns that say where a thing stands and not what it is: a `list` of orders and a `list` of trades are not akin.
  static let generic: Set<String> = [
    "list", "item", "data", "result", "info", "record", "row", "entry", "object", "detail", "payload", "response",
    "value", "content", "body",
    "param", "element", "member", "node", "extra", "ext", "meta",
  ]

  /// The noun of a name, in the singular: `owned_departments` is `department`.
  static func noun(_ key: String) -> Words {
    let words = Words(key).singular
    let bare = Array(words.words.drop { qualifiers.contains($0) })
    return bare.isEmpty ? words : Words(bare)
  }

  /// Whether a name is one of those nouns.
  static func isGeneric(_ key: String) -> Bool {
    let noun = noun(key)
    return noun.words.count == 1 && generic.contains(noun.last ?? "")
  }

  /// What is asked of a site again and again.
  struct Kin {
    let noun: Words
    let isGeneric: Bool
    /// The fields at any depth by their numbers, in order; of the roots of responses only.
    var paths: [Int] = []

    init(_ key: String) {
      noun = Kinship.noun(key)
      isGeneric = Kinship.isGeneric(key)
    }
  }

  /// Sites with what comparing them needs.
  static func prepared(_ sites: [ObjectSite]) -> [ObjectSite] {
    var numbers: [[String]: Int] = [:]
    return sites.map { site in
      var site = site
      var kin = Kin(site.key)
      if site.parent == nil {
        kin.paths = site.facts.paths().map { path in
          if let known = numbers[path] { return known }
          numbers[path] = numbers.count
          return numbers.count - 1
        }.sorted()
      }
      site.kin = kin
      return site
    }
  }

  /// Whether two sites' names have the same noun, and the noun says something.
  static func areAkin(_ a: ObjectSite, _ b: ObjectSite) -> Bool {
    let (ours, theirs) = (a.kin ?? Kin(a.key), b.kin ?? Kin(b.key))
    return !ours.isGeneric && ours.noun == theirs.noun
  }

  /// Whether two sites have the same name and the same fields.
  static func areAlike(_ a: ObjectSite, _ b: ObjectSite) -> Bool {
    (a.kin?.noun ?? noun(a.key)) == (b.kin?.noun ?? noun(b.key)) && a.facts.members.count == b.facts.members.count
      && share(a, b) == 1
  }

  /// The part of all fields of two objects that both have.
  static func share(_ a: ObjectSite, _ b: ObjectSite) -> Double {
    let shared = a.facts.members.keys.count { b.facts.members[$0] != nil }
    let all = a.facts.members.count + b.facts.members.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  /// Whether two objects are of one type by their fields alone, whatever they are called.
  static func areOneByFields(_ a: ObjectSite, _ b: ObjectSite, in sites: [ObjectSite]) -> Bool {
    var (a, b) = (a, b)
    (a.isDerived, b.isDerived) = (false, true)
    return areOne(a, b, in: sites)
  }

  /// Whether two objects are of one type, and the objects in those of their fields that both have likewise.
  static func areOne(_ a: ObjectSite, _ b: ObjectSite, in sites: [ObjectSite], depth: Int = 0) -> Bool {
    guard a.isRequest == b.isRequest, depth < 16 else { return false }
    guard !a.facts.members.isEmpty || !b.facts.members.isEmpty else {
      return areAkin(a, b) && !a.dynamic.isEmpty && a.dynamic.keys == b.dynamic.keys
    }
    guard fieldsAgree(a, b) else { return false }
    return a.children.allSatisfy { key, child in
      guard let other = b.children[key] else { return true }
      return areOne(sites[child], sites[other], in: sites, depth: depth + 1)
    }
  }

  /// Whether the numbers of their fields alone let two objects be one.
  static func mayBeOne(_ a: ObjectSite, _ b: ObjectSite) -> Bool {
    let (ours, theirs) = (a.facts.members.count, b.facts.members.count)
    return a.isRequest == b.isRequest
      && Double(min(ours, theirs)) >= Double(max(ours, theirs)) * min(akinShare, strangersShare)
  }

  private static func fieldsAgree(_ a: ObjectSite, _ b: ObjectSite) -> Bool {
    let share = share(a, b)
    // Nothing below takes them for one then.
    if share < min(akinShare, strangersShare) { return false }
    if a.parent == nil, b.parent == nil, deepShare(a, b) < rootShare { return false }
    if areAkin(a, b) { return share >= akinShare }
    let rare = a.facts.members.keys.count { b.facts.members[$0] != nil && !common.contains($0) }
    // Two names drawn from paths stay apart, or a page would rename the type of another; where one says what the thing is, the other
    // says nothing against it.
    if a.isDerived, b.isDerived { return false }
    let least = a.isDerived != b.isDerived ? rareFields / 2 : rareFields
    return share >= strangersShare && rare >= least && a.facts.members.count >= rareFields
  }
}

extension Kinship {
  /// The part of all fields, at any depth, that both objects have.
  private static func deepShare(_ a: ObjectSite, _ b: ObjectSite) -> Double {
    guard let ours = a.kin?.paths, let theirs = b.kin?.paths else {
      let (ours, theirs) = (a.facts.paths(), b.facts.paths())
      return part(ours.intersection(theirs).count, of: ours.count + theirs.count)
    }
    var (index, other, shared) = (0, 0, 0)
    while index < ours.count, other < theirs.count {
      if ours[index] == theirs[other] { shared += 1 }
      let isBehind = ours[index] < theirs[other]
      if ours[index] >= theirs[other] { other += 1 }
      if isBehind { index += 1 }
    }
    return part(shared, of: ours.count + theirs.count)
  }

  /// What two sets share, as a part of all that is in either.
  private static func part(_ shared: Int, of both: Int) -> Double {
    both == shared ? 0 : Double(shared) / Double(both - shared)
  }
}

extension ObjectFacts {
  fileprivate func paths(depth: Int = 0) -> Set<[String]> {
    guard depth < 8 else { return [] }
    var paths: Set<[String]> = []
    for (key, member) in members {
      paths.insert([key])
      for path in member.shape.innermostObject?.paths(depth: depth + 1) ?? [] { paths.insert([key] + path) }
    }
    return paths
  }
}
