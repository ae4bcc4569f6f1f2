import Contract
import Diagnostics

/// Tells of what the configuration says of parameters that an operation has not, and of words that are no type.
enum ParameterSettingsCheck {
  static func diagnostics(
    _ settings: [Configuration.ParameterSettings], of operation: APIOperation, types: [TypeDeclaration]
  ) -> [Diagnostic] {
    guard !settings.isEmpty else { return [] }
    let known = names(of: operation, types: Dictionary(types.map { ($0.name, $0) }) { first, _ in first })
    return settings.flatMap { setting -> [Diagnostic] in
      var found: [Diagnostic] = []
      let name = setting.parameter
      if !known.contains(name) {
        found.append(
          Diagnostic(
            .unknownConfigurationKey,
            "‘\(operation.name)’ has no parameter ‘\(name)’\(NearestWord.question(name, among: known.sorted()))",
            at: setting.location))
      }
      if let word = setting.type, TypeReference(word: word) == nil {
        found.append(.unknownTypeWord(word, at: setting.typeLocation ?? setting.location))
      }
      return found
    }
  }

  /// `quantity`, `query:quantity`, `order[quantity]`, `body:order[quantity]`.
  private static func names(of operation: APIOperation, types: [String: TypeDeclaration]) -> Set<String> {
    var names: Set<String> = []
    for parameter in operation.parameters {
      names.formUnion([parameter.property.key, "\(parameter.place.rawValue):\(parameter.property.key)"])
    }
    var open = (operation.body?.properties ?? []).map { ($0.key, $0.type, 0) }
    while let (key, type, depth) = open.popLast() {
      names.formUnion([key, "body:\(key)"])
      guard depth < 16, let inner = type.typeName.flatMap({ types[$0] }) else { continue }
      open += inner.properties.map { ("\(key)[\($0.key)]", $0.type, depth + 1) }
    }
    return names
  }
}

extension TypeReference {
  /// The name of the type that a value of this one holds, through arrays, dictionaries and optionals.
  package var typeName: String? {
    switch self {
    case .named(let name): name
    case .array(let inner), .dictionary(let inner), .optional(let inner): inner.typeName
    case .union(let kinds): kinds.lazy.compactMap(\.typeName).first
    default: nil
    }
  }
}
