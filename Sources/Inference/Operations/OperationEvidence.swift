import Contract
import Diagnostics

/// Why an operation has its name, its method and its path.
enum OperationEvidence {
  static func ruling(_ operation: Operation, _ settings: Configuration.OperationSettings?) -> Ruling {
    if settings?.name != nil { return .configuredName }
    return operation.procedure != nil ? .procedureName : .methodAndPath
  }

  /// - Parameter name: the name before it was told apart from others.
  static func lines(
    _ operation: Operation, _ settings: Configuration.OperationSettings?, method: Sourced<String>, url: Sourced<String>,
    path: PathTemplate, name: String
  ) -> [Evidence] {
    func line(_ source: Evidence.Source, _ statement: String, _ place: SourceLocation?) -> Evidence {
      Evidence(source, statement, on: .name, at: place)
    }
    var lines: [Evidence] = []
    if let settings, settings.name != nil {
      lines.append(line(.configuration, "the configuration names it ‘\(name)’", settings.location))
    }
    if let procedure = operation.procedure {
      lines.append(line(.declaration, "the page calls it ‘\(procedure.value)’", procedure.location))
    }
    let isConfigured = settings?.method != nil
    lines.append(
      line(
        isConfigured ? .configuration : .declaration,
        "the \(isConfigured ? "configuration" : "page") gives the method \(method.value)", method.location))
    let isPathConfigured = settings?.path != nil
    lines.append(
      line(
        isPathConfigured ? .configuration : .declaration,
        "the \(isPathConfigured ? "configuration" : "page") gives the path \(path.text)", url.location))
    let nouns = path.nouns.map { "‘\($0.words.joined(separator: " "))’" }.joined(separator: ", ")
    let words = nouns.isEmpty ? "no noun" : nouns
    let ruled = OperationNaming.name(method: method.value, path: path)
    lines.append(line(.name, "\(method.value) and \(words) of the path make ‘\(ruled)’", url.location))
    return lines
  }
}
