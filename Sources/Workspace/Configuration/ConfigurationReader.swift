import Contract
import Diagnostics
import Emission
import Yams

/// Reads `docent.yaml`. The user's faults come back as diagnostics, each at its line and column, all of them at once; what
/// is sound beside them is kept.
package enum ConfigurationReader {
  /// - Parameters:
  ///   - text: the YAML; empty for a file with nothing in it, which means the defaults.
  ///   - file: how locations name the file, as pages are named: relative to its own folder.
  package static func read(_ text: String, file: String) -> (project: Project, diagnostics: [Diagnostic]) {
    var checker = ConfigurationChecker(file: file)
    let root: Node?
    do {
      root = try rootNode(of: text)
    } catch {
      return (Project(configuration: Configuration(file: file)), [.malformed(error, text, file: file)])
    }
    guard let root, root.scalar?.isNull != true else { return (Project(configuration: Configuration(file: file)), []) }
    let checked = checker.check(root, .table(ConfigurationKeys.all), path: "", example: nil)
    return (
      checked.map { project($0, file: file) } ?? Project(configuration: Configuration(file: file)), checker.diagnostics
    )
  }

  /// - Throws: `YamlError`, also for a file that is larger than any configuration.
  private static func rootNode(of text: String) throws -> Node? {
    guard text.utf8.count < 10_000_000 else { throw YamlError.writer(problem: "the file is larger than 10 MB") }
    return try Parser(yaml: text).singleRoot()
  }

  private static func project(_ root: ConfigurationValue, file: String) -> Project {
    var configuration = Configuration(file: file)
    if let name = root["name"]?.text { configuration.name = name }
    configuration.servers = root["servers"]?.list.compactMap(server) ?? []
    configuration.headers =
      root["headers"]?.members.compactMap { member in
        member.value.text.map { .init(name: member.key, value: $0, at: member.location) }
      } ?? []
    configuration.bodyEncoding = root["body"].flatMap(bodyEncoding)
    configuration.envelope = root["envelope"].flatMap(envelope)
    configuration.rateLimit = root["rateLimit"]?.rateLimit
    configuration.readsPages = root["pagination"]?.text != "off"
    configuration.isLenient = root["optionality"]?.text == "lenient"
    configuration.initializers = root["initializers"]?.text.flatMap(Configuration.Initializers.init) ?? .requests
    for member in root["glossary"]?.members ?? [] { configuration.glossary[member.key] = member.value.text }
    for kind in LexiconWord.Kind.allCases {
      for member in root["lexicon"]?[kind.rawValue]?.members ?? [] {
        configuration.lexicon.append(LexiconWord(kind, member.key, meaning: member.value.text ?? ""))
      }
    }
    configuration.samples = root["samples"]?.list.map(sample) ?? []
    configuration.operations = root["operations"]?.list.compactMap(operation) ?? []
    configuration.types =
      root["types"]?.members.map { member in
        .init(
          type: member.key, name: member.value["rename"]?.text,
          merge: member.value["merge"]?.list.compactMap(\.sourced) ?? [],
          split: member.value["split"]?.members.map { part in
            .init(name: part.key, sites: part.value.list.compactMap(\.sourced), at: part.location)
          } ?? [],
          isAlone: member.value["alone"]?.boolean ?? false,
          fields: member.value["fields"]?.members.map(parameter) ?? [], at: member.location)
      } ?? []
    var project = Project(
      configuration: configuration, pages: root["pages"]?.list.compactMap(\.sourced) ?? [],
      output: root["output"]?.sourced)
    project.isNamed = root["name"] != nil
    project.layout = root["layout"]?.text.flatMap(Layout.Name.init)
    project.module = root["module"]?.text
    if let diff = root["diff"] { project.diff = DiffSettings(diff) }
    if let diagnostics = root["diagnostics"] { project.diagnostics = DiagnosticSettings(diagnostics) }
    return project
  }

  private static func server(_ value: ConfigurationValue) -> Configuration.Server? {
    guard let url = value.text ?? value["url"]?.text else { return nil }
    return Configuration.Server(url: url, description: value["description"]?.text, at: value.location)
  }

  /// A file by itself, or files with the operation that they answer.
  private static func sample(_ value: ConfigurationValue) -> Configuration.SampleSettings {
    let files = value["files"].map { $0.sourced.map { [$0] } ?? $0.list.compactMap(\.sourced) }
    return Configuration.SampleSettings(
      files: files ?? [value.sourced].compactMap(\.self), operation: value["operation"]?.sourced,
      page: value["page"]?.sourced, title: value["title"]?.sourced, at: value.location)
  }

  private static func bodyEncoding(_ value: ConfigurationValue) -> Sourced<Configuration.BodyEncoding>? {
    value.text.flatMap(Configuration.BodyEncoding.init(rawValue:)).map { Sourced($0, at: value.location) }
  }

  private static func envelope(_ value: ConfigurationValue) -> Configuration.Envelope? {
    value["payload"]?.text.map {
      Configuration.Envelope(
        payload: $0, status: value["status"]?.text, success: value["success"]?.text, at: value.location)
    }
  }

  private static func operation(_ value: ConfigurationValue) -> Configuration.OperationSettings? {
    guard let page = value["page"]?.text else { return nil }
    var settings = Configuration.OperationSettings(
      page: page, title: value["title"]?.text, name: value["name"]?.text,
      method: value["method"]?.sourced.map { Sourced($0.value.uppercased(), at: $0.location) },
      path: value["path"]?.sourced, bodyEncoding: value["body"].flatMap(bodyEncoding), returns: value["returns"]?.text,
      parameters: value["parameters"]?.members.map(parameter) ?? [], at: value.location)
    settings.pagination = value["pagination"]?.pagination
    return settings
  }

  /// A parameter or a field, in its short form (a type word) or its long one.
  private static func parameter(_ member: ConfigurationValue.Member) -> Configuration.ParameterSettings {
    var settings = Configuration.ParameterSettings(
      parameter: member.key, name: member.value["name"]?.text, type: member.value.text ?? member.value["type"]?.text,
      isRequired: member.value["required"]?.boolean, at: member.location)
    settings.typeLocation = (member.value.sourced ?? member.value["type"]?.sourced)?.location
    settings.arrayStyle = member.value["style"]?.sourced.flatMap { word in
      ArrayStyle(rawValue: word.value).map { Sourced($0, at: word.location) }
    }
    return settings
  }
}

// The messages.
extension Diagnostic {
  /// What the YAML parser could not read, at the place that it names.
  fileprivate static func malformed(_ error: any Error, _ text: String, file: String) -> Diagnostic {
    func at(_ mark: Mark) -> SourceLocation { SourceLocation(file: file, line: mark.line, column: mark.column) }
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Diagnostic(.invalidConfiguration, "this is no YAML: \(problem)", at: at(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "`\($0)`" }.joined(separator: ", ")
      return Diagnostic(.invalidConfiguration, "a key stands twice in one mapping: \(names)", at: at(context.mark))
    case .reader(let problem, let offset, _, _):
      let before = text.utf8.prefix(offset ?? 0)
      let line = 1 + before.count { $0 == UInt8(ascii: "\n") }
      return Diagnostic(
        .invalidConfiguration, "this is no YAML: \(problem)", at: SourceLocation(file: file, line: line))
    case .writer(let problem):
      return Diagnostic(.invalidConfiguration, problem, at: SourceLocation(file: file, line: 1))
    default:
      return Diagnostic(.invalidConfiguration, "this is no YAML: \(error)", at: SourceLocation(file: file, line: 1))
    }
  }
}
