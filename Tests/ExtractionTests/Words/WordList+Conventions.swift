import Contract
import Diagnostics
import Pages
import WordLists

@testable import Extraction

let wordPlace = SourceLocation(file: "p.md", line: 1)

func rich(_ text: String) -> RichText { RichText(text, at: wordPlace) }

/// A table of texts, the titles first.
func table(_ rows: [String]...) -> Block.Table {
  Block.Table(header: rows[0].map(rich), rows: rows.dropFirst().map { $0.map(rich) }, at: wordPlace)
}

private func pieces(_ page: String) -> [ConventionPiece] {
  ConventionPieces.of(PageReader.read(Array(page.utf8), file: "p.md").blocks)
}

extension WordList {
  static var all: [WordList] { conventions + places + operations + examples + fields }

  static let conventions: [WordList] = contentTypes + topics + credentials + envelopes + limits

  private static let contentTypes = [
    WordList("ContentTypeRule.types") {
      ContentTypeRule.type(in: "sent as \($0)") == "application/x-www-form-urlencoded"
    },
    WordList("ContentTypeRule.forms") { word in
      let type = word == "form" ? "form-encoded" : word
      return ContentTypeRule.read(pieces("Every request must be \(type), whatever it asks for.")) != nil
    },
    WordList("ContentTypeRule.requestWords") {
      ContentTypeRule.read(pieces("As to \($0) it must be JSON, whatever is asked for.")) != nil
    },
    WordList("ContentTypeRule.responseWords") {
      ContentTypeRule.read(pieces("A request must be JSON and \($0) is so too")) == nil
    },
    WordList("ContentTypeRule.formWords") {
      ContentTypeRule.read(pieces("Of a request it is said: \($0)" + ($0.contains("json") ? "" : " JSON"))) != nil
    },
  ]

  private static let topics: [WordList] = {
    let topics: [ConventionTopic] = [
      .other, .statusCodes, .errorCodes, .rateLimit, .envelope, .contentType, .parameters, .headers, .servers,
      .authentication, .envelope,
    ]
    return topics.enumerated().map { index, topic in
      WordList("ConventionTopic.table" + (index == 0 ? "" : "#\(index + 1)")) { ConventionTopic(title: $0) == topic }
    } + [
      WordList("ConventionsReader.generalTitles") {
        ConventionsReader.isStatement(
          Operation(title: $0, url: Sourced("/v1/lamps", at: wordPlace), at: wordPlace))
      },
      WordList("ConventionsReader.word") {
        ConventionsReader.isStatement(
          Operation(title: "Lamps", url: Sourced("https://lamp.example/\($0)", at: wordPlace), at: wordPlace))
      },
    ]
  }()

  private static let credentials = [
    WordList("CredentialProse.bearer") {
      !CredentialProse.read(rich("sent as \($0) token"), topic: .authentication).isEmpty
    },
    WordList("CredentialProse.secretWords") {
      !prose("With the \($0) goes ", "X-Lamp-Key", " as a header", nil).isEmpty
    },
    WordList("CredentialProse.headerWords") {
      !prose("Put ", "X-Lamp-Key", " into the \($0)", .authentication).isEmpty
    },
    WordList("CredentialProse.queryWords") { !prose("Put ", "lamp_key", " into the \($0)", .authentication).isEmpty },
    WordList("CredentialRule.signs") { sign in
      let line =
        switch sign {
        case ":", "：": "Authorization\(sign) Bearer <lamp>"
        case "curl": "curl -u lamp api.lamp.example"
        default: "\(sign)'X-Lamp-Key <lamp>'"
        }
      return !CredentialRule(lexicon: .standard).read([ConventionPiece(content: .text(rich(line)))]).headers.isEmpty
    },
    WordList("CredentialRule.form") { name in
      let line = Block.Code(text: "\(name): {lamp}", at: wordPlace)
      let piece = ConventionPiece(topic: .headers, content: .code(line))
      let other = Block.Code(text: "X-Lamp: {lamp}", at: wordPlace)
      let rule = CredentialRule(lexicon: .standard)
      return !rule.read([ConventionPiece(topic: .headers, content: .code(other))]).headers.isEmpty
        && name != "zyzzyva" && rule.read([piece]).headers.isEmpty
    },
    WordList("HeaderParts.fixed") {
      !HeaderParts.weigh(
        HeaderValue("Token token=abc, device=open", of: "Authorization"), by: [table(["", ""], ["token", $0])]
      ).hasCredential
    },
    WordList("HeaderParts.varying") {
      HeaderParts.weigh(
        HeaderValue("Lamp one=abc, device=open", of: "Lamp"), by: [table(["", ""], ["device", $0])]
      ).hasCredential
    },
    WordList("HeaderTable.line") {
      let page = "## Common headers\n\n| Name | Description |\n| --- | --- |\n| Authorization | \($0){lamp} |\n"
      return CredentialRule(lexicon: .standard).read(pieces(page)).headers.first?.value == "\($0){lamp}"
    },
    WordList("HeaderValue.fallback") { HeaderValue("<x>", of: $0).template == "{token}" },
    WordList("HeaderValue.schemes") { HeaderValue("\($0) abc", of: "Lamp").scheme == $0 },
    WordList("HeaderValue.isTelling") { HeaderValue("<\($0)>", of: "Authorization").template == "{token}" },
    WordList("HeaderValue.known") { HeaderLine("\($0): abc", isCode: false) != nil },
    WordList("HeaderValue.signs") {
      !HeaderLine.options(of: $0 == "curl" ? "curl -u lamp" : "\($0)'X-Lamp-Key: 1'").isEmpty
    },
    WordList("Placeholder.word") { open in
      let closing = ["{{": "}}", "${": "}", "{": "}", "<": ">", "[": "]", "%": "%", "＜": "＞", "【": "】"]
      return Placeholder(open + "lamp" + (closing[open] ?? "")) != nil
    },
    WordList("Placeholder.owners") { Placeholder("\($0)lamp") != nil },
    WordList("Placeholder.secrets") { Placeholder("LAMP_\($0.uppercased())") != nil },
    WordList("Placeholder.lower") { Placeholder.isSecret("\($0)s") },
    WordList("Placeholder.lower#2") { Placeholder.changes("\($0)s") },
    WordList("Placeholder.lower#3") { Placeholder.changes($0) },
    WordList("Placeholder.isLetter") { Placeholder.name("\($0)_lamp") == "lamp" },
  ]

  private static func prose(
    _ before: String, _ code: String, _ after: String, _ topic: ConventionTopic?
  ) -> [CredentialProse.Found] {
    let runs = [RichText.Run(before), RichText.Run(code, style: .code), RichText.Run(after)]
    return CredentialProse.read(RichText(runs, at: wordPlace), topic: topic)
  }

  private static let envelopes = [
    WordList("EnvelopeStatementRule.phrases", EnvelopeStatementRule.introduces),
    WordList("ErrorCodeRule.words") { word in
      let rows = table(["Code", "Meaning"], ["5001", word])
      return ErrorCodeRule.read([ConventionPiece(topic: .errorCodes, content: .table(rows))]).errors.isEmpty
    },
    WordList("ErrorCodeRule.particular") {
      ErrorCodeRule.codes(of: table([$0, "Meaning"], ["5001", "broken"]), topic: nil) != nil
    },
    WordList("ErrorCodeRule.general") {
      ErrorCodeRule.codes(of: table([$0, "Meaning"], ["5001", "broken"]), topic: .errorCodes) != nil
    },
    WordList("SuccessValue.english") { word in
      switch word {
      case "true": SuccessValue.read("true: success") == "true"
      case "non", "not", "otherwise", "failure", "error": SuccessValue.read("success \(word) 5") == nil
      default: SuccessValue.read("\(word) 0") == "0"
      }
    },
  ]

  private static let limits: [WordList] = {
    let scopes: [RateLimit.Scope] = [.company, .token, .application, .user]
    return scopes.enumerated().map { index, scope in
      WordList("RateLimitRule.scopes" + (index == 0 ? "" : "#\(index + 1)")) {
        RateLimitRule.read(pieces("At most 100 requests per minute, counted by \($0).\n"))?.value.scope == scope
      }
    } + [
      WordList("RateLimitRule.limitWords") {
        RateLimitRule.read(pieces("Of lamps there are \($0) 100 requests per minute.")) != nil
      },
      WordList("RateToken.english") { RateToken.read($0) != [.other] },
      WordList("RateToken.chinese") { RateToken.read($0).count == 1 && RateToken.read($0) != [.other] },
    ]
  }()
}
