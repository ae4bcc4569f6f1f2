import Contract
import Inference

/// What of the API is shown beside which page: the page's operations, all types that they are made of, and those that it describes.
struct SiteContents: Sendable {
  /// An operation, a type, an enumeration or the envelope, with its fields.
  struct Section: Sendable {
    enum Subject: Sendable {
      case operation(OperationCall)
      case type(TypeDeclaration)
      case enumeration(EnumerationDeclaration)
      case envelope
    }

    var subject: Subject
    /// The name in Swift: `CreateOrder.Item`.
    var name: String
    /// The fields, in groups that bear the place where parameters are sent.
    var groups: [(place: Parameter.Place?, fields: [FieldEntry])]

    var fields: [FieldEntry] { groups.flatMap(\.fields) }
  }

  let api: API
  let names: ClientNames
  private let types: [String: TypeDeclaration]
  private let enumerations: [String: EnumerationDeclaration]
  private let operations: [String: [APIOperation]]
  /// What pages state for others, by page.
  let conventions: [String: Conventions]
  /// The names of the types and enumerations that a page describes itself.
  private let described: [String: [String]]

  init(_ api: API) {
    self.api = api
    names = ClientNames(api)
    types = Dictionary(api.types.map { ($0.name, $0) }) { first, _ in first }
    enumerations = Dictionary(api.enumerations.map { ($0.name, $0) }) { first, _ in first }
    operations = Dictionary(grouping: api.operations, by: \.source.file)
    conventions = Dictionary(api.conventions.pages.map { ($0.file, $0.conventions) }) { first, _ in first }
    var described: [String: [String]] = [:]
    for (name, sources) in api.types.map({ ($0.name, $0.sources) }) + api.enumerations.map({ ($0.name, $0.sources) }) {
      for file in Set(sources.map(\.file)) { described[file, default: []].append(name) }
    }
    self.described = described
  }

  /// The operations of a page, in its order.
  func operations(of page: String) -> [APIOperation] {
    (operations[page] ?? []).sorted { $0.source < $1.source }
  }

  /// All that is shown beside a page; fields are numbered through it.
  func sections(of page: String) -> [Section] {
    let calls = operations(of: page).map { OperationCall($0, names: names) }
    var roots = calls.flatMap { call in
      call.members.members.map(\.property.type) + [call.operation.output, call.operation.failure].compactMap(\.self)
    }
    roots += (described[page] ?? []).sorted().map { .named($0) }
    var sections = calls.map(section(of:)) + reached(from: roots)
    if let envelope = api.envelope, calls.contains(where: \.operation.isEnveloped) {
      sections.append(section(envelope))
    }
    var number = 0
    for section in sections.indices {
      for group in sections[section].groups.indices {
        for field in sections[section].groups[group].fields.indices {
          sections[section].groups[group].fields[field].number = number
          number += 1
        }
      }
    }
    return sections
  }

  /// The coverage of the whole API, each field once.
  var coverage: Coverage {
    var coverage = Coverage()
    let all =
      api.operations.map { section(of: OperationCall($0, names: names)) } + api.types.map(section)
      + (api.envelope.map { [section($0)] } ?? [])
    for field in all.flatMap(\.fields) { if let ground = field.ground { coverage.add(ground) } }
    return coverage
  }

  private func section(of call: OperationCall) -> Section {
    let scope = call.name.name
    let groups = Parameter.Place.allCases.compactMap { place -> (Parameter.Place?, [FieldEntry])? in
      let members = call.members(in: place)
      return members.isEmpty ? nil : (place, members.map { FieldEntry($0, scope: scope) })
    }
    return Section(subject: .operation(call), name: scope, groups: groups)
  }

  private func section(_ type: TypeDeclaration) -> Section {
    let name = names.type(.named(type.name)).text
    var fields = Members(type.properties, names: names).members.map { FieldEntry($0, scope: name) }
    if let keys = type.dynamicKeys { fields.append(FieldEntry(keys, names: names, scope: name)) }
    return Section(subject: .type(type), name: name, groups: [(nil, fields)])
  }

  private func section(_ enumeration: EnumerationDeclaration) -> Section {
    let name = names.type(.enumeration(enumeration.name, enumeration.raw)).text
    let file = EnumerationFile(enumeration, names: names)
    let fields = enumeration.cases.compactMap { value in
      file.constant(for: value.value).map { FieldEntry(value, identifier: $0, scope: name) }
    }
    return Section(subject: .enumeration(enumeration), name: name, groups: [(nil, fields)])
  }

  private func section(_ envelope: Envelope) -> Section {
    let fields = Members(envelope.members, names: names).members.map { FieldEntry($0, scope: "Envelope") }
    return Section(subject: .envelope, name: "Envelope", groups: [(nil, fields)])
  }

  /// The types that some types are, or are made of, each once, a type before those that it names.
  private func reached(from roots: [TypeReference]) -> [Section] {
    var sections: [Section] = []
    var seen: Set<String> = []
    var waiting = Array(roots.reversed())
    while let reference = waiting.popLast() {
      switch reference {
      case .array(let inner), .dictionary(let inner), .optional(let inner): waiting.append(inner)
      case .union(let kinds): waiting += kinds.reversed()
      case .named(let name), .enumeration(let name, _):
        guard seen.insert(name).inserted else { continue }
        if let type = types[name] {
          sections.append(section(type))
          waiting += (type.properties.map(\.type) + (type.dynamicKeys.map { [$0.value] } ?? [])).reversed()
        } else if let enumeration = enumerations[name] {
          sections.append(section(enumeration))
        }
      default: break
      }
    }
    return sections
  }
}
