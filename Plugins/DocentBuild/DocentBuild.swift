import Foundation
import PackagePlugin

/// Gives a target the client of the pages that lie in its folder, when it is built.
///
/// The pages and a `docent.yaml` lie beside the target's sources or in a folder of it. SwiftPM plans a build before it has run the tool;
/// so the files that come out are always the same ones, and the files that go in are all that lie with `docent.yaml`.
@main
struct DocentBuild: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let module = target.sourceModule else {
      Diagnostics.error("Target ‘\(target.name)’ has no Swift sources; DocentBuild gives a client to targets of Swift.")
      return []
    }
    guard let configuration = PageFolder.configuration(in: target.directoryURL) else {
      Diagnostics.error(
        """
        Target ‘\(target.name)’ has no docent.yaml. DocentBuild looks for it, and for the pages, in \
        \(target.directoryURL.path) and in its folders \(PageFolder.names.dropFirst().joined(separator: ", ")). An empty one will do.
        """)
      return []
    }
    let output = context.pluginWorkDirectoryURL
    return [
      .buildCommand(
        displayName: "Reading the pages of \(target.name)",
        executable: try context.tool(named: "docent").url,
        arguments: [
          "generate", "--config", configuration.path, "--output", output.path, "--layout", "fixed", "--module",
          module.moduleName, "--force", "--absolute-paths", "--color", "never",
        ],
        inputFiles: PageFolder.files(with: configuration),
        outputFiles: FixedFileNames.all.map { output.appending(path: $0) })
    ]
  }
}
