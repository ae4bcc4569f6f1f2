import Diagnostics
import Yams

/// Measures YAML by the table of keys: what fits is kept, what does not is said with its place.
struct ConfigurationChecker {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  /// - Parameters:
  ///   - path: how messages name the value: `operations[0].path`; empty for the whole file.
  ///   - example: what to write instead.
  mutating func check(_ node: Node, _ shape: ConfigurationShape, path: String, example: String?) -> ConfigurationValue?
  {
    let place = location(node.mark)
    let content: ConfigurationValue.Content?
    switch (node, shape.alternative(isScalar: node.scalar != nil)) {
    case (.scalar(let scalar), .text(let rule)):
      let text = scalar.string
      content = !scalar.isNull && rule.accepts(text) ? .text(text) : nil
    case (.scalar(let scalar), .word(let words)):
      content = words.contains(scalar.string) ? .text(scalar.string) : nil
    case (.scalar(let scalar), .boolean):
      content = scalar.truth.map { .boolean($0) }
    case (.scalar(let scalar), .integer(let range)):
      content = Int(scalar.string).flatMap { range.contains($0) ? .text(scalar.string) : nil }
    case (.scalar(let scalar), .json):
      content = .text(scalar.json)
    case (.sequence(let sequence), .list(let element)):
      content = .list(
        sequence.enumerated().compactMap { check($1, element, path: "\(path)[\($0)]", example: example) })
    case (.mapping(let mapping), .table(let keys)):
      content = .table(table(mapping, keys, path: path, place: place))
    case (.mapping(let mapping), .dictionary(let rule, let value)):
      content = .table(dictionary(mapping, rule, value, path: path, example: example))
    default:
      content = nil
    }
    guard let content else {
      diagnostics.append(.illTyped(path, node, shape, at: place, example: example))
      return nil
    }
    return ConfigurationValue(content: content, location: place)
  }

  private mutating func table(
    _ mapping: Node.Mapping, _ keys: [ConfigurationKey], path: String, place: SourceLocation
  ) -> [ConfigurationValue.Member] {
    var members: [ConfigurationValue.Member] = []
    for (node, value) in mapping {
      let name = node.scalar?.string ?? ""
      guard let key = keys.first(where: { $0.name == name }) else {
        diagnostics.append(.unknownKey(name, in: path, keys, at: location(node.mark)))
        continue
      }
      guard let checked = check(value, key.shape, path: path.appending(key: name), example: key.example) else {
        continue
      }
      members.append(.init(key: name, location: location(node.mark), value: checked))
    }
    for key in keys where key.isRequired && !mapping.contains(where: { $0.key.scalar?.string == key.name }) {
      diagnostics.append(.missingKey(key, in: path, at: place))
    }
    return members
  }

  private mutating func dictionary(
    _ mapping: Node.Mapping, _ rule: TextRule, _ shape: ConfigurationShape, path: String, example: String?
  ) -> [ConfigurationValue.Member] {
    var members: [ConfigurationValue.Member] = []
    for (node, value) in mapping {
      let name = node.scalar?.string ?? ""
      guard rule.accepts(name) else {
        diagnostics.append(.illNamed(name, in: path, rule, at: location(node.mark), example: example))
        continue
      }
      guard let checked = check(value, shape, path: path.appending(key: name), example: example) else { continue }
      members.append(.init(key: name, location: location(node.mark), value: checked))
    }
    return members
  }

  private func location(_ mark: Mark?) -> SourceLocation {
    SourceLocation(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }
}

extension Node.Scalar {
  private var isPlain: Bool { style == .plain || style == .any }

  /// `key:` with nothing behind it, `~` or `null`.
  var isNull: Bool { isPlain && ["", "~", "null", "Null", "NULL"].contains(string) }

  /// YAML 1.2 knows these words only; `yes` and `on` are text.
  var truth: Bool? {
    guard isPlain else { return nil }
    return ["true": true, "True": true, "TRUE": true, "false": false, "False": false, "FALSE": false][string]
  }

  /// The scalar as JSON text: numbers as written, words in quotes.
  var json: String {
    if isNull { return "null" }
    if let truth { return truth ? "true" : "false" }
    return isPlain && string.isJSONNumber ? string : string.jsonLiteral
  }
}

extension String {
  fileprivate func appending(key: String) -> String { isEmpty ? key : "\(self).\(key)" }
}

// The messages.
extension Diagnostic {
  fileprivate static func unknownKey(
    _ name: String, in path: String, _ keys: [ConfigurationKey], at place: SourceLocation
  ) -> Diagnostic {
    let nearest = NearestWord.find(name, among: keys.map(\.name))
    let owner = path.isEmpty ? "the configuration" : "`\(path)`"
    let known = keys.map { "`\($0.name)`" }.joined(separator: ", ")
    return Diagnostic(
      .unknownConfigurationKey,
      "\(owner) has no key `\(name)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""), at: place,
      notes: [Note("the keys here are \(known)")], fix: keys.first { $0.name == nearest }?.example)
  }

  fileprivate static func missingKey(_ key: ConfigurationKey, in path: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(.invalidConfiguration, "`\(path)` needs the key `\(key.name)`", at: place, fix: key.example)
  }

  fileprivate static func illTyped(
    _ path: String, _ node: Node, _ shape: ConfigurationShape, at place: SourceLocation, example: String?
  ) -> Diagnostic {
    let owner = path.isEmpty ? "the configuration" : "`\(path)`"
    var question = ""
    if let word = node.scalar?.string, case .text(let rule) = shape.alternative(isScalar: true) {
      question = NearestWord.find(word, among: rule.words).map { "; did you mean `\($0)`?" } ?? ""
    }
    return Diagnostic(
      .invalidConfiguration, "\(owner) must be \(shape.expected), and is \(node.words)\(question)", at: place,
      fix: example)
  }

  fileprivate static func illNamed(
    _ name: String, in path: String, _ rule: TextRule, at place: SourceLocation, example: String?
  ) -> Diagnostic {
    Diagnostic(
      .invalidConfiguration, "a key of `\(path)` must be \(rule.expected), and is `\(name)`", at: place, fix: example)
  }
}

extension Node {
  /// What a message calls the value.
  fileprivate var words: String {
    switch self {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .scalar(let scalar) where scalar.isNull: "empty"
    case .scalar(let scalar) where scalar.string.count > 40: "a long text"
    case .scalar(let scalar): "`\(scalar.string)`"
    case .alias: "an alias"
    }
  }
}
