import Contract
import Diagnostics

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

  package init(
    configuration: Configuration = Configuration(), pages: [Sourced<String>] = [], output: Sourced<String>? = nil
  ) {
    self.configuration = configuration
    self.pages = pages
    self.output = output
  }
}
