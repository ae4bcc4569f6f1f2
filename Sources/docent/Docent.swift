import ArgumentParser

@main struct Docent: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "docent")
}
