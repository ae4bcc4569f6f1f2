import ArgumentParser
import Diagnostics
import Foundation
import Workspace

struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a commented docent.yaml for a folder of pages.",
    discussion: """
      The file says what the pages give and what they leave open: the servers and headers that were found, the operations that lack a \
      URL, each with the lines that supply it, and every other key with what it is for. All but the client's name is a comment, so that \
      it changes nothing else until you edit it. Beside it goes docent.schema.json, by which editors complete and check the file.
      """)

  @Argument(help: "The folder of the pages.")
  var folder = "."

  @Flag(help: "Overwrite the docent.yaml that is there.")
  var force = false

  @Flag(help: "Print the JSON Schema of docent.yaml instead, and write nothing.")
  var schema = false

  func run() async throws {
    if schema {
      try Results.write(ConfigurationSchema.text)
      return
    }
    let place = Folder(folder)
    guard (try? FileManager.default.contentsOfDirectory(atPath: place.path)) != nil else {
      throw ValidationError("there is no folder at `\(folder)`")
    }
    let target = place.absolute(Project.defaultFile)
    guard force || !FileManager.default.fileExists(atPath: target) else {
      throw ValidationError("`\(Folder.current.name(of: target))` is there already; --force overwrites it")
    }
    let session = Session(paths: [folder], configuration: nil, output: nil, isDefault: true)
    let outcome = await session.run(jobs: ProcessInfo.processInfo.activeProcessorCount)
    try write(ConfigurationDraft(outcome, folder: place).text, to: target)
    let schemaFile = place.absolute(ConfigurationSchema.file)
    if force || !FileManager.default.fileExists(atPath: schemaFile) {
      try write(ConfigurationSchema.text, to: schemaFile)
    }
    let read = "(pages \(outcome.pageCount), operations \(outcome.api.operations.count))"
    try Results.write("\(Folder.current.name(of: target)) is written \(read)\n")
  }

  private func write(_ text: String, to path: String) throws {
    guard FileManager.default.contents(atPath: path) != Data(text.utf8) else { return }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Results.failure(Folder.current.name(of: path), error)
    }
  }
}
