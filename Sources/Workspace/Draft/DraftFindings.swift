import Contract
import Diagnostics
import Inference
import JSONText

/// What was found on pages, in the words of `docent.yaml`; each is nil where nothing was. Lines that begin with `# ` are remarks.
struct DraftFindings {
  private let api: API
  private let diagnostics: [Diagnostic]

  init(_ api: API, _ diagnostics: [Diagnostic]) {
    self.api = api
    self.diagnostics = diagnostics
  }

  var servers: [String]? {
    let lines = api.servers.filter { TextRule.server.accepts($0.url) }.map { server in
      let url = YAMLText.scalar(server.url)
      guard let description = server.description.map(TerminalText.oneLine), !description.isEmpty else {
        return "  - \(url)"
      }
      return "  - { url: \(YAMLText.quoted(server.url)), description: \(YAMLText.quoted(description)) }"
    }
    return lines.isEmpty ? nil : ["# The pages give these; what stands here takes their place.", "servers:"] + lines
  }

  var headers: [String]? {
    let lines = api.headers.compactMap { header -> String? in
      let value = header.pieces.map { piece in
        switch piece {
        case .literal(let text): text
        case .credential(let name): "{\(name)}"
        }
      }.joined()
      // What the configuration would not take is no offer.
      guard TextRule.headerName.accepts(header.name), TextRule.headerValue.accepts(value) else { return nil }
      return "  \(header.name): \(YAMLText.quoted(value))"
    }
    return lines.isEmpty
      ? nil : ["# The pages ask for these; what stands here comes before them.", "headers:"] + lines
  }

  var envelope: [String]? {
    guard let envelope = api.envelope else { return nil }
    let success = JSONWriter.write(envelope.success, pretty: false)
    let members = [
      "payload: \(YAMLText.quoted(envelope.payload))", "status: \(YAMLText.quoted(envelope.status))",
      "success: \(success)",
    ]
    return ["# The pages show this one.", "envelope: { \(members.joined(separator: ", ")) }"]
  }

  /// What an operation needs before there can be a client: a path, a method, another name.
  var operations: [String]? {
    var seen: Set<String> = []
    var lines: [String] = []
    for diagnostic in diagnostics {
      guard let fix = diagnostic.fix, fix.hasPrefix("operations:\n"), seen.insert(fix).inserted else { continue }
      let place = diagnostic.location.map { "\($0): " } ?? ""
      lines.append("# \(TerminalText.oneLine(place + diagnostic.message))")
      lines += fix.split(separator: "\n").dropFirst().map(String.init)
    }
    return lines.isEmpty ? nil : ["# The pages leave this open:", "operations:"] + lines
  }
}
