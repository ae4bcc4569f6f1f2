import Contract
import Diagnostics

/// Applies what the configuration says of types: another name, and another name, type or optionality of a field.
struct TypeOverrides {
  private let settings: [Configuration.TypeSettings]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ settings: [Configuration.TypeSettings]) { self.settings = settings }

  /// Changes the API to what the configuration wants; a type, a field or a type word that is not there is told.
  mutating func apply(to api: inout API) {
    guard !settings.isEmpty else { return }
    for setting in settings {
      let isEnumeration = api.enumerations.contains { $0.name == setting.type }
      if isEnumeration, setting.fields.isEmpty { continue }
      guard let index = api.types.firstIndex(where: { $0.name == setting.type }) else {
        // A type that was to be merged or split has been told of already.
        if setting.merge.isEmpty, setting.split.isEmpty {
          diagnostics.append(.unknownType(setting.type, among: api.types.map(\.name), at: setting.location))
        }
        continue
      }
      for field in setting.fields { apply(field, to: &api.types[index]) }
      if setting.isAlone { api.types[index].isAlone = true }
    }
    let names = renames(api)
    for index in api.types.indices {
      api.types[index].name = names[api.types[index].name] ?? api.types[index].name
      api.types[index].dynamicKeys?.value.rename(names)
    }
    for index in api.enumerations.indices {
      api.enumerations[index].name = names[api.enumerations[index].name] ?? api.enumerations[index].name
    }
    api.changeProperties { property in property.type.rename(names) }
    for index in api.operations.indices {
      api.operations[index].output?.rename(names)
      api.operations[index].failure?.rename(names)
    }
  }

  private mutating func apply(_ setting: Configuration.ParameterSettings, to type: inout TypeDeclaration) {
    guard let index = type.properties.firstIndex(where: { $0.key == setting.parameter }) else {
      let question = NearestWord.question(setting.parameter, among: type.properties.map(\.key))
      let message = "‘\(type.name)’ has no field ‘\(setting.parameter)’\(question)"
      diagnostics.append(Diagnostic(.unknownConfigurationKey, message, at: setting.location))
      return
    }
    func decide(_ statement: String, on subject: Evidence.Subject) {
      type.properties[index].evidence.insert(
        Evidence(.configuration, statement, on: subject, at: setting.location), at: 0)
    }
    if let name = setting.name {
      type.properties[index].name = name
      decide("the configuration names it ‘\(name)’", on: .name)
    }
    if let required = setting.isRequired {
      type.properties[index].isOptional = !required
      type.properties[index].optionalityRuling = .configuredOptionality
      decide(required ? "the configuration requires it" : "the configuration makes it optional", on: .optionality)
    }
    if let word = setting.type {
      if let reference = TypeReference(word: word) {
        type.properties[index].type = reference
        type.properties[index].typeRuling = .configuredType
        decide("the configuration says ‘\(word)’", on: .type)
      } else {
        diagnostics.append(.unknownTypeWord(word, at: setting.typeLocation ?? setting.location))
      }
    }
  }

  private mutating func renames(_ api: API) -> [String: String] {
    var names: [String: String] = [:]
    var taken = Set(api.types.map(\.name) + api.enumerations.map(\.name))
    let owned = Set(api.types.filter { $0.owner != nil }.map(\.name))
    for setting in settings {
      guard let given = setting.name, taken.contains(setting.type) else { continue }
      // A type of one request stays within its operation.
      let owner = owned.contains(setting.type) && !given.contains(".") ? setting.type.qualifier : ""
      let name = owner + given
      guard taken.insert(name).inserted else {
        diagnostics.append(
          Diagnostic(
            .invalidConfiguration, "‘\(setting.type)’ cannot be renamed: another type is named ‘\(name)’",
            at: setting.location))
        continue
      }
      names[setting.type] = name
    }
    return names
  }
}

extension Diagnostic {
  static func unknownTypeWord(_ word: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .invalidConfiguration,
      "‘\(word)’ is no type\(NearestWord.question(word, among: TypeReference.words)); expected one such as ‘integer’, ‘decimal’ or ‘string[]’",
      at: place)
  }
}

extension TypeReference {
  /// The words of the configuration that name a type.
  static let words = [
    "bool", "boolean", "int", "integer", "double", "float", "number", "decimal", "string", "url", "date", "datetime",
    "json", "any", "int64", "long", "decimal-string", "time", "zoned-datetime", "unix-seconds", "unix-milliseconds",
  ]

  mutating func rename(_ names: [String: String]) {
    self = mapping { type in
      switch type {
      case .named(let name): .named(names[name] ?? name)
      case .enumeration(let name, let raw): .enumeration(names[name] ?? name, raw)
      default: type
      }
    }
  }
}
