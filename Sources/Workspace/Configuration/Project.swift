import Contract
import Diagnostics
import Emission

/// What `docent.yaml` gives: the configuration of the client, and which pages go in and where the client comes out.
package struct Project: Hashable, Sendable {
  /// The configuration that is read where neither a page nor `--config` is given.
  package static let defaultFile = "docent.yaml"
  package static let defaultFolder = "docs-input"
  /// The output folder where neither the configuration nor the command line names one.
  package static let defaultOutput = "Generated"

  package var configuration: Configuration
  /// Files, folders and globs, relative to the configuration's folder; empty for every page below it.
  package var pages: [Sourced<String>]
  /// The output folder, relative to the configuration's folder.
  package var output: Sourced<String>?
  /// Whether the configuration names the client.
  package var isNamed = false
  /// How the client's files are laid out, where the command line does not say; nil for a package of its own.
  package var layout: Layout.Name?
  /// The module that hosts the sources of the fixed layout; nil for the one that the client is named by.
  package var module: String?
  /// What a comparison with an earlier state of the pages goes by.
  package var diff = DiffSettings()
  /// What diagnostics weigh.
  package var diagnostics = DiagnosticSettings()

  package init(
    configuration: Configuration = Configuration(), pages: [Sourced<String>] = [], output: Sourced<String>? = nil
  ) {
    self.configuration = configuration
    self.pages = pages
    self.output = output
  }
}
