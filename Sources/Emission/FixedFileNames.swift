/// The files of the fixed layout. One list for the emitter and, by a link, for the build-tool plugin, which can import no module.
///
/// The names begin as no file of the target that holds them will, for a module cannot have two of one name.
enum FixedFileNames {
  static let client = "DocentClient.swift"
  static let pages = "DocentPages.swift"
  static let models = (1...8).map { numbered("Models", $0) }
  static let operations = (1...16).map { numbered("Operations", $0) }
  static let runtime = ["HTTP.swift", "HTTPRequests.swift", "JSON.swift", "Values.swift"].map { "DocentRuntime\($0)" }

  static let all = [client, pages] + models + operations + runtime

  private static func numbered(_ kind: String, _ number: Int) -> String {
    "Docent\(kind)\(number < 10 ? "0" : "")\(number).swift"
  }
}
