import Contract
import Diagnostics
import WordLists

@testable import Inference

extension WordList {
  private static let list = #""lamps": [{"id": 1, "lit": true}]"#

  /// How a call that gives lamps is paged, by its parameters and what comes beside the list.
  private static func style(
    _ parameters: [Field], beside: String = "", response: String? = nil, method: String = "GET", words: String? = nil
  ) -> Pagination? {
    let success = response ?? "{\(list)\(beside.isEmpty ? "" : ", " + beside)}"
    let place: Parameter.Place = method == "POST" ? .body : .query
    let operation = Contract.Operation(
      title: "Lamps", description: words, method: Sourced(method, at: wordPlace),
      url: Sourced("/v1/lamps", at: wordPlace), parameters: parameters.map { Parameter($0, in: place) },
      examples: [Example(.success, wordJSON(success))], at: wordPlace)
    let page = PageContract(file: "p.md", operations: [operation])
    return Inference.infer([page], configuration: Configuration()).api.operations.first?.pagination
  }

  private static func int(_ name: String, _ words: String? = nil) -> Field {
    ListPages.field(name, .integer, description: words)
  }

  private static func string(_ name: String) -> Field { ListPages.field(name, .string) }

  private static func isPages(_ pagination: Pagination?) -> Bool {
    if case .pages? = pagination?.style { true } else { false }
  }

  private static func isOffset(_ pagination: Pagination?) -> Bool {
    if case .offset? = pagination?.style { true } else { false }
  }

  private static func isCursor(_ pagination: Pagination?) -> Bool {
    if case .cursor? = pagination?.style { true } else { false }
  }

  static let paging: [WordList] = [
    WordList("PaginationWords.pages") { isPages(style([int($0), int("page_size")], beside: #""total": 9"#)) },
    WordList("PaginationWords.offsets") { isOffset(style([int($0), int("limit")])) },
    WordList("PaginationWords.vagueOffsets") { isOffset(style([int($0, "the offset"), int("limit")])) },
    WordList("PaginationWords.sizes") { word in
      guard case .pages(_, _, let size?)? = style([int("page"), int(word)])?.style else { return false }
      return size.key == word
    },
    WordList("PaginationWords.cursors") { isCursor(style([string($0)], beside: #""end_cursor": "a""#)) },
    WordList("PaginationWords.lastItems") {
      if case .lastItem? = style([int($0)], beside: #""has_more": true"#)?.style { true } else { false }
    },
    WordList("PaginationWords.nexts") { isCursor(style([string("cursor")], beside: "\"\($0)\": \"a\"")) },
    WordList("PaginationWords.totals") { isPages(style([int("page")], beside: "\"\($0)\": 9")) },
    WordList("PaginationWords.pageCounts") { isPages(style([int("page")], beside: "\"\($0)\": 9")) },
    WordList("PaginationWords.mores") { isPages(style([int("page")], beside: "\"\($0)\": true")) },
    WordList("PaginationWords.lists") { word in
      let response = "{\"\(word)\": [{\"id\": 1}], \"wicks\": [{\"wax\": 1}]}"
      return style([int("page"), int("page_size")], response: response)?.items.keys == [word]
    },
    WordList("PaginationRule.vague") {
      $0 != "zyzzyva" && !isCursor(style([string($0)], beside: "\"\($0)\": \"a\""))
        && isCursor(style([string("cursor")], beside: #""cursor": "a""#))
    },
    WordList("PaginationRule.init") { style([int("page"), int("page_size")], method: $0) != nil },
    WordList("PaginationRule.names") {
      isCursor(style([string("search_after")], beside: "\"\($0)_search_after\": \"a\""))
    },
    WordList("PaginationRule.text") { style([], words: "See the \($0) for the next ones.")?.style == .link },
    WordList("PaginationRule.text#2") { style([], words: "See the Link header for the \($0) ones.")?.style == .link },
  ]

  /// What descriptions and members say of pages.
  static let members: [WordList] = [
    WordList("PaginationWords.pageDescriptions") {
      isPages(style([int("current", "says \($0)"), int("page_size")]))
    },
    WordList("PaginationWords.otherPages") {
      $0 != "zyzzyva" && !isPages(style([int("page", "of the \($0)")], beside: #""total": 9"#))
    },
    WordList("PaginationWords.offsetDescriptions") { isOffset(style([int("start", "says \($0)"), int("limit")])) },
    WordList("PaginationWords.otherOffsets") {
      $0 != "zyzzyva" && !isOffset(style([int("offset", "of the \($0)"), int("limit")]))
    },
    WordList("PaginationWords.fromZero") { word in
      guard case .pages(_, let first, _)? = style([int("page", "says \(word)"), int("page_size")])?.style else {
        return false
      }
      return first == 0
    },
    WordList("CursorEnd.words") { CursorEnd.value(in: ["0 means \($0)"]) == "0" },
    WordList("CursorEnd.values") { CursorEnd.value(in: ["\($0) means no more"]) == $0 },
  ]
}
