import Contract
import Pages
import WordLists

@testable import Extraction

extension WordList {
  static let examples = commands + messages + sides

  /// The words of a command line.
  private static func words(_ texts: [String]) -> [ShellWord] {
    texts.map { ShellWord(text: $0, location: wordPlace) }
  }

  private static let one = "https://one.example/a"
  private static let other = "https://other.example/b"

  private static func curl(_ texts: String...) -> CommandReading? { CurlCommand.read(words(texts)) }

  /// Whether an option of `curl` does what it is for; one that is ignored takes the word behind it.
  private static func curl(option: String) -> Bool {
    switch option {
    case "-X", "--request": curl(option, "PUT", one)?.request.method?.value == "PUT"
    case "-H", "--header": curl(option, "X-Lamp: 1", one)?.request.headers.map(\.name) == ["X-Lamp"]
    case "-b", "--cookie": curl(option, "lamp=1", one)?.request.headers.map(\.name) == ["Cookie"]
    case "-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--data-urlencode":
      curl(option, "lamp=1", one)?.request.form.map(\.name) == ["lamp"]
    case "-F", "--form", "--form-string":
      curl(option, "lamp=1", one)?.request.contentType?.value == "multipart/form-data"
    case "--json": curl(option, #"{"lamp": 1}"#, one)?.body != nil
    case "-G", "--get": curl("-d", "lamp=1", option, one)?.request.query.map(\.name) == ["lamp"]
    case "-I", "--head": curl(option, one)?.request.method?.value == "HEAD"
    case "-T", "--upload-file": curl(option, "lamp.png", one)?.request.method?.value == "PUT"
    case "--url": curl("--url=\(one)")?.request.url?.value == one
    default: curl(option, other, one)?.request.url?.value == one
    }
  }

  private static let commands = [
    WordList("Command.first") { Command.name("\($0) curl \(one)") == "curl" },
    WordList("Command.marks") { Command.name("\($0) lamp.example/a") != nil },
    WordList("Command.names") { Command.name("\($0) lamp.example/a").map(String.init) == $0 },
    WordList("CurlCommand.short") { curl(option: "-\($0)") },
    WordList("CurlCommand.long") { curl(option: "--\($0)") },
    WordList("OtherCommands.withValue") {
      HTTPieCommand.read(words([$0, other, one]))?.request.url?.value == one
    },
    WordList("OtherCommands.word") {
      HTTPieCommand.read(words([$0, one, "lamp=1"]))?.request.contentType?.value.hasSuffix("form-urlencoded") == true
    },
    WordList("OtherCommands.withValue#2") { WgetCommand.read(words([$0, other, one]))?.request.url?.value == one },
    WordList("OtherCommands.options") { option in
      switch option {
      case "--method": WgetCommand.read(words(["--method=PUT", one]))?.request.method?.value == "PUT"
      case "--header": WgetCommand.read(words(["--header=X-Lamp: 1", one]))?.request.headers.map(\.name) == ["X-Lamp"]
      default: WgetCommand.read(words(["\(option)=lamp=1", one]))?.request.form.map(\.name) == ["lamp"]
      }
    },
    WordList("ShellWords.byte") { shell("“a b\($0)") == ["a b"] },
    WordList("ShellWords.byte#2") { shell("‘a b\($0)") == ["a b"] },
  ]

  private static func shell(_ line: String) -> [String] {
    ShellWords.read(BlockText(line, at: wordPlace), line: 0).words.map(\.text)
  }

  private static let messages = [
    WordList("BlockText.marks") { mark in
      let line = mark == "< " ? "HTTP/1.1 200 OK" : "GET /v1/lamps HTTP/1.1"
      return BlockText.withoutMarks("\(mark)\(line)\nwords") == "  \(line)\nwords"
    },
    WordList("ExampleRecogniser.isHeading") {
      let end = $0 == "/*" ? " */" : ""
      let code = "\($0) what comes back (if a lamp is lit);\(end)\n{\"id\": 1}"
      return contract("## Light\n\n`GET /v1/lamps`\n\n### Response\n\n```\n\(code)\n```\n").operations.first?.examples
        .isEmpty == false
    },
    WordList("JSONOpening.words") { JSONOpening.isAtStart(of: "\($0)({") },
    WordList("MediaTypes.structured") { MediaTypes.named(in: "sent as \($0)") == $0 && !MediaTypes.isRaw($0) },
    WordList("MediaTypes.raw") { word in
      let type = word.hasSuffix("/") ? word + "lamp" : word
      return MediaTypes.named(in: "sent as \(type)") == type
    },
    WordList("MessageHead.labels") { MessageHead.looseStatus("\($0): 404") == 404 },
    WordList("MessageStart.sides") { word in
      let side: SectionMeaning = ["request", "请求", "請求", "input"].contains(word) ? .requestExample : .responseExample
      return MessageStart(lexicon: .standard).label("\(word):") == side
    },
    WordList("ScalarText.isText") { ScalarText.value(of: Block.Code(text: $0, at: wordPlace)) != nil },
  ]

  /// The example of a page that tells by its words alone on which side of the call it stands.
  private static func side(_ words: String) -> Example.Role? {
    let page = """
      ## Light

      `POST /v1/lamps`

      ### Parameters

      | Name | Type |
      | --- | --- |
      | id | int |

      ### Example

      \(words):

      ```json
      {"id": 1}
      ```
      """
    return contract(page).operations.first?.examples.first?.role
  }

  /// What a request without a body and the JSON below it are examples of, words in between.
  private static func shown(_ method: String, _ words: String = "") -> [Example.Role]? {
    let head = "```\n\(method) /v1/lamps HTTP/1.1\nX-Lamp: 1\n```"
    let page =
      "## Light\n\n`\(method) /v1/lamps`\n\n### Request example\n\n\(head)\n\n\(words)\n\n```json\n{\"id\": 1}\n```\n"
    return contract(page).operations.first?.examples.map(\.role)
  }

  private static let sides = [
    WordList("ExampleSorter.responseWords") { side("As \($0)") == .success },
    WordList("ExampleSorter.requestWords") {
      shown("POST", "On the \($0) depends the result that a lamp gives.") == [.request, .request]
    },
    WordList("ExampleSorter.isData") {
      let page = "## Light\n\n`GET /v1/lamps`\n\n### Response\n\n```\($0)\nlamp = {\"id\": 1}\n```\n"
      return $0 != "zyzzyva" && contract(page).operations.first?.examples.isEmpty == false
    },
    WordList("ExampleSorter.shown") { shown($0) == [.request, .request] },
  ]
}
