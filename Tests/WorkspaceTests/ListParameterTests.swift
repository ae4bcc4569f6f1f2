import Contract
import Emission
import Foundation
import Inference
import Testing

@testable import Workspace

/// Parameters with several values, as pages write them, and texts with commas that are one value.
@Suite("Lists in requests")
struct ListParameterTests {
  private func page(_ row: String, url: String = "/v1/boats", more: String = "") -> String {
    """
    # Boats

    `GET \(url)`

    ## Query parameters

    | Name | Type | Description |
    |---|---|---|
    \(row)
    \(more)
    """
  }

  @Test(
    "a list is written as its name, its description or an example writes it",
    arguments: [
      ("| ids[] | integer | The boats |", "/v1/boats", ArrayStyle.brackets),
      ("| ids | array | The boats |", "/v1/boats?ids[]=1&ids[]=2", .brackets),
      ("| ids | int[] | The boats |", "/v1/boats?ids=1&ids=2", .repeated),
      ("| ids[0] | integer | The boats |", "/v1/boats", .indexed),
      ("| ids | int[] | The boats |", "/v1/boats?ids[0]=1&ids[1]=2", .indexed),
      ("| ids | int[] | 多个用逗号分隔 |", "/v1/boats", .commaSeparated),
      ("| ids | int[] | 以半角逗号隔开 |", "/v1/boats", .commaSeparated),
      ("| ids | array | The boats |", "/v1/boats?ids=1,2,3", .commaSeparated),
      ("| ids | | A comma-separated list of ids |", "/v1/boats?ids=1,2,3", .commaSeparated),
      ("| ids | integer | The parameter may be repeated: repeat this parameter for each |", "/v1/boats", .repeated),
      ("| ids | int[] | 船，可重复传 |", "/v1/boats", .repeated),
      ("| ids | int[] | Such as `?ids=1&ids=2` |", "/v1/boats", .repeated),
      ("| ids | int[] | Such as `?ids=[\"1\",\"2\"]` |", "/v1/boats", .json),
      // Nothing shows it.
      ("| ids | int[] | The boats |", "/v1/boats", .repeated),
    ])
  func styles(row: String, url: String, style: ArrayStyle) async throws {
    let ids = try await ReadPage(page(row, url: url)).property("ids")
    #expect(ids.arrayStyle == style)
    #expect([.array(.int), .array(.string)].contains(ids.type))
    #expect(ids.arrayStyleRuling != nil)
  }

  @Test("the elements are what an example shows of them")
  func elements() async throws {
    let read = try await ReadPage(page("| names | | 名称，多个用逗号分隔 |", url: "/v1/boats?names=tug,ark&ids[]=3"))
    #expect(try read.property("names").type == .array(.string))
    #expect(try read.property("ids").type == .array(.int))
    #expect(try read.property("ids").arrayStyle == .brackets)
  }

  @Test(
    "a text with commas is one value, unless the page plainly calls what has no type a list",
    arguments: [
      "| place | string | 多个用逗号分隔 |", "| place | string | A comma-separated list of places |",
      "| place | | 经纬度，用逗号分隔 |", "| place | | The longitude and latitude, separated by a comma |",
      "| place | | The name, not comma separated |", "| place | | A city, such as Springfield, Ohio |",
      "| place | integer | The amount, without thousands separated by a comma |",
    ])
  func lookAlikes(row: String) async throws {
    let place = try await ReadPage(page(row, url: "/v1/boats?place=1,2")).property("place")
    #expect(place.type.isScalar)
    #expect(place.arrayStyle == nil)
  }

  @Test("a list that nothing shows is written as the others of its API are")
  func siblings() async throws {
    let rows = "| ids | int[] | 多个用逗号分隔 |\n| names | string[] | The names |"
    let names = try await ReadPage(page(rows)).property("names")
    #expect(names.arrayStyle == .commaSeparated)
    #expect(names.arrayStyleRuling == .sameStyleElsewhere)
  }

  @Test("members in brackets are an object, whether a table or the URL has them", arguments: [true, false])
  func nested(isTable: Bool) async throws {
    let text =
      isTable
      ? page("| filter[name] | string | The name |\n| filter[size] | integer | The size |")
      : page("| sort | string | The order |", url: "/v1/boats?filter[name]=tug&filter[size]=3")
    let read = try await ReadPage(text)
    let filter = try read.property("filter")
    let type = try #require(read.api.types.first { $0.name == filter.type.typeName })
    #expect(type.properties.map(\.key) == ["name", "size"])
    #expect(filter.arrayStyle == nil)
  }

  @Test(
    "a form writes brackets where nothing shows it, and a body of JSON has no such thing", arguments: [true, false])
  func bodies(isForm: Bool) async throws {
    let type = isForm ? "application/x-www-form-urlencoded" : "application/json"
    let tags = try await ReadPage(
      """
      # Name a boat

      `POST /v1/boats`

      Content-Type: \(type)

      ## Body

      | Name | Type | Description |
      |---|---|---|
      | tags | string[] | The tags |
      | names | array | 名称，以逗号分隔 |
      | words | | 多个用逗号分隔 |
      """)
    #expect(try tags.property("tags").arrayStyle == (isForm ? .commaSeparated : nil))
    #expect(try tags.property("names").type == .array(isForm ? .string : .json))
    #expect(try tags.property("words").type == (isForm ? .array(.string) : .string))
  }

  @Test("a list that an example writes as JSON is one, unless the page declares a text")
  func json() async throws {
    func ids(_ row: String) async throws -> Property {
      try await ReadPage(page(row, url: "/v1/boats?ids=[%221%22,%222%22]")).property("ids")
    }
    #expect(try await ids("| ids | array | The boats |").arrayStyle == .json)
    #expect(try await ids("| ids | string | The boats |").type == .string)
    #expect(try await ids("| ids | string | The boats |").arrayStyle == nil)
  }

  @Test("`docent explain` says how a list is written, and why")
  func explained() async throws {
    let ids = try await ReadPage(page("| ids | int[] | 多个用逗号分隔 |")).property("ids")
    let explanation = Explanation(ids, path: "listBoats.ids", kind: .parameter, owner: "in the query")
    let section = try #require(explanation.sections.first { $0.title == "list" })
    #expect(section.outcome == "comma")
    #expect(section.evidence.map(\.statement) == ["its description says how several are given"])
    #expect(section.ruling == .describedStyle)
  }

  @Test("a name with dots is sent as it is in a query and in a form, and is the way to a member in JSON")
  func dots() async throws {
    let read = try await ReadPage(page("| page.size | integer | The size |\n| page.after.id | string | The last |"))
    #expect(try read.operation.parameters.map(\.property.key) == ["page.size", "page.after.id"])
    #expect(try read.property("page.size").type == .int)
    #expect(read.api.types.isEmpty)
    func body(_ type: String) async throws -> [String]? {
      let head = "# Name a boat\n\n`POST /v1/boats`\n\nContent-Type: \(type)\n\n## Body\n\n"
      let read = try await ReadPage(head + "| Name | Type |\n|---|---|\n| owner.name | string |\n")
      return try read.operation.body?.properties.map(\.key)
    }
    #expect(try await body("application/x-www-form-urlencoded") == ["owner.name"])
    #expect(try await body("application/json") == ["owner"])
  }

  @Test("the OpenAPI document has the way of writing as style and explode")
  func document() async throws {
    let rows = [
      "| a | int[] | 多个用逗号分隔 |", "| b | int[] | Such as ?b=1&b=2 |", "| c[] | int | Some |", "| d[0] | int | Some |",
      "| e | int[] | Such as ?e=[\"1\"] |", "| f[name] | string | Some |",
    ]
    let json = OpenAPIDocument.json(try await ReadPage(page(rows.joined(separator: "\n"))).api)
    let document = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let operation = (document?["paths"] as? [String: [String: [String: Any]]])?["/v1/boats"]?["get"]
    let parameters = try #require(operation?["parameters"] as? [[String: Any]])
    #expect(parameters.map { $0["name"] as? String } == ["a", "b", "c[]", "d", "e", "f"])
    #expect(
      parameters.map { $0["style"] as? String } == ["form", "form", "form", "deepObject", nil, "deepObject"])
    #expect(parameters.map { $0["explode"] as? Bool } == [false, true, true, true, nil, true])
    #expect(parameters.map { $0["schema"] != nil } == [true, true, true, true, false, true])
    #expect(parameters[4]["content"] != nil)
  }

  @Test("the configuration says how a list is written, and is told of what is none")
  func configured() async throws {
    func yaml(_ text: String) -> String { "operations: [{ page: page.md, parameters: { ids: \(text) } }]" }
    let text = page("| ids | int[] | The boats |", url: "/v1/boats?ids=1&ids=2")
    let ids = try await ReadPage(text, yaml: yaml("{ style: comma }")).property("ids")
    #expect(ids.arrayStyle == .commaSeparated)
    #expect(ids.arrayStyleRuling == .configuredStyle)
    let scalar = page("| ids | int | The boat |")
    #expect(try await ReadPage(scalar, yaml: yaml("{ style: comma }")).errors.first?.contains("is no list") == true)
    #expect(try await ReadPage(text, yaml: yaml("{ style: comas }")).errors.first?.contains("`comma`") == true)
  }
}

@Suite("Bodies and cookies")
struct BodyFormTests {
  private func page(_ rows: String, type: String = "", example: String = "") -> String {
    """
    # Hang a picture

    `POST /v1/pictures`
    \(type.isEmpty ? "" : "\n## Headers\n\n| Name | Value |\n|---|---|\n| Content-Type | \(type) |\n")
    \(rows.isEmpty ? "" : "## Body\n\n| Name | Type | Description |\n|---|---|---|\n\(rows)\n")
    \(example)
    """
  }

  @Test(
    "a member that is a file makes the body multipart",
    arguments: ["file", "binary", "文件", "MultipartFile"])
  func multipart(word: String) async throws {
    let read = try await ReadPage(page("| photo | \(word) | The photo |\n| title | string | The title |"))
    #expect(try read.operation.body?.encoding == .multipart)
    #expect(try read.property("photo").type == .file)
    #expect(try read.property("title").type == .string)
    let several = try await ReadPage(page("| photos | file[] | The photos |"))
    #expect(try several.property("photos").type == .array(.file))
    #expect(try several.property("photos").arrayStyle == .repeated)
  }

  @Test("a file that only an example sends is one")
  func shown() async throws {
    let curl = "```sh\ncurl -F 'photo=@sea.png' -F title=Sea https://api.example.com/v1/pictures\n```"
    let read = try await ReadPage(page("", example: curl))
    #expect(try read.operation.body?.encoding == .multipart)
    #expect(try read.property("photo").type == .file)
    #expect(try read.property("title").type == .string)
  }

  @Test("in a body that the page says is JSON, and in a response, a file is a text")
  func text() async throws {
    let read = try await ReadPage(page("| photo | file | In base64 |", type: "application/json"))
    #expect(try read.operation.body?.encoding == .json)
    #expect(try read.property("photo").type == .string)
    let response = try await ReadPage(
      "# A picture\n\n`GET /v1/pictures/{id}`\n\n## Response fields\n\n| Name | Type |\n|---|---|\n| photo | file |\n| id | int |\n"
    )
    #expect(response.api.types.flatMap(\.properties).first { $0.key == "photo" }?.type == .string)
  }

  @Test(
    "a body that is a file or a text by itself has the media type that the page names",
    arguments: [
      ("image/png", "", TypeReference.file), ("application/octet-stream", "| body | binary | The photo |", .file),
      ("text/plain", "", .string), ("text/csv", "| body | string | The lines |", .string),
    ])
  func raw(type: String, rows: String, reference: TypeReference) async throws {
    let read = try await ReadPage(page(rows, type: type))
    #expect(try read.operation.body?.encoding == .raw(type))
    #expect(try read.operation.body?.properties.map(\.type) == [reference])
    #expect(try read.operation.body?.properties.map(\.isOptional) == [false])
  }

  @Test("the OpenAPI document has files as binary texts, parts of a form or a body by themselves")
  func document() async throws {
    func content(_ page: String) async throws -> [String: [String: Any]]? {
      let json = OpenAPIDocument.json(try await ReadPage(page).api)
      let document = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      let operation = (document?["paths"] as? [String: [String: [String: Any]]])?["/v1/pictures"]?["post"]
      return (operation?["requestBody"] as? [String: Any])?["content"] as? [String: [String: Any]]
    }
    let whole = try await content(page("", type: "image/png"))?["image/png"]?["schema"] as? [String: Any]
    #expect(whole?["format"] as? String == "binary")
    let parts = try await content(page("| photo | file | The photo |"))?["multipart/form-data"]?["schema"]
    let photo = ((parts as? [String: Any])?["properties"] as? [String: [String: Any]])?["photo"]
    #expect(photo?["format"] as? String == "binary")
  }

  @Test("a body of one row `body` that is binary is a file by itself")
  func binary() async throws {
    let read = try await ReadPage(page("| body | binary | The photo |"))
    #expect(try read.operation.body?.encoding == .raw("application/octet-stream"))
    let member = try await ReadPage(page("| photo | binary | The photo |"))
    #expect(try member.operation.body?.encoding == .multipart)
  }

  @Test("a table of members is no raw body, whatever else the page names")
  func members() async throws {
    let read = try await ReadPage(page("| title | string | The title |\n| size | int | Its size |", type: "text/plain"))
    #expect(try read.operation.body?.encoding == .json)
    #expect(try read.operation.body?.properties.count == 2)
  }

  @Test("a request without a body has none, though a header names a type")
  func none() async throws {
    let read = try await ReadPage(page("", type: "image/png").replacing("POST", with: "GET"))
    #expect(try read.operation.body == nil)
  }

  @Test("cookies stand in a row `Cookie`, in a column of places, in a section")
  func cookies() async throws {
    let header = try await ReadPage(
      "# Boats\n\n`GET /v1/boats`\n\n## Headers\n\n| Name | Required | Example |\n|---|---|---|\n| Cookie | yes | session=abc; lang=zh |\n"
    )
    #expect(try header.operation.parameters.map(\.property.key) == ["session", "lang"])
    #expect(try header.operation.parameters.map(\.place) == [.cookie, .cookie])
    #expect(try header.property("lang").isOptional == false)
    let column = try await ReadPage(
      "# Boats\n\n`GET /v1/boats`\n\n## Parameters\n\n| Name | In | Type |\n|---|---|---|\n| session | cookie | string |\n| q | query | string |\n"
    )
    #expect(try column.operation.parameters.map(\.place) == [.cookie, .query])
    let section = try await ReadPage(
      "# Boats\n\n`GET /v1/boats`\n\n## Cookie parameters\n\n| Name | Type |\n|---|---|\n| session | string |\n")
    #expect(try section.operation.parameters.map(\.place) == [.cookie])
  }
}
