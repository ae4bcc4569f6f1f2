import Contract
import Diagnostics

/// Applies what the configuration says of types: another name, and another name, type or optionality of a field.
struct TypeOverrides {
  private let settings: [Configuration.TypeSettings]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ settings: [Configuration.TypeSettings]) { self.settings = settings }

  /// The API as the configuration wants it; a type, a field or a type word that is not there is told.
  mutating func apply(to api: API) -> API {
    guard !settings.isEmpty else { return api }
    var api = api
    for setting in settings {
      guard let index = api.types.firstIndex(where: { $0.name == setting.type }) else {
        unknown("no type is named ‘\(setting.type)’; ‘docent inspect’ shows their names", at: setting.location)
        continue
      }
      for field in setting.fields { apply(field, to: &api.types[index]) }
    }
    let names = renames(api)
    for index in api.types.indices {
      api.types[index].name = names[api.types[index].name] ?? api.types[index].name
      for property in api.types[index].properties.indices { api.types[index].properties[property].type.rename(names) }
    }
    for index in api.operations.indices {
      api.operations[index].output?.rename(names)
      for property in (api.operations[index].body?.properties ?? []).indices {
        api.operations[index].body?.properties[property].type.rename(names)
      }
    }
    return api
  }

  private mutating func apply(_ setting: Configuration.ParameterSettings, to type: inout TypeDeclaration) {
    guard let index = type.properties.firstIndex(where: { $0.key == setting.parameter }) else {
      unknown("‘\(type.name)’ has no field ‘\(setting.parameter)’", at: setting.location)
      return
    }
    if let name = setting.name { type.properties[index].name = name }
    if let required = setting.isRequired { type.properties[index].isOptional = !required }
    if let word = setting.type {
      if let reference = TypeReference(word: word) {
        type.properties[index].type = reference
      } else {
        unknown("‘\(word)’ is no type; expected one such as ‘integer’, ‘decimal’ or ‘string[]’", at: setting.location)
      }
    }
    type.properties[index].evidence.insert(
      Evidence(.configuration, "the configuration decides", at: setting.location), at: 0)
  }

  private mutating func renames(_ api: API) -> [String: String] {
    var names: [String: String] = [:]
    var taken = Set(api.types.map(\.name))
    for setting in settings {
      guard let name = setting.name, taken.contains(setting.type) else { continue }
      guard taken.insert(name).inserted else {
        unknown("‘\(setting.type)’ cannot be renamed: another type is named ‘\(name)’", at: setting.location)
        continue
      }
      names[setting.type] = name
    }
    return names
  }

  private mutating func unknown(_ message: String, at place: SourceLocation) {
    diagnostics.append(Diagnostic(.unusedConfiguration, message, at: place))
  }
}

extension TypeReference {
  fileprivate mutating func rename(_ names: [String: String]) {
    switch self {
    case .named(let name): self = .named(names[name] ?? name)
    case .array(var inner):
      inner.rename(names)
      self = .array(inner)
    case .dictionary(var inner):
      inner.rename(names)
      self = .dictionary(inner)
    case .optional(var inner):
      inner.rename(names)
      self = .optional(inner)
    case .union(var kinds):
      for index in kinds.indices { kinds[index].rename(names) }
      self = .union(kinds)
    case .bool, .int, .double, .decimal, .exactNumber, .string, .url, .localDate, .localDateTime, .json: break
    }
  }
}
