import Contract
import Diagnostics

/// Gives the members whose values are those of a list an enumeration as their type.
struct EnumerationTypes {
  private let glossary: Glossary
  private let members: [(property: Property, owner: PropertyOwner)]
  private let groups: [EnumerationGroups.Group]
  private let declarations: [EnumerationDeclaration]
  /// For each of `members` the group that it is of, and why.
  private let decisions: [(group: Int, ruling: Ruling, evidence: Evidence?)?]

  /// - Parameter reserved: the names that the client itself declares.
  init(_ api: API, glossary: Glossary, reserved: Set<String>) {
    self.glossary = glossary
    members = api.allProperties
    let lists = members.map { ValueListRule.declared($0.property, $0.owner, glossary) }
    let declared = EnumerationGroups(lists.compactMap(\.self)).groups
    let known = KnownLists(declared)
    let others = zip(members, lists).map { member, list in
      list == nil ? known.group(of: member.property, member.owner, glossary) : nil
    }
    let seen = zip(members, zip(lists, others)).map { member, found in
      found.0 == nil && found.1 == nil ? ValueListRule.repeated(member.property, member.owner, glossary) : nil
    }
    let repeated = EnumerationGroups(seen.compactMap(\.self)).groups
    groups = declared + repeated
    let homes = Dictionary(
      groups.enumerated().flatMap { index, group in group.lists.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    decisions = members.indices.map { index in
      if let list = lists[index] ?? seen[index] {
        return homes[list].map { ($0, list.isDeclared ? .listedValues : .repeatedValues, Self.evidence(for: list)) }
      }
      return others[index].map { group in
        let place = declared[group].whole
        return (
          group, .listElsewhere,
          Evidence(
            .sibling, "`\(place.key)` elsewhere has a list of values that has those seen here", at: place.location)
        )
      }
    }
    // A type within an operation would hide an enumeration of its name there.
    var naming = EnumerationNaming(taken: reserved.union(api.types.map(\.ownName)))
    let names = naming.names(declared) + naming.names(repeated)
    declarations = zip(groups, names).map { Self.declare($0, name: $1, glossary) }
  }

  /// The API with its enumerations. What is no enumeration keeps its list of values unless an example has another value.
  func apply(to api: API) -> API {
    var api = api
    var index = 0
    var uses = [[String]](repeating: [], count: groups.count)
    api.changeProperties { property, owner in
      defer { index += 1 }
      guard let (group, ruling, evidence) = decisions[index] else {
        if property.isListIncomplete { property.allowedValues = [] }
        return
      }
      let declaration = declarations[group]
      property.type = property.type.mapping { type in
        [.string, .int, .int64].contains(type) ? .enumeration(declaration.name, declaration.raw) : type
      }
      let all = Set(declaration.cases.filter(\.isListed).map(\.value))
      if Set(property.allowedValues.map(\.value)) == all { property.allowedValues = [] }
      if let evidence { property.evidence.append(evidence) }
      property.evidence.sortByTrust()
      if property.typeRuling != .contradictedType { property.typeRuling = ruling }
      uses[group].append("\(owner.name).\(property.key)")
    }
    api.enumerations = zip(declarations, uses).map { declaration, uses in
      var declaration = declaration
      declaration.uses = uses.sorted()
      return declaration
    }.sorted { $0.name < $1.name }
    return api
  }

  /// What makes a member one of an enumeration, where no row says it.
  private static func evidence(for list: ValueList) -> Evidence? {
    guard !list.isDeclared else { return nil }
    let values = list.values.prefix(3).map { "`\($0.value)`" }.joined(separator: ", ")
    let more = list.values.count > 3 ? ", …" : ""
    return Evidence(.example, "the examples repeat a few values: \(values)\(more)", at: list.location)
  }

  private static func declare(
    _ group: EnumerationGroups.Group, name: String, _ glossary: Glossary
  ) -> EnumerationDeclaration {
    let listed = group.whole.values.map { value in
      let meanings = group.lists.lazy.compactMap { list in list.values.first { $0.value == value.value }?.meaning }
      return AllowedValue(value.value, meaning: meanings.first)
    }
    let unlisted = Set(group.lists.flatMap(\.unlisted).map(\.value)).subtracting(listed.map(\.value)).sorted()
    let values = listed + unlisted.map { AllowedValue($0) }
    var naming = CaseNaming(glossary: glossary)
    let cases = zip(values, naming.names(values)).enumerated().map { index, named in
      EnumerationDeclaration.Case(
        name: named.1, value: named.0.value, meaning: named.0.meaning, isListed: index < listed.count)
    }
    return EnumerationDeclaration(
      name: name, raw: group.whole.raw, cases: cases, sources: Array(Set(group.lists.compactMap(\.location))).sorted())
  }
}

/// The lists that pages give, for members of the same name that no page lists values for.
private struct KnownLists {
  private var byName: [Words: [Int]] = [:]
  private let groups: [EnumerationGroups.Group]

  init(_ groups: [EnumerationGroups.Group]) {
    self.groups = groups
    for (index, group) in groups.enumerated() {
      for name in Set(group.lists.map(\.name)) { byName[name, default: []].append(index) }
    }
  }

  /// The first list under a member's name that has all that the member was seen with.
  func group(of property: Property, _ owner: PropertyOwner, _ glossary: Glossary) -> Int? {
    let seen = property.seenValues.filter { !$0.value.isEmpty }
    guard property.type.listable == .string, property.allowedValues.isEmpty, !seen.isEmpty else { return nil }
    return byName[ValueList.name(of: property, glossary)]?.first { index in
      let list = groups[index].whole
      let values = Set(list.values.map(\.value))
      return list.raw == .string && (!list.isVague || groups[index].isTitled || list.owner.noun == owner.noun)
        && seen.allSatisfy { values.contains($0.value) }
    }
  }
}
