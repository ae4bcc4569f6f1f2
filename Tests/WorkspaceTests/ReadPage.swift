import Contract
import Diagnostics
import Inference
import Testing

@testable import Workspace

/// What is read of one page, `page.md`, with a configuration beside it.
struct ReadPage {
  let api: API
  let diagnostics: [Diagnostic]

  /// - Parameter conventions: what a page beside it, `conventions.md`, states for all.
  init(_ page: String, yaml: String = "", conventions: String? = nil) async throws {
    let folder = try Scratch()
    try folder.write("page.md", page)
    if let conventions { try folder.write("conventions.md", conventions) }
    let pages = ["page.md"] + (conventions == nil ? [] : ["conventions.md"])
    let (project, faults) = ConfigurationReader.read(yaml, file: "docent.yaml")
    let outcome = await Pipeline(configuration: project.configuration, root: folder.folder).run(pages, jobs: 1)
    api = outcome.api
    diagnostics = faults + outcome.diagnostics
  }

  var operation: APIOperation {
    get throws { try #require(api.operations.first) }
  }

  /// How its list is read page by page, in the words of `docent inspect`; nil where it is not.
  var pages: String? { api.operations.first?.pagination.map(Inspection.pages) }

  /// A parameter, or a member of the body, by its name on the wire.
  func property(_ key: String) throws -> Property {
    let operation = try operation
    let all = operation.parameters.map(\.property) + (operation.body?.properties ?? [])
    return try #require(all.first { $0.key == key })
  }

  /// The messages of the errors.
  var errors: [String] { diagnostics.filter { $0.severity == .error }.map(\.message) }
}
