import Contract
import Diagnostics
import JSONText

/// The parameters and the body of one operation, decided.
struct RequestTypes {
  private(set) var parameters: [APIParameter] = []
  private(set) var body: Body?
  /// The types that the body's members need. They are declared within the operation, so that no other page can rename them.
  private(set) var declarations: [TypeDeclaration] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let operation: Operation
  private let path: PathTemplate
  private let method: String
  private let typing: ParameterTyping
  private let shown: ShownValues
  private let settings: [Configuration.ParameterSettings]
  private var names: NameScope
  private var typeNames: NameScope
  private let use: String
  private let glossary: Glossary

  init(
    _ operation: Operation, method: String, path: PathTemplate, encoding: Configuration.BodyEncoding,
    index: ScalarIndex,
    settings: [Configuration.ParameterSettings], use: String, typeNames: NameScope, glossary: Glossary
  ) {
    self.operation = operation
    self.path = path
    self.method = method
    self.settings = settings
    self.use = use
    self.glossary = glossary
    self.typeNames = typeNames
    typing = ParameterTyping(index: index)
    shown = ShownValues(operation, path: path, sendsBody: !["GET", "HEAD", "DELETE"].contains(method))
    names = NameScope()
    var rows: Set<String> = []
    // Pages list a parameter again for each case in which it matters; the first row speaks for all.
    let all = operation.parameters.map { ($0.field, place(of: $0)) }
    diagnostics += RowContradiction.diagnostics(all)
    let placed = all.filter {
      rows.insert("\($1.rawValue):\($0.name)").inserted
    }
    for name in path.parameterNames {
      let field = placed.first { $0.1 == .path && $0.0.name == name }?.0 ?? Field(name: name, at: operation.location)
      add(field, in: .path)
    }
    var bodyProperties: [Property] = []
    let example = shown.body
    for (field, place) in placed where place != .path && place != .body { add(field, in: place) }
    let bodyRows = BodyAnchor.anchored(placed.filter { $0.1 == .body }.map(\.0), in: example)
    for field in bodyRows {
      let seen = example.object?.members[field.name]?.shape
      if seen == nil {
        diagnostics += RequestContradictions.diagnostics(field, shown.texts(of: field, in: .body))
      }
      bodyProperties.append(property(field, in: .body, example: seen ?? shown.shape(of: field, in: .body)))
    }
    diagnostics += [
      MissingParameters.diagnostic(placed.filter { $0.1 == .query }.map(\.0), in: shown.queries, settings: settings),
      MissingParameters.diagnostic(bodyRows, in: shown.bodies, settings: settings),
    ].compactMap(\.self)
    // A page that names a parameter in other capitals misspells it in one of the two places.
    let known = placed.map(\.0.name) + path.parameterNames + bodyProperties.map(\.key)
    var described = Set(known.map { $0.lowercased() })
    for field in shown.query.compactMap(\.undescribed) where described.insert(field.name.lowercased()).inserted {
      add(field, in: .query)
    }
    for (key, facts) in example.object?.ordered ?? [] where sendsBody && described.insert(key.lowercased()).inserted {
      bodyProperties.append(
        property(Field(name: key, at: facts.place), in: .body, example: facts.shape))
    }
    for field in shown.form.compactMap(\.undescribed) where described.insert(field.name.lowercased()).inserted {
      bodyProperties.append(property(field, in: .body, example: shown.shape(of: field, in: .body)))
    }
    if !bodyProperties.isEmpty { body = Body(encoding: encoding, properties: bodyProperties) }
    for extra in placed where extra.1 == .path && !path.parameterNames.contains(extra.0.name) {
      diagnostics.append(
        Diagnostic(
          .unmatchedPathParameter,
          "the page describes a path parameter ‘\(extra.0.name)’, but the path \(path.text) has no such part",
          at: extra.0.location))
    }
  }

  private var sendsBody: Bool { !["GET", "HEAD", "DELETE"].contains(method) }

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
    diagnostics += RequestContradictions.diagnostics(field, shown.texts(of: field, in: place))
    parameters.append(APIParameter(property(field, in: place, example: shown.shape(of: field, in: place)), in: place))
  }

  private mutating func property(_ field: Field, in place: Parameter.Place, example: Shape?) -> Property {
    let settings = self.settings(for: field.name, in: place)
    var property = member(field, example: example, key: field.name, settings: settings, owner: Words([]))
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

  private func settings(for key: String, in place: Parameter.Place?) -> Configuration.ParameterSettings? {
    settings.first { $0.parameter == place.map { "\($0.rawValue):\(key)" } } ?? settings.first { $0.parameter == key }
  }

  /// A member of the request at any depth; one with members of its own becomes a type.
  private mutating func member(
    _ field: Field, example: Shape?, key: String, settings: Configuration.ParameterSettings?, owner: Words
  ) -> Property {
    let isMap = field.children.isEmpty && field.type?.shape.isScalarMap == true
    let example = isMap ? example?.asScalarMap : example
    let (type, evidence, ruling) =
      nestedType(field, example: example, key: key, owner: owner) ?? scalarType(field, example, settings)
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
    diagnostics += requirement.diagnostics
    diagnostics += RequestContradictions.diagnostics(key, field, example ?? .bottom, isNested: ruling == .nestedMembers)
    return property
  }

  private func scalarType(
    _ field: Field, _ example: Shape?, _ settings: Configuration.ParameterSettings?
  ) -> (TypeReference, [Evidence], Ruling) {
    let configured = settings?.type.flatMap(TypeReference.init(word:))
    return typing.type(of: field, example: example, settings: settings, configured: configured)
  }

  private mutating func nestedType(
    _ field: Field, example: Shape?, key: String, owner: Words
  ) -> (TypeReference, [Evidence], Ruling)? {
    let object = example?.innermostObject
    guard !field.children.isEmpty || object != nil else { return nil }
    let described = Set(field.children.map(\.name))
    let shown = (object?.ordered ?? []).filter { !described.contains($0.key) }
      .map { Field(name: $0.key, at: $0.facts.place) }
    var scope = NameScope()
    let noun = glossary.words(of: field.name).singular
    var rows: Set<String> = []
    if let object, let gap = MissingParameters.diagnostic(field.children, of: key, in: object, settings: self.settings)
    {
      diagnostics.append(gap)
    }
    let children = (field.children + shown).filter { rows.insert($0.name).inserted }
    let properties = children.map { child in
      let path = "\(key)[\(child.name)]"
      let settings = self.settings(for: path, in: .body)
      var property = member(
        child, example: object?.members[child.name]?.shape, key: path, settings: settings, owner: noun)
      property.name = scope.claim(settings?.name ?? property.name)
      return property
    }
    let name = "\(SwiftName.upper(operation: use)).\(typeNames.claim(SwiftName.upper(noun)))"
    declarations.append(
      TypeDeclaration(
        name: name, owner: use, documentation: field.description, properties: properties, sources: [field.location],
        uses: ["\(use).\(key)"]))
    let isArray =
      if case .array? = field.type?.shape { true } else { example?.elements != nil && example?.object == nil }
    return (
      isArray ? .array(.named(name)) : .named(name),
      [Evidence(.declaration, "the page nests members under ‘\(key)’", at: field.location)], .nestedMembers
    )
  }
}

extension TypeReference {
  /// The type that a word of the configuration names; nil for an unknown word.
  package init?(word: String) {
    if word.hasSuffix("[]") {
      guard let element = TypeReference(word: String(word.dropLast(2))) else { return nil }
      self = .array(element)
      return
    }
    switch word.lowercased() {
    case "bool", "boolean": self = .bool
    case "int", "integer": self = .int
    case "int64", "long": self = .int64
    case "double", "float", "number": self = .double
    case "decimal": self = .decimal
    case "decimal-string": self = .decimalString
    case "string": self = .string
    case "url": self = .url
    case "date": self = .localDate
    case "time": self = .localTime
    case "datetime", "date-time": self = .localDateTime
    case "zoned-datetime": self = .zonedDateTime
    case "unix-seconds": self = .unixSeconds
    case "unix-milliseconds": self = .unixMilliseconds
    case "json", "any": self = .json
    default: return nil
    }
  }
}
