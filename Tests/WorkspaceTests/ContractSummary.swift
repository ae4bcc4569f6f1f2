import Contract
import Inference

@testable import Workspace

/// An API in a few lines a reader can check against the page: what each operation takes and gives, and what each type holds.
enum ContractSummary {
  static func text(_ api: API) -> String {
    let operations = api.operations.sorted { $0.source < $1.source }.map(operation)
    return (operations + api.types.map(type)).joined(separator: "\n")
  }

  private static func operation(_ operation: APIOperation) -> String {
    var lines = ["\(operation.method) \(operation.path.text)  \(operation.name)"]
    if let summary = operation.summary { lines.append("  # \(line(summary))") }
    lines += operation.parameters.map { "  \($0.place.rawValue) " + property($0.property) }
    if let body = operation.body {
      let form = encoding(body.encoding) + (body.isWhole && !body.isRaw ? " as a whole" : "")
      lines += body.properties.map { "  \(form) " + property($0) }
    }
    let output =
      operation.output.map(Inspection.swift) ?? operation.responseMedia.map { "bytes of \($0.value)" } ?? "nothing"
    lines.append(
      "  → \(output)\(operation.isEnveloped ? operation.isWhole ? " with its envelope" : " in the envelope" : "")")
    lines += operation.examples.map { "  example: \(role($0.role))" }
    lines += operation.pagination.map { ["  pages \(Inspection.pages($0))"] } ?? []
    return lines.joined(separator: "\n") + "\n"
  }

  private static func encoding(_ encoding: Body.Encoding) -> String {
    switch encoding {
    case .json: "json"
    case .form: "form"
    case .multipart: "multipart"
    case .raw(let media): "bytes of \(media)"
    }
  }

  private static func type(_ type: TypeDeclaration) -> String {
    ([type.name] + type.properties.map { "  " + property($0) }).joined(separator: "\n") + "\n"
  }

  private static func property(_ property: Property) -> String {
    let words = property.documentation.map { "  # \(line($0))" } ?? ""
    let style = property.arrayStyle.map { ", \($0.rawValue)" } ?? ""
    return "\(property.key): \(Inspection.swift(property.type))\(property.isOptional ? "?" : "")\(style)\(words)"
  }

  private static func role(_ role: Example.Role) -> String {
    switch role {
    case .request: "request"
    case .success: "success"
    case .failure(let status): "failure\(status.map { " \($0)" } ?? "")"
    }
  }

  private static func line(_ text: String) -> String {
    let line = text.split(separator: "\n").joined(separator: " ⏎ ")
    return line.count > 70 ? line.prefix(69) + "…" : line
  }
}

extension Body {
  fileprivate var isRaw: Bool { if case .raw = encoding { true } else { false } }
}
