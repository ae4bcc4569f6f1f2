import Contract
import Emission
import Foundation
import Inference
import Testing

@testable import Workspace

/// Lists that come in pages, as pages of documentation show them, and what only looks like one.
@Suite("Pages of lists")
struct PaginationTests {
  static let lamps = """
    # 查询路灯

    请求URL：`GET /v1/lamps`

    请求参数：

    | 参数 | 类型 | 必填 | 说明 |
    |---|---|---|---|
    | page_no | int | 否 | 页码，从0开始 |
    | page_size | int | 否 | 每页条数 |

    返回示例：

    ```json
    {"code": 0, "msg": "ok", "data": {"list": [{"id": 4, "street": "柳巷"}], "total": 31}}
    ```
    """

  static let kites = """
    # List kites

    `GET /v1/kites`

    ## Query parameters

    | Name | Type | Required | Description |
    |---|---|---|---|
    | cursor | string | no | The cursor of the page |
    | limit | integer | no | How many kites to give |

    ## Response

    ```json
    {"kites": [{"id": 7, "color": "red"}], "next_cursor": "b2s"}
    ```

    ## Response fields

    | Name | Type | Description |
    |---|---|---|
    | kites | array | The kites |
    | next_cursor | string | The next cursor. "0" means no more pages |
    """

  @Test("a page number and its size page a list beside a total, counted from the number that the page says")
  func numbered() async throws {
    let page = try await ReadPage(Self.lamps)
    #expect(page.pages == "by ‘page_no’ from 0, ‘page_size’ each; [Lamp] in ‘list’; ‘total’ in all")
    let pagination = try #require(page.api.operations.first?.pagination)
    #expect(pagination.item == .named("Lamp"))
    #expect(pagination.items == MemberPath(["list"]))
    #expect(pagination.evidence.map { $0.location?.line } == [9, 10, 15, 15])
    #expect(pagination.ruling == .seenPages)
  }

  @Test("a page number and a size named after pages are enough for a list by itself")
  func bareList() async throws {
    let page = try await ReadPage(
      """
      # List boats

      `GET /v1/boats?page=1&per_page=20`

      ## Response

      ```json
      [{"id": 3, "name": "Tug"}]
      ```
      """)
    #expect(page.pages == "by ‘page’ from 1, ‘per_page’ each; [Boat]")
  }

  @Test("the envelope may have the total")
  func envelope() async throws {
    let page = try await ReadPage(
      """
      # 查询信箱

      `GET /v1/boxes`

      请求参数：

      | 参数 | 类型 | 说明 |
      |---|---|---|
      | pageNum | int | 当前页 |

      返回示例：

      ```json
      {"code": 0, "message": "", "total": 2, "data": [{"id": 1, "place": "渡口"}]}
      ```
      """, yaml: "envelope: { payload: data, status: code, success: 0 }")
    let pagination = try #require(page.api.operations.first?.pagination)
    let isWhole = try page.operation.isWhole
    #expect(pagination.total == MemberPath(["total"], isInEnvelope: !isWhole))
    #expect(pagination.item.typeName != nil)
  }

  @Test("a POST is paged by members of its body")
  func body() async throws {
    let page = try await ReadPage(
      """
      # 搜索风筝

      `POST /v1/kites/search`

      请求参数：

      | 参数 | 类型 | 必填 | 说明 |
      |---|---|---|---|
      | current | int | 是 | 当前页 |
      | size | int | 是 | 每页大小 |

      返回示例：

      ```json
      {"records": [{"id": 7, "color": "red"}], "total": 8, "pages": 4, "hasNext": true}
      ```
      """)
    let style = page.api.operations.first?.pagination?.style
    #expect(
      style
        == .pages(
          parameter: PageParameter("current", in: .body), first: 1, size: PageParameter("size", in: .body)))
    #expect(page.pages?.hasSuffix("‘total’ in all; ‘pages’ pages; more where ‘hasNext’") == true)
  }

  @Test(
    "an offset and a limit page a list",
    arguments: [("offset", "How many to skip"), ("start", "起始位置"), ("skip", "偏移量")])
  func offset(name: String, words: String) async throws {
    let page = try await ReadPage(
      """
      # Boats

      `GET /v1/boats`

      ## Parameters

      | Name | Type | Description |
      |---|---|---|
      | \(name) | int | \(words) |
      | limit | int | How many to give |

      ## Response

      ```json
      {"items": [{"id": 3, "name": "Tug"}]}
      ```
      """)
    #expect(page.pages == "by ‘\(name)’, ‘limit’ each; [Boat] in ‘items’")
  }

  @Test("a cursor pages a list where the response gives the next, until the value that means the end")
  func cursor() async throws {
    let page = try await ReadPage(Self.kites)
    #expect(page.pages == "by ‘cursor’, the next in ‘next_cursor’ until ‘0’; [Kite] in ‘kites’")
    let chinese = Self.kites.replacing("The next cursor. \"0\" means no more pages", with: "下一页游标，返回-1表示没有更多")
    #expect(try await ReadPage(chinese).pages?.contains("until ‘-1’") == true)
    let open = Self.kites.replacing("The next cursor. \"0\" means no more pages", with: "The next cursor")
    #expect(try await ReadPage(open).pages == "by ‘cursor’, the next in ‘next_cursor’; [Kite] in ‘kites’")
  }

  @Test("the next cursor may stand in a part of the response that tells of the pages")
  func nestedCursor() async throws {
    let page = try await ReadPage(
      """
      # List kites

      `GET /v1/kites?after=abc&limit=5`

      ## Response

      ```json
      {"results": [{"id": 7, "color": "red"}], "paging": {"next": {"after": "b2s", "link": "https://example.com/n"}}}
      ```
      """)
    #expect(page.pages == "by ‘after’, the next in ‘paging.next.after’; [Kite] in ‘results’")
  }

  @Test("`starting_after` asks for what follows the last element, where the response says whether more does")
  func lastItem() async throws {
    let text = """
      # List boats

      `GET /v1/boats?starting_after=boat_3&limit=5`

      ## Response

      ```json
      {"data": [{"id": "boat_4", "name": "Tug"}], "has_more": true}
      ```
      """
    #expect(
      try await ReadPage(text).pages
        == "by ‘starting_after’, the ‘id’ of the last element; [Boat] in ‘data’; more where ‘has_more’")
    #expect(try await ReadPage(text.replacing(", \"has_more\": true", with: "")).pages == nil)
  }

  @Test("Chinese pages of an offset and of a cursor, and an English one of numbers")
  func languages() async throws {
    let offset = try await ReadPage(
      """
      # 信箱列表

      接口地址：`GET /v1/boxes`

      请求参数

      | 名称 | 类型 | 是否必须 | 描述 |
      |---|---|---|---|
      | offset | int | 否 | 偏移量，默认0 |
      | limit | int | 否 | 返回条数 |

      返回参数

      | 名称 | 类型 | 描述 |
      |---|---|---|
      | items | array | 信箱 |
      | items[].id | int | 编号 |
      | total_count | int | 总数 |
      """)
    #expect(offset.pages == "by ‘offset’, ‘limit’ each; [Box] in ‘items’; ‘total_count’ in all")
    let cursor = try await ReadPage(
      """
      # 信箱列表

      接口地址：`GET /v1/boxes`

      请求参数

      | 名称 | 类型 | 是否必须 | 描述 |
      |---|---|---|---|
      | page_token | string | 否 | 分页标记，第一次请求不填 |
      | page_size | int | 否 | 分页大小 |

      返回示例

      ```json
      {"code": 0, "msg": "success", "data": {"has_more": true, "page_token": "eVQ", "items": [{"id": 4, "place": "渡口"}]}}
      ```
      """)
    #expect(cursor.pages == "by ‘page_token’, the next in ‘page_token’; [Box] in ‘items’; more where ‘has_more’")
    let numbers = try await ReadPage(
      """
      # List boats

      `GET /v1/boats`

      ## Query parameters

      | Name | Type | Description |
      |---|---|---|
      | page | integer | Page number, starts at 1 |

      ## Response

      ```json
      {"boats": [{"id": 3, "name": "Tug"}], "meta": {"total_pages": 4, "total_count": 31}}
      ```
      """)
    #expect(
      numbers.pages == "by ‘page’ from 1; [Boat] in ‘boats’; ‘meta.total_count’ in all; ‘meta.total_pages’ pages")
  }

  @Test("a parameter that is called as the member that gives the next page asks for it")
  func sameName() async throws {
    let page = try await ReadPage(
      """
      # 粉丝列表

      `GET /v1/fans?next_fan=abc`

      返回示例

      ```json
      {"total": 2, "fans": [{"nick": "甲"}], "next_fan": "abd"}
      ```
      """)
    #expect(page.pages == "by ‘next_fan’, the next in ‘next_fan’; [Fan] in ‘fans’; ‘total’ in all")
  }

  @Test("`docent explain` shows each line that speaks for pages, and the rule")
  func explained() async throws {
    let page = try await ReadPage(Self.lamps)
    let explanation = Explanation(try page.operation)
    let section = try #require(explanation.sections.first { $0.title == "pages" })
    #expect(section.outcome == page.pages)
    #expect(
      section.evidence.map(\.statement) == [
        "‘page_no’ asks for the page", "‘page_size’ says how many", "‘list’ is the list", "‘total’ counts all",
      ])
    #expect(section.ruling == .seenPages)
    #expect(Inspection.text(page.api).contains("\n  pages by ‘page_no’ from 0"))
  }

  @Test("the OpenAPI document says it in `x-pagination`, members by pointers from the root of the body")
  func document() async throws {
    func object(_ text: String) async throws -> [String: Any]? {
      let json = OpenAPIDocument.json(try await ReadPage(text).api)
      let document = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      let path = (document?["paths"] as? [String: [String: [String: Any]]])?.values.first
      return path?["get"]?["x-pagination"] as? [String: Any]
    }
    let pages = try #require(try await object(Self.lamps))
    #expect(pages["style"] as? String == "pages")
    #expect(pages["first"] as? Int == 0)
    #expect(pages["parameter"] as? [String: String] == ["name": "page_no", "in": "query"])
    #expect(pages["items"] as? String == "/data/list")
    #expect(pages["total"] as? String == "/data/total")
    let cursor = try #require(try await object(Self.kites))
    #expect(cursor["next"] as? String == "/next_cursor")
    #expect(cursor["end"] as? String == "0")
    #expect(try await object(Self.kites.replacing("next_cursor", with: "token")) == nil)
  }

  @Test("the header Link pages a list where the page says so, and nothing else does")
  func link() async throws {
    let text = """
      # List boats

      `GET /v1/boats`

      The `Link` header has the URL of the next page.

      ## Response

      ```json
      [{"id": 3, "name": "Tug"}]
      ```
      """
    #expect(try await ReadPage(text).pages == "by the header ‘Link’; [Boat]")
    #expect(try await ReadPage(text.replacing("next page", with: "icon")).pages == nil)
  }

  @Test(
    "what only looks like pages is none",
    arguments: [
      // A page of a book.
      ("page", "The page of the book that the notes are on", #"{"notes": [{"id": 1, "text": "!"}], "total": 3}"#),
      ("page", "书中的页面", #"{"notes": [{"id": 1, "text": "!"}], "total": 3}"#),
      // The depth of an order book.
      ("limit", "The depth", #"{"bids": [["4.0", "12"]], "asks": [["4.1", "3"]]}"#),
      ("limit", "How many", #"[{"id": 1, "text": "!"}]"#),
      // No list, no objects, no next cursor, a page with nothing beside it.
      ("page", "页码", #"{"id": 1, "total": 3}"#),
      ("page", "页码", #"{"names": ["a", "b"], "total": 3}"#),
      ("cursor", "The cursor", #"{"notes": [{"id": 1, "text": "!"}]}"#),
      ("page", "The page", #"[{"id": 1, "text": "!"}]"#),
      // A time that something begins at; an order of the list.
      ("start", "Start time", #"{"notes": [{"id": 1, "text": "!"}], "total": 3}"#),
      ("offset", "The offset from UTC", #"{"notes": [{"id": 1, "text": "!"}], "total": 3}"#),
      ("fromId", "The first id", #"[{"id": 1, "text": "!"}]"#),
      // The next cursor of each element and not of the list.
      ("cursor", "The cursor", #"{"notes": [{"id": 1, "next_cursor": "x"}]}"#),
    ])
  func lookAlikes(name: String, words: String, response: String) async throws {
    let page = try await ReadPage(
      """
      # Notes

      `GET /v1/notes`

      ## Parameters

      | Name | Type | Description |
      |---|---|---|
      | \(name) | string | \(words) |

      ## Response

      ```json
      \(response)
      ```
      """)
    #expect(try page.operation.output != nil)
    #expect(page.pages == nil)
  }

  @Test("a change is no list, whatever it takes")
  func change() async throws {
    #expect(try await ReadPage(Self.kites.replacing("GET", with: "DELETE")).pages == nil)
  }
}

@Suite("Pages of lists, configured")
struct PaginationSettingsTests {
  private func settings(_ text: String) -> String { "operations: [{ page: page.md, pagination: \(text) }]" }

  @Test("the configuration sets pages off, for all and for one")
  func off() async throws {
    #expect(try await ReadPage(PaginationTests.kites, yaml: "pagination: off").pages == nil)
    #expect(try await ReadPage(PaginationTests.kites, yaml: settings("off")).pages == nil)
    let one = "pagination: off\n" + settings("on")
    #expect(try await ReadPage(PaginationTests.kites, yaml: one).pages?.hasPrefix("by ‘cursor’") == true)
  }

  @Test("the configuration says what pages a list where the page does not")
  func configured() async throws {
    let page = PaginationTests.kites.replacing("next_cursor", with: "token").replacing("cursor |", with: "from |")
    #expect(try await ReadPage(page).pages == nil)
    let read = try await ReadPage(page, yaml: settings("{ parameter: from, next: token, items: kites }"))
    #expect(read.errors == [])
    #expect(read.pages == "by ‘from’, the next in ‘token’; [Kite] in ‘kites’")
    #expect(read.api.operations.first?.pagination?.ruling == .configuredPages)
    #expect(read.api.operations.first?.pagination?.evidence.first?.source == .configuration)
  }

  @Test("the number of the first page can be set by itself")
  func first() async throws {
    let read = try await ReadPage(PaginationTests.lamps, yaml: settings("{ first: 1 }"))
    #expect(read.pages?.hasPrefix("by ‘page_no’ from 1, ‘page_size’ each") == true)
  }

  @Test(
    "a name that the operation has not is an error with the nearest that it has",
    arguments: [
      ("{ parameter: cursr, next: next_cursor }", "has no parameter ‘cursr’; did you mean ‘cursor’?"),
      ("{ next: nextcursor }", "has no member of the response ‘nextcursor’; did you mean ‘next_cursor’?"),
      ("{ items: next_cursor }", "is no list"),
      ("{ first: 2 }", "must be a whole number from 0 to 1"),
      ("{ cursor: x }", "has no key `cursor`"),
      ("perhaps", "must be one of `on`, `off`"),
    ])
  func faults(text: String, message: String) async throws {
    let read = try await ReadPage(PaginationTests.kites, yaml: settings(text))
    #expect(read.errors.count == 1)
    #expect(read.errors.first?.contains(message) == true)
    #expect(read.diagnostics.first { $0.severity == .error }?.location?.file == "docent.yaml")
  }

  @Test("what cannot be paged is an error that says what is missing")
  func impossible() async throws {
    let page = PaginationTests.kites.replacing("cursor |", with: "colour |")
    let read = try await ReadPage(page, yaml: settings("{ items: kites }"))
    #expect(read.errors.first?.contains("no parameter is known that asks for a page") == true)
  }
}
