import Contract
import Diagnostics
import JSONText

/// The parameters and the body of one operation, decided.
struct RequestTypes {
  private(set) var parameters: [APIParameter] = []
  private(set) var body: Body?
  /// The types that the body's members need. They are declared within the operation, so that no other page can rename them.
  var declarations: [TypeDeclaration] = []
  var diagnostics: [Diagnostic] = []
  /// The types of the described objects that the request holds, by the name that their page gives, and the places of each.
  var described: [String: String] = [:]
  var describedUses: [String: [String]] = [:]

  /// Whether the body is one value and no object of members.
  private(set) var isBodyWhole = false
  /// Whether the member at hand is sent in the body.
  private(set) var isInBody = false

  private let operation: Operation
  /// Whether its page has no other.
  private let isAlone: Bool
  private let path: PathTemplate
  private let method: String
  private let typing: ParameterTyping
  private let shown: ShownValues
  let settings: [Configuration.ParameterSettings]
  private var names: NameScope
  var typeNames: NameScope
  let use: String
  let glossary: Glossary
  let objects: DescribedObjects
  /// The media type of a body that is neither JSON nor a form.
  private let media: Sourced<String>?

  init(
    _ operation: Operation, method: String, path: PathTemplate, encoding: Configuration.BodyEncoding,
    index: ScalarIndex,
    settings: [Configuration.ParameterSettings], isAlone: Bool = true, use: String, typeNames: NameScope,
    glossary: Glossary,
    objects: DescribedObjects, media: Sourced<String>? = nil
  ) {
    self.operation = operation
    self.isAlone = isAlone
    self.path = path
    self.method = method
    self.settings = settings
    self.use = use
    self.glossary = glossary
    self.objects = objects
    self.media = media
    self.typeNames = typeNames
    typing = ParameterTyping(index: index)
    shown = ShownValues(operation, path: path, sendsBody: RequestMethod.sendsBody(method))
    names = NameScope()
    var rows: Set<String> = []
    // Pages list a parameter again for each case in which it matters; the first row speaks for all.
    let all = operation.parameters.map { ($0.field, place(of: $0)) }
    let placed = all.filter {
      rows.insert("\($1.rawValue):\($0.name)").inserted
    }
    for name in path.parameterNames {
      let field = placed.first { $0.1 == .path && $0.0.name == name }?.0 ?? Field(name: name, at: operation.location)
      add(field, in: .path)
    }
    for (field, place) in placed where place != .path && place != .body { add(field, in: place) }
    let queryRows = placed.filter { $0.1 == .query }.map(\.0)
    if let gap = MissingParameters.diagnostic(queryRows, in: shown.queries, settings: settings, lines: parameterLines) {
      diagnostics.append(gap)
    }
    let properties = bodyProperties(of: placed.filter { $0.1 == .body }.map(\.0))
    // A page that names a parameter in other capitals misspells it in one of the two places.
    var described = Set((placed.map(\.0.name) + path.parameterNames + properties.map(\.key)).map { $0.lowercased() })
    for field in shown.query.compactMap(\.undescribed) where described.insert(field.name.lowercased()).inserted {
      add(field, in: .query)
    }
    for (key, facts) in shown.nestedQuery.object?.ordered ?? [] where described.insert(key.lowercased()).inserted {
      add(Field(name: key, at: facts.place), in: .query)
    }
    let members = properties + undescribedMembers(beside: &described)
    let form = media.map { Body.Encoding.raw($0.value) } ?? .init(encoding)
    if !members.isEmpty { body = Body(encoding: form, properties: members, isWhole: isBodyWhole) }
    for row in RowContradiction.diagnostics(all) {
      let property =
        row.place == .body
        ? body?.properties.first { $0.key == row.name }
        : parameters.first { $0.place == row.place && $0.property.key == row.name }?.property
      let given = self.settings(for: row.name, in: row.place)
      diagnostics +=
        property.map { settlement(of: $0, key: row.name, given).settle([row.diagnostic]) } ?? [row.diagnostic]
    }
    if let drift = CapturedDrift.diagnostic(operation, shown, known: placed.map(\.0.name)) { diagnostics.append(drift) }
    for extra in placed where extra.1 == .path && !path.parameterNames.contains(extra.0.name) {
      diagnostics.append(
        Diagnostic(
          .unmatchedPathParameter,
          "the page describes a path parameter ‘\(extra.0.name)’, but the path \(path.text) has no such part",
          at: extra.0.location))
    }
  }

  /// The members of the body that rows describe; the body as a whole, as one of them, where it is no object of members.
  private mutating func bodyProperties(of rows: [Field]) -> [Property] {
    let example = shown.body
    if let media {
      isBodyWhole = true
      return [property(WholeBody.bytes(media), in: .body, example: nil)]
    }
    if let whole = WholeBody.row(operation.body, rows: rows, example: example, isForm: !shown.form.isEmpty, objects) {
      guard sendsBody else { return [] }
      isBodyWhole = true
      return [property(whole, in: .body, example: example)]
    }
    let described = operation.body?.shape.objectName.flatMap { objects[$0] }?.fields ?? []
    // A table of the body may list a member again that the described object has, and that object its own twice.
    var known: Set<String> = []
    let rows = BodyAnchor.anchored(rows + described, in: example).filter { known.insert($0.name).inserted }
    if let gap = MissingParameters.diagnostic(rows, in: shown.bodies, settings: settings, lines: parameterLines) {
      diagnostics.append(gap)
    }
    return rows.map { field in
      let seen = example.object?.members[field.name]?.shape
      let property = self.property(field, in: .body, example: seen ?? shown.shape(of: field, in: .body))
      if seen == nil { diagnostics += textContradictions(field, property, in: .body) }
      return property
    }
  }

  /// The members that only the examples of the body have.
  private mutating func undescribedMembers(beside described: inout Set<String>) -> [Property] {
    guard sendsBody, !isBodyWhole else { return [] }
    var members: [Property] = []
    for (key, facts) in shown.body.object?.ordered ?? [] where described.insert(key.lowercased()).inserted {
      members.append(property(Field(name: key, at: facts.place), in: .body, example: facts.shape))
    }
    for field in shown.form.compactMap(\.undescribed) where described.insert(field.name.lowercased()).inserted {
      members.append(property(field, in: .body, example: shown.shape(of: field, in: .body)))
    }
    return members
  }

  private var sendsBody: Bool { RequestMethod.sendsBody(method) }

  /// Where a parameter goes that no section and no column places: into the path that names it, into the query of a request that
  /// has no body, else into the body.
  private func place(of parameter: Parameter) -> Parameter.Place {
    if let place = parameter.place, place != .path || path.parameterNames.contains(parameter.field.name) {
      return place
    }
    if parameter.place == .path { return shown.isInQuery(parameter.field.name) ? .query : .path }
    let isDescribed = operation.parameters.contains { $0.place == .path && $0.field.name == parameter.field.name }
    if path.parameterNames.contains(parameter.field.name), !isDescribed { return .path }
    // One table may describe the query and the body; the URLs on the page then tell them apart.
    if shown.isInQuery(parameter.field.name) { return .query }
    return sendsBody ? .body : .query
  }

  private mutating func add(_ field: Field, in place: Parameter.Place) {
    let nested = place == .query ? shown.nestedQuery.object?.members[field.name]?.shape : nil
    let example = nested ?? shown.shape(of: field, in: place)
    let property = self.property(field, in: place, example: example)
    diagnostics += textContradictions(field, property, in: place)
    parameters.append(APIParameter(property, in: place))
  }

  private func textContradictions(_ field: Field, _ property: Property, in place: Parameter.Place) -> [Diagnostic] {
    settlement(of: property, key: field.name, settings(for: field.name, in: place))
      .settle(RequestContradictions.diagnostics(field, shown.texts(of: field, in: place)))
  }

  private func settlement(
    of property: Property, key: String, _ settings: Configuration.ParameterSettings?
  ) -> Settlement {
    Settlement(type: property.type, isOptional: property.isOptional, settings: settings) { parameterLines([(key, $0)]) }
  }

  /// The lines of `docent.yaml` that say something of parameters.
  func parameterLines(_ parameters: [(key: String, words: String)]) -> String {
    Configuration.OperationSettings.lines(
      operation, isAlone: isAlone,
      ["parameters:"] + parameters.map { "  \(YAMLText.scalar($0.key)): \($0.words)" })
  }

  private mutating func property(_ field: Field, in place: Parameter.Place, example: Shape?) -> Property {
    let settings = self.settings(for: field.name, in: place)
    isInBody = place == .body
    var property = member(field, example: example, key: field.name, settings: settings)
    property.name = names.claim(settings?.name ?? clearName(of: field, in: place))
    if place == .path {
      property.isOptional = false
      property.optionalityRuling = .pathPart
      property.sendsEmpty = false
    }
    return property
  }

  /// A bare `id` is the thing's before it in the path; where the path and the rest of a request both have one, the other is the
  /// identifier of what the path ends in.
  private func clearName(of field: Field, in place: Parameter.Place) -> String {
    let words = glossary.words(of: field.name)
    guard words.words == ["id"] else { return SwiftName.lower(words) }
    if place == .path { return SwiftName.lower((path.noun(before: field.name) ?? Words([])) + words) }
    guard path.parameterNames.contains(field.name), let resource = OperationNaming.resource(of: path) else {
      return SwiftName.lower(words)
    }
    return SwiftName.lower(resource + words)
  }

  func settings(for key: String, in place: Parameter.Place?) -> Configuration.ParameterSettings? {
    settings.first { $0.parameter == place.map { "\($0.rawValue):\(key)" } } ?? settings.first { $0.parameter == key }
  }

  /// A member of the request at any depth; one with members of its own becomes a type.
  mutating func member(
    _ field: Field, example: Shape?, key: String, settings: Configuration.ParameterSettings?
  ) -> Property {
    let isMap = field.children.isEmpty && field.type?.shape.isScalarMap == true
    let example = isMap ? example?.asScalarMap : example
    let (type, evidence, ruling) =
      nestedType(field, example: example, key: key) ?? scalarType(field, example, settings)
    var property = Property(
      key: field.name, name: SwiftName.lower(glossary.words(of: field.name)), type: type, evidence: evidence,
      location: field.location)
    property.typeRuling = ruling
    property.documentation = field.description
    property.adopt([field], seen: example ?? .bottom)
    let requirement = ParameterRequirement(field, key: key, settings: settings)
    property.isOptional = requirement.isOptional
    property.sendsEmpty = requirement.sendsEmpty
    property.optionalityRuling = requirement.ruling
    let said = RowEvidence.lines(field).on(.type).filter { !evidence.contains($0) }
    property.evidence += said + requirement.evidence
    property.evidence.sortByTrust()
    let told =
      requirement.diagnostics
      + RequestContradictions.diagnostics(key, field, example ?? .bottom, isNested: ruling == .nestedMembers)
    diagnostics += settlement(of: property, key: key, settings).settle(told)
    return property
  }

  private func scalarType(
    _ field: Field, _ example: Shape?, _ settings: Configuration.ParameterSettings?
  ) -> (TypeReference, [Evidence], Ruling) {
    let configured = settings?.type.flatMap(TypeReference.init(word:))
    return typing.type(of: field, example: example, settings: settings, configured: configured)
  }
}
