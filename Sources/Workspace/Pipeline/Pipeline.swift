import Contract
import Diagnostics
import Emission
import Extraction
import Foundation
import Inference
import Pages

/// The whole way of the data, from pages on disk to the files of a client in memory.
package struct Pipeline: Sendable {
  /// What came of it.
  package struct Outcome: Sendable {
    package var api: API
    /// The client's files; none where there is an error.
    package var files: [GeneratedFile]
    package var diagnostics: [Diagnostic]
    /// The text of every page, by name, for showing its lines.
    package var texts: [String: String]
    /// Every page as blocks; one that could not be read is not among them.
    package var documents: [Document]
    package var pageCount: Int
    /// The hash of each page's bytes, in the order of the pages; none where one could not be read.
    package var hashes: [ContentHash] = []

    package var counts: RunCounts {
      RunCounts(pages: pageCount, operations: api.operations.count, types: api.types.count)
    }

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  }

  private struct Reading: Sendable {
    var contract: PageContract
    var text: String
    var hash: ContentHash?
    var document: Document?
    var diagnostics: [Diagnostic]
  }

  package let configuration: Configuration
  /// The folder that pages are named from.
  package let root: Folder

  private let lexicon: Lexicon
  /// The files of captured responses.
  package let samples: [SampleFile]
  private let layout: Layout

  package init(configuration: Configuration, root: Folder, samples: [SampleFile] = [], layout: Layout = .types) {
    lexicon = Lexicon.standard.adding(configuration.lexicon)
    self.configuration = configuration
    self.root = root
    self.samples = samples
    self.layout = layout
  }

  /// Reads the pages side by side; what comes out does not depend on how many at once.
  ///
  /// - Parameters:
  ///   - pages: names from `root`.
  ///   - jobs: how many pages are read at once.
  ///   - observe: told where the run is.
  package func run(
    _ pages: [String], jobs: Int, observe: (PipelineStage) -> Void = { _ in }
  ) async -> Outcome {
    let readings = await read(pages, jobs: max(1, jobs), observe: observe)
    observe(.inferring)
    let captured = samples.map { $0.read(in: root) }
    let (api, inferred) = Inference.infer(
      readings.map(\.contract), configuration: configuration, samples: captured.flatMap(\.responses))
    let diagnostics =
      readings.flatMap { $0.diagnostics + $0.contract.diagnostics } + captured.flatMap(\.diagnostics) + inferred
    let texts = Dictionary(zip(pages, readings.map(\.text))) { first, _ in first }
    var outcome = Outcome(
      api: api, files: [], diagnostics: diagnostics, texts: texts, documents: readings.compactMap(\.document),
      pageCount: pages.count)
    outcome.hashes = readings.compactMap(\.hash)
    if api.operations.isEmpty, !outcome.hasErrors {
      outcome.diagnostics.append(
        Diagnostic(.noPages, "none of the \(pages.count) pages describes an endpoint; there is nothing to generate"))
    }
    observe(.emitting)
    if !outcome.hasErrors { outcome.files = Emitter.emit(api, as: layout) }
    return outcome
  }

  private func read(_ pages: [String], jobs: Int, observe: (PipelineStage) -> Void) async -> [Reading] {
    observe(.reading(0, of: pages.count))
    return await withTaskGroup(of: (Int, Reading).self) { group in
      var readings = [Reading?](repeating: nil, count: pages.count)
      var next = 0
      var done = 0
      func start() {
        guard next < pages.count else { return }
        let (index, page) = (next, pages[next])
        next += 1
        group.addTask { (index, read(page)) }
      }
      for _ in 0..<jobs { start() }
      while let (index, reading) = await group.next() {
        readings[index] = reading
        done += 1
        observe(.reading(done, of: pages.count))
        start()
      }
      return readings.compactMap { $0 }
    }
  }

  private func read(_ page: String) -> Reading {
    do {
      let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: root.absolute(page))))
      let document = PageReader.read(bytes, file: page)
      return Reading(
        contract: Extractor.extract(document, lexicon: lexicon), text: String(decoding: bytes, as: UTF8.self),
        hash: ContentHash(of: bytes), document: document, diagnostics: document.diagnostics)
    } catch {
      let diagnostic = Diagnostic(
        .pageUnreadable, "the page cannot be read: \(error.localizedDescription)",
        at: SourceLocation(file: page, line: 1))
      return Reading(contract: PageContract(file: page, operations: []), text: "", hash: nil, diagnostics: [diagnostic])
    }
  }
}
