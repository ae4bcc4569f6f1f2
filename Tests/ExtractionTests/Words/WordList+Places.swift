import Contract
import Pages
import WordLists

@testable import Extraction

func contract(_ page: String) -> PageContract { Extractor.extract(PageReader.read(Array(page.utf8), file: "p.md")) }

/// Whether a page describes a call that the client does not make.
private func isInbound(_ page: String) -> Bool {
  let read = contract(page)
  return read.operations.isEmpty && read.diagnostics.contains { $0.code == .inboundCall }
}

extension WordList {
  /// Hosts, URLs and methods.
  static let places = [
    WordList("HostTable.hostTitles") {
      !HostTable.servers(table([$0, "Use"], ["api.lamp.example", "all"]), topic: nil).isEmpty
    },
    WordList("HostTable.refusals") { word in
      word != "zyzzyva" && HostTable.servers(table(["Host", word], ["api.lamp.example", "all"]), topic: nil).isEmpty
        && !HostTable.servers(table(["Host", "zyzzyva"], ["api.lamp.example", "all"]), topic: nil).isEmpty
    },
    WordList("ServerRule.examples") {
      let words = rich("The base URL, \($0) https://api.lamp.example/v1")
      return ServerRule.read([ConventionPiece(content: .text(words))]).servers.isEmpty
    },
    WordList("StatedServers.titles") { word in
      let stated = ServerRule.stated("\(word): https://api.lamp.example")
      return stated.count == 1 && stated[0].label == nil
    },
    WordList("StatedServers.environments") { ServerRule.stated("\($0): https://api.lamp.example").first?.label == $0 },
    WordList("StatedServers.ambiguous") {
      ServerRule.introduces($0) && ServerRule.stated("\($0): https://api.lamp.example").isEmpty
    },
    WordList("LabelLine.plain") { LabelLine.isMethod(rich("POST"), of: rich($0)) },
    WordList("LabelLine.colons") {
      contract("Method\($0) POST\n\nURL\($0) /v1/lamps\n").operations.first?.method?.value == "POST"
    },
    WordList("ServerRule.phrases") { ServerRule.introduces("The \($0) x") },
    WordList("ServerURL.scheme") { ServerURL("\($0)api.lamp.example") != nil },
    WordList("ServerURL.documentLabels") { ServerURL("https://\($0).lamp.example") == nil },
    WordList("ServerURL.documentHosts") { $0.contains(".") && ServerURL("https://\($0)") == nil },
    WordList("ServerURL.documentSegments") { ServerURL("https://api.lamp.example/\($0)") == nil },
    WordList("ServerURL.fileEndings") { ServerURL("https://api.lamp.example/lamp.\($0)") == nil },
    WordList("URLTemplate.isMarked") { URLTemplate("https://api.lamp.example/{\($0)}") != nil },
    WordList("EndpointFinder.url") {
      contract("## Light\n\n<Lamp method=\"POST\" \($0)=\"/v1/lamps\" />\n").operations.first?.url != nil
    },
    WordList("EndpointFinder.method") {
      contract("## Light\n\n<Lamp \($0)=\"POST\" url=\"/v1/lamps\" />\n").operations.first?.method?.value == "POST"
    },
    WordList("EndpointFinder.mark") {
      let page = "## Light\n\n```\nhttps://api.lamp.example/v1/lamps  \($0)POST请求\n```\n"
      return contract(page).operations.first?.method?.value == "POST"
    },
    WordList("EndpointLine.methods") { EndpointLine.read("\($0) /v1/lamps")?.method == $0 },
    WordList("MethodList.changes") { word in
      let other = word == "PUT" ? "PATCH" : "PUT"
      return MethodList([other, "/", word]).alternatives == [word]
    },
    WordList("MethodList.joints") { MethodList(["GET", $0, "POST"]).names == ["GET", "POST"] },
    WordList("MethodList.marks") { MethodList(["GET\($0)POST"]).names == ["GET", "POST"] },
    WordList("ProcedureTitle.phrases") {
      contract("# Lamps\n\n## lightLamp\n\n\($0) lights a lamp.\n").operations.contains { $0.procedure != nil }
    },
    WordList("History.titles") {
      History.removed(from: [.heading(level: 2, rich($0)), .paragraph(rich("`GET /v1/lamps` is new"))]).isEmpty
    },
    WordList("InboundCall.titles") { isInbound("## The \($0) of lamps\n\n`POST https://your-server.example/hook`\n") },
    WordList("InboundCall.hosts") { isInbound("## Lamp webhook\n\n`POST https://\($0).example/hook`\n") },
    WordList("InboundCall.phrases") { word in
      isInbound(
        "## Lamp webhook\n\n请求方式：POST\n\nThis is \(word) now.\n\n| 参数 | 类型 | 必填 |\n|---|---|---|\n| id | int | 是 |\n"
      )
    },
    WordList("VerticalFields.value") { word in
      let blocks = ["lamp", "string", "Which one.", word, "A7"].map { Block.paragraph(rich($0)) }
      return VerticalFields(lexicon: .standard).join(blocks).contains { block in
        if case .paragraph(let words) = block { words.plain == "Example: A7" } else { false }
      }
    },
    WordList("BareCode.first") {
      let lines = [$0, $0 == "[" ? "1" : "\"id\": 1", $0 == "[" ? "]" : "}"]
      return BareCode.join(lines.map { .paragraph(rich($0)) }).count == 1
    },
  ]
}
