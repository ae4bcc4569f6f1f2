import Foundation
import Inference
import Testing

@testable import Workspace

/// Pages of one vendor that are alike in form, and none of which is about what another is about: adding one must rename nothing that the others
/// have given.
@Suite("Names are stable")
struct StabilityTests {
  /// A small generator, so that a failure can be seen again.
  private struct Shuffler: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }

  /// The pages under test: those of the folder in `DOCENT_STABILITY_PAGES`, or ones made here.
  private func pages() throws -> [(name: String, text: String)] {
    if let folder = ProcessInfo.processInfo.environment["DOCENT_STABILITY_PAGES"] {
      let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }.filter {
        $0.hasSuffix(".mdx")
      }
      return try (files ?? []).sorted().map {
        ($0.replacing("/", with: "-"), try String(contentsOfFile: folder + "/" + $0, encoding: .utf8))
      }
    }
    let things = [
      "ticker", "order-book", "open-interest", "risk-limit", "funding-history", "recent-trade", "insurance", "kline",
    ]
    let verbs = ["amend-batch", "cancel-batch", "create-batch", "set-leverage", "switch-mode"]
    return things.enumerated().map { index, thing in
      page(
        "GET", "/v5/market/\(thing)", list: ["symbol", "\(thing.prefix(3))Rate", "updatedTime", "field\(index % 3)"])
    }
      + verbs.map {
        page("POST", "/v5/order/\($0)", list: ["category", "symbol", "orderId", "orderLinkId", "createAt"])
      } + lists
  }

  /// Pages that say different things of what the same names hold: codes in other words, more values, numbers in quotation marks.
  private var lists: [(name: String, text: String)] {
    [
      ("POST", "/v5/lamps", "dimMode", "integer", "`0`: off, `1`: on"),
      ("POST", "/v5/lamps/timers", "dimMode", "integer", "`0`: false, `1`: true, `2`: by daylight"),
      ("POST", "/v5/shades", "dimMode", "string", "`0`: off, `1`: on"),
      ("POST", "/v5/rooms", "glowKind", "string", "One of `WARM`, `COLD`"),
      ("POST", "/v5/floors", "glowKind", "string", "One of `WARM`, `DAY`, `NIGHT`"),
      ("POST", "/v5/halls", "glowKind", "string", "One of `RED`, `BLUE`"),
      ("POST", "/v5/bulbs", "workState", "integer", "`0`: waits for a check, `1`: checked"),
      ("POST", "/v5/cables", "workState", "integer", "`0`: waits for power, `1`: has power"),
    ].map { method, path, name, type, description in
      let text =
        "# Page\n\n`\(method) \(path)`\n\n### Request Parameters\n\n| Parameter | Type | Required | Description |\n| --- | --- | --- | --- |\n"
        + "| \(name) | \(type) | true | \(description) |\n\n### Response Example\n\n```json\n{ \"retCode\": 0, \"retMsg\": \"OK\", \"result\": {} }\n```\n"
      return (path.replacing("/", with: "-") + ".md", text)
    }
  }

  private func page(_ method: String, _ path: String, list: [String]) -> (name: String, text: String) {
    let members = list.map { "\"\($0)\": \"x\"" }.joined(separator: ", ")
    let request = method == "POST" ? "### Request Example\n\n```json\n{ \"request\": [ { \(members) } ] }\n```\n\n" : ""
    let text =
      "# Page\n\n`\(method) \(path)`\n\n\(request)### Response Example\n\n```json\n"
      + "{ \"retCode\": 0, \"retMsg\": \"OK\", \"result\": { \"nextPageCursor\": \"c\", \"list\": [ { \(members) } ] } }\n```\n"
    return (path.replacing("/", with: "-") + ".md", text)
  }

  /// The Swift names of every operation, of the type or the enumeration at every place, and of the cases of every value there. A page more
  /// may add a name to a case.
  private func names(_ api: API) -> [String: Set<String>] {
    var names: [String: Set<String>] = [:]
    for operation in api.operations { names["\(operation.method) \(operation.path.text)"] = [operation.name] }
    for type in api.types {
      for use in type.uses { names[use] = [type.name] }
    }
    for enumeration in api.enumerations {
      for use in enumeration.uses {
        names["list of " + use] = [enumeration.name]
        for value in enumeration.cases {
          names["\(value.value) of \(use)"] = Set([value.name] + value.aliases.map(\.name))
        }
      }
    }
    return names
  }

  @Test("a page more renames nothing, in whichever order pages come", arguments: [1, 2, 3] as [UInt64])
  func stable(seed: UInt64) async throws {
    let folder = try Scratch()
    var shuffler = Shuffler(state: seed)
    let pages = try pages().shuffled(using: &shuffler)
    for page in pages { try folder.write(page.name, page.text) }
    var before: [String: Set<String>] = [:]
    for count in 1...pages.count {
      let pipeline = Pipeline(configuration: .init(), root: folder.folder)
      let after = names(await pipeline.run(pages.prefix(count).map(\.name), jobs: 1).api)
      for (place, names) in before {
        #expect(after[place]?.isSuperset(of: names) == true, "\(pages[count - 1].name) renames \(place)")
      }
      before = after
    }
    #expect(before.count > pages.count)
  }
}
