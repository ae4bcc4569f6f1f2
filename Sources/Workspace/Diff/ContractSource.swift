import ContractDiff
import Diagnostics
import Emission
import Foundation
import JSONText

/// One side of a comparison: an OpenAPI document, or pages, which are read as the document that they give.
package struct ContractSource: Sendable {
  package var document = ContractDocument()
  /// What keeps the side from being read; locations are named from the current folder.
  package var diagnostics: [Diagnostic] = []
  /// What its configuration says of comparisons; an OpenAPI document has none.
  package var settings = DiffSettings()
  private var texts: [String: String] = [:]

  private init(_ diagnostics: [Diagnostic] = [], texts: [String: String] = [:]) {
    self.diagnostics = diagnostics
    self.texts = texts
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Reads a file or a folder.
  ///
  /// A file that ends in `.json`, `.yaml` or `.yml` is an OpenAPI document, but for `docent.yaml`, which names pages as it does elsewhere. A
  /// folder is one of pages, with its own `docent.yaml` where it has one. Any other file is a page.
  package static func read(_ path: String, jobs: Int) async -> ContractSource {
    let absolute = Folder.current.absolute(path)
    let url = URL(fileURLWithPath: absolute)
    switch FileManager.default.kind(at: absolute) {
    case .typeDirectory?:
      return await pages([path], configuration: nil, jobs: jobs)
    case .typeRegular? where url.lastPathComponent == Project.defaultFile:
      return await pages([], configuration: path, jobs: jobs)
    case .typeRegular? where ["json", "yaml", "yml"].contains(url.pathExtension.lowercased()):
      return openAPI(absolute, named: Folder.current.name(of: absolute))
    case .typeRegular?: return await pages([path], configuration: nil, jobs: jobs)
    default: return ContractSource([.missing(path)])
    }
  }

  /// What both sides have to say in a form, with the lines that it points to: for programs one document.
  package static func render(_ sources: [ContractSource], as format: DiagnosticFormat, color: Bool) -> String {
    format.render(
      sources.flatMap(\.diagnostics), sources: { file in sources.lazy.compactMap { $0.texts[file] }.first },
      color: color)
  }

  // MARK: Pages

  private static func pages(_ paths: [String], configuration: String?, jobs: Int) async -> ContractSource {
    let session = Session(paths: paths, configuration: configuration, output: nil)
    var diagnostics = session.diagnostics
    var texts: [String: String] = [:]
    var document = ContractDocument()
    if !session.hasErrors {
      let outcome = await session.run(jobs: jobs)
      (diagnostics, texts) = (outcome.diagnostics, outcome.texts)
      if !outcome.hasErrors {
        let files = SourceFiles(session, texts: texts)
        let root = JSONNode(OpenAPIDocument.value(outcome.api), at: SourceLocation(file: "", line: 1))
        let (read, faults) = OpenAPIReader.read(root.naming(files.named))
        document = read
        diagnostics += faults
      }
    }
    let files = SourceFiles(session, texts: texts)
    let shown = diagnostics.filter { $0.severity == .error }.map { diagnostic in
      var shown = diagnostic
      shown.location = diagnostic.location.map(files.named)
      shown.notes = diagnostic.notes.map { .init($0.message, at: $0.location.map(files.named)) }
      return shown
    }
    let named = texts.map { (files.named(SourceLocation(file: $0.key, line: 1)).file, $0.value) }
    var source = ContractSource(shown, texts: Dictionary(named) { first, _ in first })
    (source.document, source.settings) = (document, session.project.diff)
    return source
  }

  // MARK: OpenAPI

  private static func openAPI(_ path: String, named name: String) -> ContractSource {
    guard let data = FileManager.default.contents(atPath: path) else {
      return ContractSource([.missing(name)])
    }
    let text = String(decoding: data, as: UTF8.self)
    var source = ContractSource(texts: [name: text])
    switch URL(fileURLWithPath: path).pathExtension.lowercased() == "json"
      ? json(text, file: name) : YAMLNodes.read(text, file: name)
    {
    case .success(let node): (source.document, source.diagnostics) = OpenAPIReader.read(node)
    case .failure(let fault): source.diagnostics = [fault.diagnostic]
    }
    return source
  }

  /// JSON as machines write it: what is forgiven on pages is none here.
  private static func json(_ text: String, file: String) -> Result<JSONNode, OpenAPIFault> {
    let start = SourceLocation(file: file, line: 1)
    let reading = JSONReader.read(
      text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text, at: start, isByMachine: true)
    let faults = reading.diagnostics.filter { $0.code != .duplicateKey }
    guard faults.isEmpty, reading.documents.count == 1, let document = reading.documents.first else {
      return .failure(OpenAPIFault(.json(faults.first, at: start)))
    }
    return .success(document)
  }
}

extension JSONNode {
  /// The value with its places called otherwise.
  fileprivate func naming(_ named: (SourceLocation) -> SourceLocation) -> JSONNode {
    func name(_ location: SourceLocation) -> SourceLocation { location.file.isEmpty ? location : named(location) }
    var node = self
    node.location = name(location)
    switch value {
    case .array(let nodes): node.value = .array(nodes.map { $0.naming(named) })
    case .object(let members):
      node.value = .object(members.map { JSONMember($0.key, at: name($0.location), $0.node.naming(named)) })
    default: break
    }
    return node
  }
}

// The messages.
extension Diagnostic {
  fileprivate static func missing(_ path: String) -> Diagnostic {
    Diagnostic(
      .noPages, "there is nothing to read at `\(path)`",
      notes: [Note("OLD and NEW are OpenAPI documents (.json, .yaml, .yml), pages, or folders of pages")])
  }

  fileprivate static func json(_ fault: Diagnostic?, at start: SourceLocation) -> Diagnostic {
    Diagnostic(
      .invalidOpenAPI, "this is no JSON: \(fault?.message ?? "expected one object")", at: fault?.location ?? start,
      notes: [Note("an OpenAPI document that is written as YAML ends in .yaml or .yml")])
  }
}
