import Contract
import Pages
import WordLists

@testable import Extraction

extension WordList {
  static let operations = [
    WordList("MediaRule.families") { MediaRule.types(in: "sent as \($0)/lamp") == ["\($0)/lamp"] },
    WordList("MediaRule.fileWords") { MediaRule.response(rich("It is a \($0)."), isResponse: true) != nil },
    WordList("MediaRule.responseWords") { MediaRule.response(rich("\($0) as binary data"), isResponse: false) != nil },
    WordList("MediaRule.requestWords") { MediaRule.response(rich("\($0) as binary data"), isResponse: true) == nil },
    WordList("OperationTables.titles") { word in
      let header = headers("| Lamp | Light |\n| --- | --- |\n| X-Lamp | shines |").first?.field
      return word == "name" ? header?.name == "X-Lamp" : word == "description" && header?.description == "shines"
    },
    WordList("OperationTables.transportHeaders") {
      headers("| Name | Type |\n| --- | --- |\n| \($0) | string |").isEmpty
    },
    WordList("OperationTables.bodyNames") {
      let table = "| Name | Type | In |\n| --- | --- | --- |\n| \($0) | Lamp | body |"
      return operation("### Parameters\n\n\(table)\n", "POST")?.body != nil
    },
    WordList("ItemSections.words") { word in
      let content =
        switch word {
        case "attributes": "        + lit (boolean) - whether\n"
        case "headers": "            X-Lamp: 1\n"
        default: "            {\"lit\": true}\n"
        }
      let operation = operation("+ Response 200 (application/json)\n\n    + \(word)\n\n\(content)")
      return switch word {
      case "attributes": operation?.responseFields.map(\.name) == ["lit"]
      case "headers": operation?.parameters.isEmpty == true
      case "body": operation?.examples.first?.role == .success
      default: false
      }
    },
  ]

  private static func operation(_ words: String, _ method: String = "GET") -> Contract.Operation? {
    contract("## Light\n\n`\(method) /v1/lamps`\n\n\(words)\n").operations.first
  }

  private static func headers(_ table: String) -> [Parameter] {
    operation("### Request headers\n\n\(table)\n")?.parameters ?? []
  }
}
