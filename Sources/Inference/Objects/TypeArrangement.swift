import Contract
import Diagnostics

/// What the configuration says of which objects are one type, in terms of sites: pairs that are, and parts that are not.
///
/// Its types are named as they would be without it, so it is read against the types that the pages give by themselves. A site stands
/// for the field that it is: `createOrder.customer.office` takes along the `office` of every other customer.
struct TypeArrangement {
  /// A pair of sites of one type.
  struct Pair {
    var a: Int
    var b: Int
    var place: SourceLocation
  }

  /// The part of a type that a site was put into: the same number of `split`, and another `part`, is another type.
  struct Part: Hashable {
    var split: Int
    var part: Int
  }

  private(set) var pairs: [Pair] = []
  private(set) var parts: [Int: Part] = [:]
  /// The names that the configuration gives, by site.
  private(set) var names: [Int: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  private let sites: [ObjectSite]
  private let groups: [String: [Int]]
  /// The name of the type at each site.
  private let owners: [Int: String]
  private let taken: Set<String>
  /// Names of what requests hold, which a misspelt name may mean too.
  private let others: [String]

  static let none = TypeArrangement([], groups: [], names: [], sites: [], reserved: [])

  /// - Parameters:
  ///   - groups: the sites of each type that the pages give, and `names` what they are called.
  ///   - reserved: names that the client itself declares.
  init(
    _ settings: [Configuration.TypeSettings], groups: [[Int]], names: [String], sites: [ObjectSite],
    reserved: Set<String>, others: [String] = []
  ) {
    self.sites = sites
    self.others = others
    self.groups = Dictionary(zip(names, groups)) { first, _ in first }
    owners = Dictionary(zip(names, groups).flatMap { name, group in group.map { ($0, name) } }) { first, _ in first }
    taken = reserved.union(names)
    for setting in settings where !setting.merge.isEmpty { merge(setting, reserved: reserved) }
    for (index, setting) in settings.enumerated() where !setting.split.isEmpty { split(setting, number: index) }
  }

  var isEmpty: Bool { pairs.isEmpty && parts.isEmpty && names.isEmpty }

  /// The pairs that could not become one type, for the configuration keeps apart what they hold.
  func refusals(in grouping: Grouping) -> [Diagnostic] {
    pairs.filter { grouping.find($0.a) != grouping.find($0.b) }.map { pair in
      Diagnostic(
        .invalidConfiguration,
        "`\(sites[pair.a].use)` and `\(sites[pair.b].use)` cannot be one type: a `split` keeps apart what they hold",
        at: pair.place)
    }
  }

  private mutating func merge(_ setting: Configuration.TypeSettings, reserved: Set<String>) {
    var members = setting.merge.compactMap { sitesNamed($0, of: nil)?.first }
    if let own = groups[setting.type]?.first { members.insert(own, at: 0) }
    guard let first = members.first else { return }
    guard !reserved.contains(setting.type) else {
      diagnostics.append(.taken(setting.type, at: setting.location))
      return
    }
    names[first] = setting.type
    for member in members.dropFirst() { pairs.append(Pair(a: first, b: member, place: setting.location)) }
  }

  private mutating func split(_ setting: Configuration.TypeSettings, number: Int) {
    guard let group = groups[setting.type] else {
      diagnostics.append(.unknownType(setting.type, among: groups.keys.sorted() + others, at: setting.location))
      return
    }
    var chosen: [Int: Int] = [:]
    for (index, part) in setting.split.enumerated() {
      guard !taken.contains(part.name) else {
        diagnostics.append(.taken(part.name, at: part.location))
        continue
      }
      for site in part.sites.compactMap({ sitesNamed($0, of: setting.type) }).joined() where chosen[site] == nil {
        chosen[site] = index + 1
        names[site] = part.name
      }
    }
    guard !chosen.isEmpty else { return }
    for site in group {
      parts[site] = Part(split: number, part: chosen[site] ?? 0)
      if chosen[site] == nil { names[site] = setting.type }
    }
  }

  /// The sites that a text of the configuration names: those of a type, a site (`createOrder.customer.office`) with all that are the same
  /// field of the same type, or such a field by the name of its type (`Customer.office`).
  ///
  /// - Parameter type: the one type whose sites are meant, if any.
  private mutating func sitesNamed(_ name: Sourced<String>, of type: String?) -> [Int]? {
    if type == nil, let group = groups[name.value] { return group }
    let candidates = type.flatMap { groups[$0] } ?? Array(sites.indices)
    let found = candidates.filter { sites[$0].use == name.value || fieldName(of: $0) == name.value }
    guard let first = found.first else {
      let known =
        candidates.map { sites[$0].use }
        + (type == nil ? groups.keys.sorted() + others : candidates.compactMap(fieldName))
      diagnostics.append(.unknownSite(name, of: type, among: known))
      return nil
    }
    guard let field = fieldName(of: first) else { return found }
    return candidates.filter { fieldName(of: $0) == field }
  }

  /// `Customer.office`; nil for the root of a response.
  private func fieldName(of site: Int) -> String? {
    sites[site].parent.flatMap { owners[$0] }.map { "\($0).\(sites[site].key)" }
  }
}

// The messages.
extension Diagnostic {
  static func unknownType(_ name: String, among known: [String], at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unknownConfigurationKey,
      "no type is named ‘\(name)’\(NearestWord.question(name, among: known))", at: place,
      notes: [.init("‘docent inspect’ shows the names of all types")])
  }

  static func unknownSite(_ name: Sourced<String>, of type: String?, among known: [String]) -> Diagnostic {
    let what = type.map { "no object of type ‘\($0)’ stands at" } ?? "neither a type nor a place of an object is named"
    return Diagnostic(
      .unknownConfigurationKey, "\(what) ‘\(name.value)’\(NearestWord.question(name.value, among: known))",
      at: name.location, notes: [.init("‘docent explain TYPE’ shows the places of a type’s objects")])
  }

  static func taken(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(.invalidConfiguration, "another type is named ‘\(name)’ already", at: place)
  }
}
