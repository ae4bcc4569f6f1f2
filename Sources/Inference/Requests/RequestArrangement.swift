import Contract
import Diagnostics

/// What the configuration says of which objects of requests are one type, and which are several.
///
/// A type of one request is declared within its operation; one that is made of types of several operations stands by itself, unless its
/// name says where it belongs (`CreateOrder.Line`). What a client sends and what it gets are never one type.
struct RequestArrangement {
  private(set) var diagnostics: [Diagnostic] = []
  /// The types of all requests.
  private(set) var types: [TypeDeclaration]
  private(set) var operations: [APIOperation]

  private let responseNames: Set<String>
  private let reserved: Set<String>

  /// - Parameters:
  ///   - types: those of requests.
  ///   - responseNames: the names of all other types.
  ///   - reserved: names that the client itself declares.
  init(
    _ settings: [Configuration.TypeSettings], types: [TypeDeclaration], operations: [APIOperation],
    responseNames: Set<String>, reserved: Set<String>
  ) {
    self.types = types
    self.operations = operations
    self.responseNames = responseNames
    self.reserved = reserved
    // Both are read against the types that the pages give by themselves; what is split off is told first, for it bears its own name.
    let places = RequestPlaces(operations, types)
    for setting in settings where !setting.split.isEmpty { split(setting, places) }
    for setting in settings where !setting.merge.isEmpty { merge(setting, RequestPlaces(self.operations, self.types)) }
    guard !settings.isEmpty else { return }
    let uses = Dictionary(grouping: RequestPlaces(self.operations, self.types).all, by: \.type)
    self.types.removeAll { uses[$0.name] == nil }
    for index in self.types.indices { self.types[index].uses = uses[self.types[index].name]?.map(\.use) ?? [] }
  }

  /// The settings that speak of types of requests, and those that do not.
  static func parts(_ settings: [Configuration.TypeSettings], _ places: RequestPlaces) -> (
    requests: [Configuration.TypeSettings], responses: [Configuration.TypeSettings]
  ) {
    let names = Set(places.names)
    func isOfRequest(_ setting: Configuration.TypeSettings) -> Bool {
      let isArranged = !setting.merge.isEmpty || !setting.split.isEmpty
      return isArranged
        && (names.contains(setting.type)
          || setting.merge.contains { names.contains($0.value) || !places.places(named: $0.value).isEmpty })
    }
    return (settings.filter(isOfRequest), settings.filter { !isOfRequest($0) })
  }

  // MARK: Splitting

  private mutating func split(_ setting: Configuration.TypeSettings, _ places: RequestPlaces) {
    guard let whole = types.first(where: { $0.name == setting.type }) else {
      diagnostics.append(.unknownType(setting.type, among: types.map(\.name), at: setting.location))
      return
    }
    for part in setting.split {
      guard let name = claim(part.name, owners: [whole], at: part.location) else { continue }
      var members: Set<RequestPlaces.Member> = []
      for site in part.sites {
        let found = places.places(named: site.value).filter { $0.type == whole.name }
        if found.isEmpty {
          let known = places.all.filter { $0.type == whole.name }.flatMap { [$0.use, $0.name] }
          diagnostics.append(.unknownSite(site, of: whole.name, among: known))
        }
        members.formUnion(found.map(\.member))
      }
      guard !members.isEmpty else { continue }
      var made = whole
      made.name = name
      made.evidence = [
        Evidence(
          .configuration, "the configuration makes it of a part of ‘\(whole.name)’", on: .identity, at: part.location)
      ]
      types.append(made)
      rename([whole.name: name], in: members)
    }
  }

  // MARK: Merging

  private mutating func merge(_ setting: Configuration.TypeSettings, _ places: RequestPlaces) {
    if responseNames.contains(setting.type) {
      diagnostics.append(.oneWay(setting.type, at: setting.location))
      return
    }
    var names = types.contains { $0.name == setting.type } ? [setting.type] : []
    for member in setting.merge {
      if let name = types.first(where: { $0.name == member.value })?.name
        ?? places.places(named: member.value).first?.type
      {
        if !names.contains(name) { names.append(name) }
      } else if responseNames.contains(member.value) {
        diagnostics.append(.oneWay(member.value, at: member.location))
      } else {
        diagnostics.append(.unknownSite(member, of: nil, among: places.names))
      }
    }
    let members = names.compactMap { name in types.first { $0.name == name } }
    guard let first = members.first else { return }
    guard
      let name = first.name == setting.type
        ? first.name : claim(setting.type, owners: members, at: setting.location)
    else { return }
    var merged: [String: String] = [:]
    var open = members.dropFirst().map { (first.name, $0.name) }
    // The members of one type are of one type, too.
    while let (a, b) = open.popLast() {
      let (a, b) = (merged[a] ?? a, merged[b] ?? b)
      guard a != b, let one = types.firstIndex(where: { $0.name == a }),
        let other = types.first(where: { $0.name == b })
      else { continue }
      for (key, target) in merged where target == b { merged[key] = a }
      merged[b] = a
      open += types[one].take(other, at: setting.location)
      types.removeAll { $0.name == b }
      rename([b: a])
    }
    guard let index = types.firstIndex(where: { $0.name == first.name }) else { return }
    types[index].name = name
    types[index].owner = name.contains(".") ? owner(of: name, among: members) : nil
    rename([first.name: name])
  }

  private func owner(of name: String, among members: [TypeDeclaration]) -> String? {
    members.first { $0.name.qualifier == name.qualifier }?.owner
  }

  /// The full name of a new type; nil where another thing has it, or where it names an operation that has none of the types.
  private mutating func claim(_ name: String, owners: [TypeDeclaration], at place: SourceLocation) -> String? {
    let qualifiers = Set(owners.map(\.name.qualifier)).sorted()
    var full = name
    if !name.contains("."), qualifiers.count == 1, let only = qualifiers.first { full = only + name }
    guard full.qualifier.isEmpty || qualifiers.contains(full.qualifier) else {
      let known = qualifiers.map { $0 + (name.split(separator: ".").last ?? "") }
      diagnostics.append(.unknownType(name, among: known, at: place))
      return nil
    }
    let isTaken =
      types.contains { $0.name == full } || responseNames.contains(full) || reserved.contains(full)
      || reserved.contains(String(full.dropFirst(full.qualifier.count)))
    guard !isTaken else {
      diagnostics.append(.taken(full, at: place))
      return nil
    }
    return full
  }

  /// Gives types other names wherever requests have them, or in some members only.
  private mutating func rename(_ names: [String: String], in members: Set<RequestPlaces.Member>? = nil) {
    func change(_ property: inout Property, of holder: String) {
      guard members?.contains(.init(holder: holder, key: property.key)) ?? true else { return }
      property.type.rename(names)
    }
    for index in types.indices {
      let holder = types[index].name
      for member in types[index].properties.indices { change(&types[index].properties[member], of: holder) }
    }
    for index in operations.indices {
      for parameter in operations[index].parameters.indices {
        change(&operations[index].parameters[parameter].property, of: operations[index].name)
      }
      guard var body = operations[index].body else { continue }
      for member in body.properties.indices { change(&body.properties[member], of: operations[index].name) }
      operations[index].body = body
    }
  }
}

extension Diagnostic {
  fileprivate static func oneWay(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .invalidConfiguration,
      "‘\(name)’ comes back from a call, and the others are sent: what a client sends and what it gets are never one type",
      at: place)
  }
}
