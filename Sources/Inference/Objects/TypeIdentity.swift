import Contract
import Diagnostics

/// Why objects are one type, and why others that are like them are another, with the numbers.
enum TypeIdentity {
  /// The most neighbours that a type is told apart from.
  private static let mostNeighbours = 5

  /// A line for each place: the first object, then why each of the others joined.
  static func lines(of group: [Int], sites: [ObjectSite], links: [Int: GroupLink]) -> [Evidence] {
    group.map { site in
      guard let link = links[site] else {
        let object = sites[site]
        let count = object.facts.members.count
        return Evidence(
          object.source, "`\(object.use)` is the first of them, with \(count) field\(count == 1 ? "" : "s")",
          on: .identity, at: object.place)
      }
      return link.evidence(sites)
    }
  }

  /// Tells each type apart from those whose objects bear an akin name: the numbers that were not enough.
  static func tellApart(
    _ declarations: inout [TypeDeclaration], groups: [[Int]], names: [String], sites: [ObjectSite]
  ) {
    var byNoun: [Words: [Int]] = [:]
    for (group, members) in groups.enumerated() {
      for noun in Set(members.map { Kinship.noun(sites[$0].key) }) { byNoun[noun, default: []].append(group) }
    }
    var neighbours: [String: Set<Int>] = [:]
    for (noun, akin) in byNoun
    where akin.count > 1 && akin.count <= 40 && !Kinship.isGeneric(noun.words.joined(separator: "_")) {
      for group in akin { neighbours[names[group], default: []].formUnion(akin.filter { $0 != group }) }
    }
    let own = Dictionary(zip(names, groups)) { first, _ in first }
    for index in declarations.indices {
      guard let others = neighbours[declarations[index].name], let group = own[declarations[index].name] else {
        continue
      }
      let lines = others.sorted().compactMap { line(group, groups[$0], name: names[$0], sites) }
      declarations[index].separations = Array(lines.prefix(mostNeighbours))
    }
  }

  /// The two sites that are the most alike, and why that is not enough.
  private static func line(_ group: [Int], _ other: [Int], name: String, _ sites: [ObjectSite]) -> Evidence? {
    let pairs = group.prefix(8).flatMap { a in other.prefix(8).map { (a, $0) } }
    guard
      let best = pairs.max(by: { Kinship.share(sites[$0.0], sites[$0.1]) < Kinship.share(sites[$1.0], sites[$1.1]) })
    else { return nil }
    let (a, b) = (sites[best.0], sites[best.1])
    return Evidence(
      b.source, "‘\(name)’ is another type: `\(a.use)` and `\(b.use)` \(Kinship.account(of: a, b))", on: .identity,
      at: b.place)
  }
}
