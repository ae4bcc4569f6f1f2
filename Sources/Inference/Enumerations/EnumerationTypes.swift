import Contract
import Diagnostics

/// Gives the members whose values are those of a list an enumeration as their type.
struct EnumerationTypes {
  private let members: [(property: Property, owner: PropertyOwner)]
  private let groups: [EnumerationGroups.Group]
  private let declarations: [EnumerationDeclaration]
  /// For each of `members` the group that it is of, and why.
  private let decisions: [(group: Int, ruling: Ruling, evidence: Evidence?)?]

  /// - Parameter reserved: the names that the client itself declares.
  init(_ api: API, glossary: Glossary, reserved: Set<String>) {
    members = api.allProperties
    let listed = members.mapSideBySide { ValueListRule.declared($0.property, $0.owner, glossary) }
    let known = KnownLists(EnumerationGroups(listed.compactMap(\.self), glossary: glossary).groups)
    let found = Array(members.indices).mapSideBySide { [members] index -> (list: ValueList?, elsewhere: ValueList?) in
      let (property, owner) = members[index]
      if let list = listed[index] { return (list, nil) }
      if let list = known.list(for: property, owner, glossary) { return (nil, list) }
      return (ValueListRule.repeated(property, owner, glossary), nil)
    }
    let (lists, elsewhere) = (found.map(\.list), found.map(\.elsewhere))
    var groups = EnumerationGroups(lists.compactMap(\.self), glossary: glossary).groups
    let homes = Dictionary(
      groups.enumerated().flatMap { index, group in group.lists.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    decisions = members.indices.map { index in
      if let list = lists[index] {
        return homes[list].map { ($0, list.isDeclared ? .listedValues : .repeatedValues, Self.evidence(for: list)) }
      }
      return elsewhere[index].flatMap { place in
        let statement = "`\(place.key)` elsewhere has a list of values that has those seen here"
        return homes[place].map { ($0, .listElsewhere, Evidence(.sibling, statement, at: place.location)) }
      }
    }
    for (member, place) in zip(members, elsewhere) {
      guard let group = place.flatMap({ homes[$0] }) else { continue }
      groups[group].cases.add(member.property.seenValues, of: "\(member.owner.name).\(member.property.key)")
    }
    self.groups = groups
    // A type within an operation would hide an enumeration of its name there.
    var naming = EnumerationNaming(taken: reserved.union(api.types.map(\.ownName)))
    declarations = zip(groups, naming.names(groups)).map(Self.declare)
  }

  /// Gives the API its enumerations. What is no enumeration keeps its list of values unless an example has another value.
  func apply(to api: inout API) {
    var index = 0
    var uses = [[String]](repeating: [], count: groups.count)
    api.changeProperties { property in
      defer { index += 1 }
      guard let (group, ruling, evidence) = decisions[index] else {
        if property.isListIncomplete { property.allowedValues = [] }
        return
      }
      let declaration = declarations[group]
      property.type = property.type.mapping { type in
        [.string, .int, .int64].contains(type) ? .enumeration(declaration.name, declaration.raw) : type
      }
      if declaration.says(property.allowedValues) { property.allowedValues = [] }
      if let evidence { property.evidence.append(evidence) }
      property.evidence.sortByTrust()
      if property.typeRuling != .contradictedType { property.typeRuling = ruling }
      uses[group].append("\(members[index].owner.name).\(property.key)")
    }
    api.enumerations = zip(declarations, uses).map { declaration, uses in
      var declaration = declaration
      declaration.uses = uses.sorted()
      return declaration
    }.sorted { $0.name < $1.name }
  }

  /// What makes a member one of an enumeration, where no row says it.
  private static func evidence(for list: ValueList) -> Evidence? {
    guard !list.isDeclared else { return nil }
    let values = list.values.prefix(3).map { "`\($0.value)`" }.joined(separator: ", ")
    let more = list.values.count > 3 ? ", …" : ""
    return Evidence(.example, "the examples repeat a few values: \(values)\(more)", at: list.location)
  }

  private static func declare(_ group: EnumerationGroups.Group, name: String) -> EnumerationDeclaration {
    EnumerationDeclaration(
      name: name, raw: group.raw, cases: group.cases.cases,
      sources: Array(Set(group.lists.compactMap(\.location))).sorted())
  }
}

extension EnumerationDeclaration {
  /// Whether a list has the values that pages list for the enumeration, all of them, and no meaning that its cases lack.
  fileprivate func says(_ values: [AllowedValue]) -> Bool {
    let meanings = Dictionary(cases.map { ($0.value, $0.meaning) }) { first, _ in first }
    return Set(values.map(\.value)) == Set(cases.filter(\.isListed).map(\.value))
      && values.allSatisfy { $0.meaning == nil || $0.meaning == meanings[$0.value] }
  }
}
