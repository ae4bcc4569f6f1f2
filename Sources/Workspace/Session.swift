import Contract
import Diagnostics
import Emission
import Foundation

/// What a command works on: the configuration as read, the pages as found, the folders.
package struct Session: Sendable {
  package let project: Project
  /// The folder that pages are named from: the configuration's, or that of the pages that were given; so what is generated does
  /// not depend on where the tool was started.
  package let root: Folder
  package let output: Folder
  package let layout: Layout
  package let pages: [String]
  /// The files of captured responses, which are inputs as the pages are.
  package let samples: [SampleFile]
  package let diagnostics: [Diagnostic]
  /// The configuration's text and the name that diagnostics give it.
  let configurationText: (name: String, text: String)?

  /// - Parameters:
  ///   - paths: pages, folders or globs; those of the configuration where empty.
  ///   - configuration: the configuration's file. Without it the `docent.yaml` in the folder of the pages, where there is one;
  ///     `docs-input/docent.yaml` where no path is given.
  ///   - output: the output folder, relative to the current one; the configuration's where nil.
  ///   - layout: how the files are laid out; as the configuration says where nil.
  ///   - module: the module that hosts the fixed layout; the configuration's where nil. The client is named by it where the
  ///     configuration has no name.
  ///   - isDefault: whether no configuration counts, not even one beside the pages.
  ///   - warningsAreErrors: whether what would be a warning is an error.
  package init(
    paths: [String], configuration: String?, output: String?, layout: Layout.Name? = nil, module: String? = nil,
    isDefault: Bool = false, warningsAreErrors: Bool = false
  ) {
    let given = paths.isEmpty ? nil : PageFinder.sharedFolder(of: paths, relativeTo: .current)
    let file = isDefault ? nil : configuration ?? Self.configuration(beside: given)
    var diagnostics: [Diagnostic] = []
    var project = Project()
    var text: (String, String)?
    var root = given ?? .current
    if let file {
      let path = Folder.current.absolute(file)
      root = Folder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
      let name = URL(fileURLWithPath: path).lastPathComponent
      if let data = FileManager.default.contents(atPath: path) {
        let yaml = String(decoding: data, as: UTF8.self)
        text = (name, yaml)
        (project, diagnostics) = ConfigurationReader.read(yaml, file: name)
      } else {
        diagnostics.append(
          Diagnostic(
            .invalidConfiguration,
            "there is no configuration at `\(file)`; name pages, or a configuration with --config"))
      }
    }
    project.diagnostics.warningsAreErrors = warningsAreErrors
    let wanted = output.map { Folder.current.folder($0) }
    let configured = project.output.map { root.folder($0.value) }
    self.output = wanted ?? configured ?? Folder.current.folder(Project.defaultOutput)
    self.layout = Layout(layout ?? project.layout ?? .types, module: module ?? project.module)
    if case .fixed(let module?) = self.layout, !project.isNamed { project.configuration.name = module.upperCamelCase }
    let finder = PageFinder(root: root, output: self.output)
    let isUsable = !diagnostics.contains { $0.severity == .error }
    // The folder of a configuration that was found there means the pages that it names.
    let isWholeProject = text != nil && configuration == nil && paths.map(Folder.current.folder) == [root]
    let found =
      !isUsable
      ? ([], [])
      : paths.isEmpty || isWholeProject
        ? finder.find(project.pages, relativeTo: root) : finder.find(paths, relativeTo: .current)
    let (samples, missing) = isUsable ? SampleFinder.find(project.configuration.samples, finder) : ([], [])
    self.samples = samples
    self.project = project
    self.root = root
    self.pages = found.0
    diagnostics += found.1 + missing
    if isUsable { diagnostics += project.diagnostics.faults(pages: found.0) }
    self.diagnostics = project.diagnostics.apply(to: diagnostics)
    configurationText = text
  }

  /// The configuration that is read where none is named.
  private static func configuration(beside pages: Folder?) -> String? {
    guard let pages else { return "\(Project.defaultFolder)/\(Project.defaultFile)" }
    let file = pages.absolute(Project.defaultFile)
    return FileManager.default.kind(at: file) == .typeRegular ? file : nil
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Reads the pages and makes the client of them.
  package func run(jobs: Int, observe: (PipelineStage) -> Void = { _ in }) async -> Pipeline.Outcome {
    var outcome = await Pipeline(configuration: project.configuration, root: root, samples: samples, layout: layout)
      .run(pages, jobs: jobs, observe: observe)
    outcome.diagnostics = diagnostics + project.diagnostics.apply(to: outcome.diagnostics)
    return outcome
  }

  /// The diagnostics in a form, with the lines that they point to; files are named from the current folder, so that they open.
  /// - Parameter isWhole: whether they are named by their whole paths, for programs that have another current folder.
  package func render(
    _ diagnostics: [Diagnostic], as format: DiagnosticFormat, texts: [String: String] = [:], color: Bool,
    showsAll: Bool = false, isWhole: Bool = false
  ) -> String {
    let files = SourceFiles(self, texts: texts, isWhole: isWhole)
    let shown = diagnostics.map { diagnostic in
      var shown = diagnostic
      shown.location = diagnostic.location.map(files.named)
      shown.notes = diagnostic.notes.map { .init($0.message, at: $0.location.map(files.named)) }
      return shown
    }
    return format.render(shown, sources: files.text, color: color, showsAll: showsAll)
  }
}

extension String {
  /// A module's name as a name of the API: `orders_kit` is `OrdersKit`.
  fileprivate var upperCamelCase: String {
    split { !$0.isLetter && !$0.isNumber }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
