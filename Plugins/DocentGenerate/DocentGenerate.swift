import Foundation
import PackagePlugin

/// Writes the client into the package, to be committed: `swift package --allow-writing-to-package-directory docent-generate`.
///
/// Runs the tool in the package's folder; all arguments go to it. With `--check` nothing is written, and what is stale is told.
@main
struct DocentGenerate: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    let isCheck = arguments.contains("--check")
    let process = Process()
    process.executableURL = try context.tool(named: "docent").url
    process.arguments = [isCheck ? "check" : "generate"] + arguments.filter { $0 != "--check" }
    process.currentDirectoryURL = context.package.directoryURL
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      // The tool has said why.
      Diagnostics.error(
        isCheck
          ? "The client is not what the pages give, or the pages have errors."
          : "The pages have errors, or the client cannot be written; nothing was.")
      return
    }
  }
}
