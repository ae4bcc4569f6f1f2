import Contract
import Diagnostics
import Inference

/// A `docent.yaml` to begin with: the name is set, all else stands there as a comment, what was found on the pages, what they leave
/// open, and what else there is to say. So it changes nothing but the name until somebody takes a `#` away.
package struct ConfigurationDraft {
  private let api: API
  private let diagnostics: [Diagnostic]
  private let pageCount: Int
  private let name: String

  /// - Parameters:
  ///   - outcome: what the pages give without a configuration.
  ///   - folder: the folder of the pages.
  package init(_ outcome: Pipeline.Outcome, folder: Folder) {
    api = outcome.api
    diagnostics = outcome.diagnostics
    pageCount = outcome.pageCount
    let ownName = folder.path.split(separator: "/").last.flatMap { ModuleName.ofFolder(String($0)) }
    name = ownName ?? outcome.api.servers.lazy.compactMap { ModuleName.ofServer($0.url) }.first ?? outcome.api.name
  }

  /// The file's text.
  package var text: String {
    ([head] + ConfigurationKeys.all.map(section) + [remarks]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var head: String {
    """
    # yaml-language-server: $schema=\(ConfigurationSchema.file)
    #
    # What the pages leave open, and what the client shall have otherwise. `docent generate` reads it with this folder.
    # Found: \(pageCount) pages, \(api.operations.count) operations, \(api.types.count) types. A line counts once its # is gone.

    """
  }

  private func section(_ key: ConfigurationKey) -> String {
    var lines = ["# \(key.summary)"]
    let inner = key.shape.keys.map(\.name)
    if !inner.isEmpty { lines.append("# Keys within: \(inner.joined(separator: ", ")).") }
    let found = DraftFindings(api, diagnostics)
    switch key.name {
    case "name": return lines.joined(separator: "\n") + "\nname: \(name)\n"
    case "servers": lines += found.servers ?? [key.example]
    case "headers": lines += found.headers ?? [key.example]
    case "envelope": lines += found.envelope ?? [key.example]
    case "operations": lines += found.operations ?? [key.example]
    default: lines.append(key.example)
    }
    return lines.map { $0.hasPrefix("# ") ? $0 : "#\($0)" }.joined(separator: "\n") + "\n"
  }

  /// What of the pages has no model.
  private var remarks: String {
    let unmodelled = diagnostics.filter { [.unmodelledMedia, .unreadExample, .malformedTable].contains($0.code) }
    guard !unmodelled.isEmpty else { return "" }
    let lines = unmodelled.prefix(20).map { diagnostic in
      "# \(TerminalText.oneLine((diagnostic.location.map { "\($0): " } ?? "") + diagnostic.message))\n"
    }
    let more = unmodelled.count > 20 ? "# … and \(unmodelled.count - 20) more\n" : ""
    return "# What of the pages is not modelled:\n" + lines.joined() + more
  }
}
