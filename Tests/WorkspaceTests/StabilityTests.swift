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

  /// The Swift name of every operation, and of the type at every place.
  private func names(_ api: API) -> [String: String] {
    var names: [String: String] = [:]
    for operation in api.operations { names["\(operation.method) \(operation.path.text)"] = operation.name }
    for type in api.types {
      for use in type.uses { names[use] = type.name }
    }
    return names
  }

  @Test("a page more renames nothing, in whichever order pages come", arguments: [1, 2, 3] as [UInt64])
  func stable(seed: UInt64) async throws {
    let folder = try Scratch()
    var shuffler = Shuffler(state: seed)
    let pages = try pages().shuffled(using: &shuffler)
    for page in pages { try folder.write(page.name, page.text) }
    var before: [String: String] = [:]
    for count in 1...pages.count {
      let pipeline = Pipeline(configuration: .init(), root: folder.folder)
      let after = names(await pipeline.run(pages.prefix(count).map(\.name), jobs: 1).api)
      for (place, name) in before { #expect(after[place] == name, "\(pages[count - 1].name) renames \(place)") }
      before = after
    }
    #expect(before.count > pages.count)
  }
}
