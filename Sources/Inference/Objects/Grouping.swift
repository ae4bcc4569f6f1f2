/// Sorts sites into types: the closure of `Kinship`, with the members of one type being one type too.
struct Grouping {
  private var parents: [Int]
  private let sites: [ObjectSite]

  init(_ sites: [ObjectSite]) {
    self.sites = sites
    parents = Array(sites.indices)
    for (a, b) in Self.candidates(sites) where find(a) != find(b) && Kinship.areOne(sites[a], sites[b]) {
      unite(a, b)
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

  private mutating func unite(_ a: Int, _ b: Int) {
    var open = [(a, b)]
    while let (a, b) = open.popLast() {
      let (first, second) = (min(find(a), find(b)), max(find(a), find(b)))
      guard first != second else { continue }
      let ours = members(of: first)
      let theirs = members(of: second)
      parents[second] = first
      for (key, child) in ours {
        if let other = theirs[key] { open.append((child, other)) }
      }
    }
  }

  /// A site for each member of a type that is an object.
  private func members(of root: Int) -> [String: Int] {
    var members: [String: Int] = [:]
    for site in sites.indices where find(site) == root { members.merge(sites[site].children) { first, _ in first } }
    return members
  }

  /// The pairs that can be one type at all: they share a noun or a field that is not common.
  private static func candidates(_ sites: [ObjectSite]) -> [(Int, Int)] {
    var byTrait: [String: [Int]] = [:]
    for (id, site) in sites.enumerated() {
      byTrait["noun " + Kinship.noun(site.key).words.joined(separator: " "), default: []].append(id)
      for field in site.facts.members.keys where !Kinship.common.contains(field) {
        byTrait[field, default: []].append(id)
      }
    }
    var pairs: Set<[Int]> = []
    for ids in byTrait.values {
      for (index, a) in ids.enumerated() {
        for b in ids[(index + 1)...] { pairs.insert([a, b]) }
      }
    }
    return pairs.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
  }
}
