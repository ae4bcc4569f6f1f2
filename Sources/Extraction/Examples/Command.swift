import Contract
import Diagnostics
import JSONText

/// A request that a page shows as a command line, and what had to be forgiven to read its body.
struct CommandReading {
  var request: ShownRequest
  var body: JSONNode?
  var diagnostics: [Diagnostic] = []
}

/// Reads the commands by which pages show requests: `curl`, HTTPie's `http`, `wget`.
enum Command {
  /// The command's name where a line begins with one, behind a prompt or not.
  static func name(_ line: some StringProtocol) -> Substring? {
    guard marks.occur(in: line) else { return nil }
    var words = line.words(most: 5)[...]
    while let first = words.first, ["$", ">", "%", "sudo"].contains(first) { words = words.dropFirst() }
    guard let first = words.first else { return nil }
    let name = bare(first)
    guard words.count > 1, names.contains(name) else { return nil }
    // `http` is a word too.
    let isCall = words.dropFirst().contains { EndpointLine.methods.contains(String($0)) || $0.contains("/") }
    return isCall || !name.hasPrefix("http") ? name : nil
  }

  /// What stands in every one of the names: most lines are no command, and are told by their bytes.
  private static let marks = ByteWords(["curl", "wget", "http"])

  private static let names: Set<Substring> = ["curl", "curl.exe", "wget", "http", "https"]

  /// A word without the prompt that sticks to it.
  private static func bare(_ word: some StringProtocol) -> Substring {
    word.hasPrefix("$") ? Substring(word.dropFirst()) : Substring(word)
  }

  /// The method and the URL of the first command in a text.
  static func endpoint(_ text: String, at location: SourceLocation) -> (method: String, url: String)? {
    let block = BlockText(text, at: location)
    guard let line = block.lines.indices.first(where: { name(block.line($0)) != nil }),
      let request = read(ShellWords.read(block, line: line).words)?.request,
      let method = request.method, let url = request.url
    else { return nil }
    return (method.value, url.value)
  }

  /// - Parameter words: the words of a command line, the prompt included.
  /// - Returns: nil where the command names no URL.
  static func read(_ words: [ShellWord]) -> CommandReading? {
    guard let index = words.firstIndex(where: { names.contains(bare($0.text)) }) else { return nil }
    let arguments = Array(words[(index + 1)...])
    switch bare(words[index].text).prefix(4) {
    case "curl": return CurlCommand.read(arguments)
    case "wget": return WgetCommand.read(arguments)
    default: return HTTPieCommand.read(arguments)
    }
  }

  /// A URL as an operation can use it: without a host that a shell variable or no scheme leaves open.
  static func target(_ word: String) -> String? {
    if EndpointLine.isTarget(word, afterMethod: false) { return word }
    guard let slash = word.firstIndex(of: "/"), !word.contains("://") else { return nil }
    let host = word[..<slash]
    let isHost = host.contains(".") || host.contains(":") || host == "localhost" || "$<{%".contains(host.first ?? " ")
    return isHost && !host.hasPrefix(".") && !host.hasPrefix("~") ? String(word[slash...]) : nil
  }

  /// The JSON of a body's text; nil where it is none.
  static func json(_ text: String, at location: SourceLocation) -> JSONReading? {
    guard let first = text.first(where: { !$0.isWhitespace }), "{[｛［".contains(first) else { return nil }
    let reading = JSONReader.read(text, at: location)
    return reading.documents.first.map { $0.placeholder == nil } == true ? reading : nil
  }
}
