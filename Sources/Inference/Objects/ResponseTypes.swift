import Contract
import Diagnostics

/// The types of all responses: sites gathered, sorted into types, named, and their members decided.
struct ResponseTypes {
  private(set) var declarations: [TypeDeclaration] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The name of the type at each site.
  private var names: [Int: String] = [:]

  /// - Parameters:
  ///   - index: what was seen under each name.
  ///   - reserved: names that the client itself declares.
  ///   - settings: what the configuration says of types: which are one, and which are several.
  ///   - returned: the names that the configuration gives to what calls give back, by site.
  ///   - requestNames: names of types and places of requests, which a misspelt name may mean too.
  init(
    _ sites: ObjectSites, index: ScalarIndex, isLenient: Bool, glossary: Glossary, reserved: Set<String>,
    settings: [Configuration.TypeSettings] = [], requestNames: [String] = [], returned: [Int: String] = [:]
  ) {
    let described = Dictionary(sites.described.map { ($0.value, $0.key) }) { first, _ in first }
    let equals = sites.equals
    let sites = sites.sites
    var grouping = Grouping(sites, equals: equals)
    var typeNames = TypeNaming.names(
      grouping.groups, sites: sites, described: described, reserved: reserved, returned: returned)
    let arrangement = TypeArrangement(
      settings, groups: grouping.groups, names: typeNames, sites: sites, reserved: reserved, others: requestNames)
    diagnostics += arrangement.diagnostics
    if !arrangement.isEmpty {
      grouping = Grouping(sites, equals: equals, arrangement: arrangement)
      typeNames = TypeNaming.names(
        grouping.groups, sites: sites, described: described, reserved: reserved, returned: returned,
        fixed: arrangement.names)
      diagnostics += arrangement.refusals(in: grouping)
    }
    let groups = grouping.groups
    for (group, name) in zip(groups, typeNames) {
      for site in group { names[site] = name }
    }
    let elsewhere = ObjectsByName(sites, names: names)
    let resolver = PropertyResolver(
      isLenient: isLenient, glossary: glossary, typeElsewhere: { elsewhere.type(named: $0) },
      scalarElsewhere: { index[$0] })
    let declared = Array(zip(groups, typeNames)).mapSideBySide { [names, links = grouping.links] group, name in
      let fields = settings.filter { $0.type == name }.flatMap(\.fields)
      var (declaration, diagnostics) = Self.declare(name, group.map { sites[$0] }, names, resolver, fields)
      declaration.evidence = TypeIdentity.lines(of: group, sites: sites, links: links)
      declaration.isSplit = group.contains { arrangement.parts[$0] != nil }
      return (declaration, diagnostics)
    }
    declarations = declared.map(\.0)
    diagnostics += declared.flatMap(\.1)
    TypeIdentity.tellApart(&declarations, groups: groups, names: typeNames, sites: sites)
    declarations.sort { $0.name < $1.name }
  }

  /// The name of the type of the objects at a site.
  subscript(site: Int) -> String? { names[site] }

  private static func declare(
    _ name: String, _ sites: [ObjectSite], _ names: [Int: String], _ resolver: PropertyResolver,
    _ settings: [Configuration.ParameterSettings]
  ) -> (TypeDeclaration, [Diagnostic]) {
    let facts = ObjectFacts.join(sites.map(\.facts))
    var diagnostics = MemberContradictions.undescribed(name, facts).map { [$0] } ?? []
    let children = sites.reduce(into: [String: Int]()) { $0.merge($1.children) { first, _ in first } }
    let properties = resolver.properties(
      of: facts.ordered, type: name, settings: settings, children: { key in children[key].flatMap { names[$0] } },
      diagnostics: &diagnostics)
    let places = facts.members.values.filter { !$0.isOnlyInSamples }.map(\.place)
    let first = Dictionary(places.map { ($0.fileName, $0) }) { min($0, $1) }
    let declaration = TypeDeclaration(
      name: name, documentation: documentation(sites.map(\.use)), properties: properties,
      dynamicKeys: dynamicKeys(of: sites, taken: properties.map(\.name)), sources: first.values.sorted(),
      uses: sites.map(\.use))
    return (declaration, diagnostics)
  }

  /// The pages describe no types, so a type says where it stands.
  private static func documentation(_ uses: [String]) -> String {
    let places = uses.prefix(3).map { use in
      let path = use.split(separator: ".")
      let call = path.first.map { "`\($0)`" } ?? ""
      return path.count > 1 ? "`\(path.dropFirst().joined(separator: "."))` of \(call)" : "the response to \(call)"
    }
    let rest = uses.count > 3 ? ", and \(uses.count - 3) more" : ""
    return "Stands at \(places.joined(separator: ", "))\(rest)."
  }

  private static func dynamicKeys(of sites: [ObjectSite], taken: [String]) -> DynamicKeys? {
    let rules = Set(sites.flatMap(\.dynamic.keys)).sorted { $0.marker < $1.marker }
    guard let rule = rules.first else { return nil }
    let members = sites.flatMap { $0.dynamic[rule] ?? [:] }
    let shape = Shape.join(members.map(\.value.shape))
    var value = TypeResolver().resolve(rule.marker, shape, declared: nil, child: nil).type
    // Data of several kinds under keys that nobody knows may be of any kind.
    if case .union = value { value = .json }
    if shape.isNull, value != .json { value = .optional(value) }
    var scope = NameScope(taken: Set(taken.map { $0.lowercased() }))
    // The keys of captured responses are somebody's own.
    let keys = members.filter { !$0.value.isOnlyInSamples }.map(\.key).sorted()
    let examples = keys.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    return DynamicKeys(
      name: scope.claim(SwiftName.lower(Words(rule.marker).plural)), marker: rule.text, isPrefix: rule.isPrefix,
      value: value,
      documentation:
        "The members whose keys carry an identifier of the account’s own, by key"
        + (keys.isEmpty ? "." : ": \(examples)\(keys.count > 3 ? ", …" : "")."),
      evidence: members.map {
        Evidence(
          $0.value.isOnlyInSamples ? .sample : .example, "the key `\($0.key)` carries an identifier", at: $0.value.place
        )
      }
      .sorted { ($0.location ?? .init(file: "", line: 0)) < ($1.location ?? .init(file: "", line: 0)) })
  }
}

/// The types that stand under each name: what a member that was only seen as `{}` may be.
private struct ObjectsByName: Sendable {
  private var exact: [String: Set<String>] = [:]
  private var akin: [Words: Set<String>] = [:]

  init(_ sites: [ObjectSite], names: [Int: String]) {
    for (id, site) in sites.enumerated() {
      guard let name = names[id], !site.isRequest else { continue }
      exact[site.key, default: []].insert(name)
      akin[Kinship.noun(site.key), default: []].insert(name)
    }
  }

  /// The one type of that name, or of names akin to it; nil where there is none or more than one.
  func type(named key: String) -> String? {
    for found in [exact[key], akin[Kinship.noun(key)]] {
      if let found, found.count == 1 { return found.first }
    }
    return nil
  }
}
