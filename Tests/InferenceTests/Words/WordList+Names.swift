import Contract
import Diagnostics
import WordLists

@testable import Inference

let wordPlace = SourceLocation(file: "p.md", line: 1)

extension WordList {
  static var all: [WordList] { names + operations + objects + values + hints + paging + members }

  private static func path(_ url: String) -> PathTemplate { PathReader.read(url) }

  static let names = [
    WordList("Noun.irregular") { word in
      let singulars = [
        "people": "person", "children": "child", "men": "man", "women": "woman", "indices": "index", "data": "data",
        "movies": "movie", "cookies": "cookie", "calories": "calorie", "caches": "cache", "uses": "use",
      ]
      guard let singular = singulars[word] else { return false }
      return Noun.singular(word) == singular && Noun.plural(singular) == word
    },
    WordList("Noun.invariant") { $0 != "zyzzyva" && Noun.singular($0) == $0 },
    WordList("Noun.known") { Noun.singular("lam\($0)") == "lam\($0.dropLast())" },
    WordList("Noun.known#2") { Noun.singular("lam\($0)") == "lam\($0.dropLast(2))" },
    WordList("Noun.before") { end in
      let word = end == "s" ? "glass" : "lam\(end)"
      return Noun.plural(word) == word + "es"
    },
    WordList("ModuleName.general") { ModuleName.ofFolder($0) == nil },
    WordList("ModuleName.service") { ModuleName.ofServer("https://lamp.\($0).example") == "Lamp" },
    WordList("ReservedNames.fixed") { ReservedNames.all(module: "Lamps", operations: []).contains($0) },
    WordList("SwiftName.initialisms") { SwiftName.upper(Words(["lamp", $0])) == "Lamp" + $0.uppercased() },
    WordList("SwiftName.glued") { SwiftName.lower(Words([$0])).hasSuffix("ID") },
    WordList("CaseNaming.reserved") { name($0) == SwiftName.lower(Words($0)) + "Value" },
    WordList("CaseNaming.words") { name("1", meaning: "\($0) lamp") == "lamp" },
    WordList("CaseNaming.ends") { name("1", meaning: "lamp\($0)more") == "lamp" },
    WordList("CaseNaming.joints") { name("1", meaning: "lamp \($0)") == "lamp" },
    WordList("ErrorCodeNaming.scope") {
      ErrorCodeNaming.named([ErrorCode("E", name: $0, at: wordPlace)]).first?.name != SwiftName.lower(Words($0))
    },
  ]

  private static func name(_ value: String, meaning: String? = nil) -> String? {
    var naming = CaseNaming(glossary: Glossary())
    return naming.names([AllowedValue(value, meaning: meaning)]).first
  }

  static let operations: [WordList] = [
    WordList("OperationNaming.verbs") { isVerb($0, "POST") },
    WordList("OperationNaming.readingVerbs") { isVerb($0, "GET") },
    WordList("OperationNaming.deletingVerbs") { isVerb($0, "DELETE") },
    WordList("OperationNaming.isList") {
      OperationNaming.name(method: "GET", path: path("/v1/lamps/\($0)")) == "\($0)Lamps"
    },
    WordList("PathReader.rest") { open in
      PathReader.read("/v1/lamps\(open)id\(open == "[/" ? "]" : ")")").text == "/v1/lamps"
    },
    WordList("PathReader.parameter") { open in
      let close = ["{{": "}}", "${": "}", "{": "}", "<": ">", ":": "", "[": "]", "(": ")"][open] ?? ""
      return path("/v1/\(open)id\(close)").pieces == [.literal("/v1/"), .parameter("id")]
    },
    WordList("PathReader.withoutEnding") { path("/v1/lamps\($0)").nouns == [Words(["lamps"])] },
    WordList("PathReader.prefixes") { path("/\($0)/lamps").nouns == [Words(["lamps"])] },
    WordList("ResourceRule.isChange") {
      let payload = Shape(Example(.success, wordJSON(#"{"lit": true}"#)))
      return ResourceRule.noun(of: "glow", path: path("/v1/lamps"), method: $0, payload: payload) == Words(["lamp"])
    },
    WordList("ServerBase.words") { word in
      let servers = [word, "lamps"].enumerated().map { index, words in
        Configuration.Server(url: "https://\(index).lamp.example", description: words, at: wordPlace)
      }
      var conventions = Conventions()
      conventions.servers = servers
      return ServerBase.servers(conventions, of: []).servers.last == servers.first
    },
    WordList("StatedHosts.scheme") { scheme in
      let page = ListPages.page("p.md", "GET", "\(scheme)api.lamp.example/v1/lamps", success: [#"{"id": 1}"#])
      return ListPages.infer([page]).0.servers.map(\.url) == ["\(scheme)api.lamp.example"]
    },
  ]

  private static func isVerb(_ word: String, _ method: String) -> Bool {
    let name = OperationNaming.name(method: method, path: path("/v1/lamps/:id/\(word)"))
    return name == word + "Lamp" || name == word + "Lamps"
  }
}
