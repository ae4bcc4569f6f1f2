/// Sorts sites into types: sites of one kind join one by one, the most alike first, as long as every two of a type agree; the members of
/// one type are of one type, too.
struct Grouping {
  private var parents: [Int]
  private let sites: [ObjectSite]
  /// The sites of each type by its first, each way of being such an object once.
  private var kinds: [Int: [Int]] = [:]
  /// A site for each member of a type that is an object, by the type's first site.
  private var members: [Int: [String: Int]] = [:]
  /// Why a type joined another, by the first site of the one that joined.
  private(set) var links: [Int: GroupLink] = [:]
  /// The parts that the configuration put sites into, by the type's first site and the number of the split.
  private var parts: [Int: [Int: Int]] = [:]

  /// - Parameters:
  ///   - equals: pairs of sites that the pages say are one type.
  ///   - arrangement: what the configuration says of it, which comes first.
  init(_ sites: [ObjectSite], equals: [(Int, Int)] = [], arrangement: TypeArrangement = .none) {
    let sites = Kinship.prepared(sites)
    self.sites = sites
    parents = Array(sites.indices)
    for (site, part) in arrangement.parts { parts[site] = [part.split: part.part] }
    for site in sites.indices {
      kinds[site] = [site]
      members[site] = sites[site].children
    }
    for pair in arrangement.pairs { unite(pair.a, pair.b, .configured(pair.place)) }
    for alike in Self.identical(sites) {
      for site in alike.dropFirst() { unite(alike[0], site, .alike) }
    }
    for (a, b) in equals { unite(a, b, .stated) }
    for pair in Self.candidates(sites, among: kinds.keys.sorted()) {
      let (a, b) = (find(pair.a), find(pair.b))
      if a != b, agree(a, b) { unite(pair.a, pair.b, .kin) }
    }
  }

  /// The sites of each type; types and sites in the order in which the pages show them.
  var groups: [[Int]] {
    Dictionary(grouping: sites.indices, by: { find($0) }).sorted { $0.key < $1.key }.map(\.value)
  }

  /// The first site of a site's type.
  func find(_ site: Int) -> Int {
    var root = site
    while parents[root] != root { root = parents[root] }
    return root
  }

  private func agree(_ a: Int, _ b: Int) -> Bool {
    let (ours, theirs) = (kinds[a] ?? [], kinds[b] ?? [])
    // Once one of them says what the thing is, names drawn from paths do not keep the others apart.
    let isNamed = (ours + theirs).contains { !sites[$0].isDerived }
    return ours.allSatisfy { a in
      theirs.allSatisfy { b in
        let isByFields = isNamed && sites[a].isDerived && sites[b].isDerived
        return isByFields
          ? Kinship.areOneByFields(sites[a], sites[b], in: sites) : Kinship.areOne(sites[a], sites[b], in: sites)
      }
    }
  }

  private mutating func unite(_ a: Int, _ b: Int, _ reason: GroupLink.Reason) {
    guard parts.isEmpty || canUnite(a, b) else { return }
    var open = [GroupLink(a: a, b: b, reason: reason)]
    while let link = open.popLast() {
      let (a, b) = (find(link.a), find(link.b))
      guard a != b else { continue }
      let (first, second) = (min(a, b), max(a, b))
      links[second] = a == first ? link : GroupLink(a: link.b, b: link.a, reason: link.reason)
      let added = kinds.removeValue(forKey: second) ?? []
      let ours = members[first] ?? [:]
      let theirs = members.removeValue(forKey: second) ?? [:]
      members[first] = ours.merging(theirs) { first, _ in first }
      if let part = parts.removeValue(forKey: second) { parts[first, default: [:]].merge(part) { first, _ in first } }
      parents[second] = first
      // Of sites that are alike one speaks for all.
      let known = kinds[first] ?? []
      kinds[first] = known + added.filter { new in !known.contains { Kinship.areAlike(sites[$0], sites[new]) } }
      for (key, child) in ours.sorted(by: { $0.key < $1.key }) {
        if let other = theirs[key] { open.append(GroupLink(a: child, b: other, reason: .member(key))) }
      }
    }
  }

  /// Whether no two sites that the configuration keeps apart would come together, those of members included.
  private func canUnite(_ a: Int, _ b: Int, depth: Int = 0) -> Bool {
    let (a, b) = (find(a), find(b))
    guard a != b, depth < 16 else { return true }
    let theirs = parts[b] ?? [:]
    if (parts[a] ?? [:]).contains(where: { split, part in theirs[split].map { $0 != part } ?? false }) { return false }
    let others = members[b] ?? [:]
    return (members[a] ?? [:]).allSatisfy { key, child in
      others[key].map { canUnite(child, $0, depth: depth + 1) } ?? true
    }
  }

  /// The sites that bear the same name and have the same fields, in lists of two and more.
  private static func identical(_ sites: [ObjectSite]) -> [[Int]] {
    Dictionary(grouping: sites.indices.filter { !sites[$0].facts.members.isEmpty }, by: { Identity(sites[$0]) })
      .values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  private struct Identity: Hashable {
    var noun: Words
    var isRequest: Bool
    var members: Set<String>
    var dynamic: Set<DynamicKeyRule>
    /// Objects of one wrapper's fields are alike only if what they wrap is.
    var children: [String: Set<String>]

    init(_ site: ObjectSite) {
      noun = Kinship.noun(site.key)
      isRequest = site.isRequest
      members = Set(site.facts.members.keys)
      dynamic = Set(site.dynamic.keys)
      children = site.facts.members.compactMapValues { member in
        member.shape.innermostObject.map { Set($0.members.keys) }
      }
    }
  }

  private struct Pair {
    var a: Int
    var b: Int
    var share: Double
  }

  /// The pairs that can be one type at all, the most alike first: they share a noun or a field that is not common.
  private static func candidates(_ sites: [ObjectSite], among ids: [Int]) -> [Pair] {
    var byNoun: [Words: [Int]] = [:]
    var byField: [String: (named: [Int], derived: [Int])] = [:]
    for id in ids {
      byNoun[sites[id].kin?.noun ?? Kinship.noun(sites[id].key), default: []].append(id)
      for field in sites[id].facts.members.keys where !Kinship.common.contains(field) {
        if sites[id].isDerived {
          byField[field, default: ([], [])].derived.append(id)
        } else {
          byField[field, default: ([], [])].named.append(id)
        }
      }
    }
    var seen: Set<Int> = []
    var pairs: [Pair] = []
    func compare(_ one: Int, _ other: Int) {
      let (a, b) = (min(one, other), max(one, other))
      guard Kinship.mayBeOne(sites[a], sites[b]), seen.insert(a * sites.count + b).inserted,
        Kinship.areOne(sites[a], sites[b], in: sites)
      else { return }
      pairs.append(Pair(a: a, b: b, share: Kinship.share(sites[a], sites[b])))
    }
    func compareAll(_ ids: [Int]) {
      for (index, a) in ids.enumerated() { for b in ids[(index + 1)...] { compare(a, b) } }
    }
    for ids in byNoun.values { compareAll(ids) }
    // Names drawn from paths that are not akin stay apart whatever the fields, so those are not compared with each other: an API of
    // thousands of pages has thousands of them.
    for (named, derived) in byField.values {
      compareAll(named)
      for a in named { for b in derived { compare(a, b) } }
    }
    return pairs.sorted { (-$0.share, $0.a, $0.b) < (-$1.share, $1.a, $1.b) }
  }
}
