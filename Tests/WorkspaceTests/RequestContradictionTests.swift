import Contract
import Diagnostics
import Extraction
import Inference
import Pages
import Testing

@testable import Workspace

/// The contradictions that pages are told of, each as `line -> line of the note: message`; notes of severity in brackets.
private func told(_ texts: String..., configuration: Configuration = Configuration()) -> [String] {
  let pages = texts.enumerated().map { index, text in
    Extractor.extract(PageReader.read(Array(text.utf8), file: "p\(index).md"))
  }
  let codes: Set<DiagnosticCode> = [
    .typeContradiction, .valueContradiction, .requiredButMissing, .requirementContradiction, .requiredButEmpty,
  ]
  return Inference.infer(pages, configuration: configuration).diagnostics.filter { codes.contains($0.code) }
    .map { diagnostic in
      let lines = ([diagnostic.location] + diagnostic.notes.map(\.location)).compactMap { $0?.line }
      let mark = diagnostic.severity == .note ? "(note) " : ""
      return "\(lines.map(String.init).joined(separator: " -> ")): \(mark)\(diagnostic.message)"
    }
}

private func booking(rows: String, example: String) -> String {
  """
  # Create booking

  `POST /v1/hotels/{hotelId}/bookings`

  ## Body parameters

  | Name | Type | Required | Description |
  |------|------|----------|-------------|
  \(rows)

  ## Request example

  ```http
  \(example)
  ```
  """
}

private func posted(_ body: String) -> String {
  "POST /v1/hotels/7/bookings HTTP/1.1\nContent-Type: application/json\n\n\(body)"
}

@Suite("Requests against their pages")
struct RequestContradictionTests {
  @Test("a body that shows another type than the row declares names both places, and the example decides")
  func type() {
    let page = booking(
      rows: "| nights | integer | yes | Nights |\n| tags | array of integer | no | Tags |",
      example: posted(#"{"nights": "3", "tags": ["a"]}"#))
    #expect(
      told(page) == [
        "9 -> 18: ‘nights’ is declared as ‘integer’, but an example has \"3\"; the example decides",
        "10 -> 18: the elements of ‘tags’ are declared as ‘array of integer’, but an example has \"a\"; the example decides",
      ])
    #expect(
      told(booking(rows: "| nights | integer | yes | Nights |", example: posted(#"{"nights": 3}"#))) == [])
  }

  @Test("a value beside the list, and values beyond limits, are told; a text that joins values of the list is not")
  func values() {
    let rows = """
      | board | string | no | One of `none`, `half`, `full` |
      | nights | integer | no | Nights, maximum 30 |
      | pin | string | no | Pin, at most 4 characters |
      """
    #expect(
      told(booking(rows: rows, example: posted(#"{"board": "all", "nights": 31, "pin": "12345"}"#))) == [
        "9 -> 19: ‘board’ lists the values ‘none’, ‘half’, ‘full’, but an example has \"all\"; the list is not complete",
        "10 -> 19: ‘nights’ is at most 30 by its description, but an example has 31",
        "11 -> 19: ‘pin’ is at most 4 characters long by its description, but an example has \"12345\"",
      ])
    #expect(
      told(booking(rows: rows, example: posted(#"{"board": "none,half", "nights": 30, "pin": "1234"}"#))) == [])
  }

  @Test("a required member that the example lacks is told once for all, and at any depth")
  func missing() {
    let rows = """
      | guest | object | yes | Guest |
      | > name | string | yes | Name |
      | > email | string | yes | Mail |
      | nights | integer | yes | Nights |
      | pin | string | yes | Pin |
      | fax | string | no | Fax |
      | note | string | yes | Note, may be null |
      """
    #expect(
      told(booking(rows: rows, example: posted(#"{"guest": {"name": "Ada"}, "nights": 1}"#))).sorted() == [
        "11 -> 23: ‘guest[email]’ is marked required, but the example of the request lacks it; the mark is taken",
        "13 -> 23: ‘pin’ is marked required, but the example of the request lacks it; the mark is taken",
        "15 -> 15: ‘note’ is marked required, but its description lets it be empty; it is optional, and none is sent as an empty value",
      ])
  }

  @Test("an example that shows a small part of what is required, or one variant of several, is worth a note")
  func partial() {
    let rows = "| a | string | yes | A |\n| b | string | yes | B |\n| c | string | yes | C |"
    #expect(
      told(booking(rows: rows, example: posted(#"{"a": "x"}"#))) == [
        "10 -> 19 -> 11: (note) ‘b’, ‘c’ are marked required, but the example of the request lacks them; the mark is taken"
      ])
    let both = posted(#"{"a": "x", "b": "y", "c": "z"}"#) + "\n\n" + posted(#"{"a": "x", "c": "z"}"#)
    #expect(
      told(booking(rows: rows, example: both)) == [
        "10 -> 24: (note) ‘b’ is marked required, but an example of the request lacks it; the mark is taken"
      ])
    #expect(told(booking(rows: rows, example: "POST /v1/hotels/7/bookings HTTP/1.1\nHost: h.example")) == [])
  }

  @Test("the fields of a form are the body’s members, nested ones by their outermost name")
  func form() {
    let rows = "| guest | object | yes | Guest |\n| > name | string | yes | Name |\n| nights | integer | yes | Nights |"
    let form = "curl -X POST https://h.example/v1/hotels/7/bookings -d 'guest[name]=Ada' -d 'nights=many'"
    #expect(
      told(booking(rows: rows, example: form)) == [
        "11 -> 16: ‘nights’ is declared as ‘integer’, but an example has \"many\"; the declared type is taken"
      ])
  }

  @Test("what a path or a query shows is told where no value of the declared type is written so")
  func texts() {
    func page(_ url: String) -> String {
      """
      # Bookings

      `GET /v1/hotels/{hotelId}/bookings`

      ## Parameters

      | Name | In | Type | Required | Description |
      |------|----|------|----------|-------------|
      | hotelId | path | integer | yes | Hotel |
      | open | query | boolean | yes | Open |
      | limit | query | integer | no | Most, maximum 100 |

      ## Request example

      ```
      GET \(url)
      ```
      """
    }
    #expect(
      told(page("/v1/hotels/inn/bookings?open=maybe&limit=500")) == [
        "9 -> 16: ‘hotelId’ is declared as ‘integer’, but an example has \"inn\"; the declared type is taken",
        "10 -> 16: ‘open’ is declared as ‘boolean’, but an example has \"maybe\"; the declared type is taken",
        "11 -> 16: ‘limit’ is at most 100 by its description, but an example has 500",
      ])
    #expect(
      told(page("/v1/hotels/7/bookings?limit=5")) == [
        "10 -> 16: ‘open’ is marked required, but the example of the request lacks it; the mark is taken"
      ])
    #expect(told(page("/v1/hotels/HOTEL_ID/bookings?open=1&limit=limit")) == [])
    #expect(told(page("/v1/hotels/7/bookings")) == [])
  }

  @Test("a mark that the configuration takes back is no contradiction")
  func configured() {
    let place = SourceLocation(file: "docent.yaml", line: 1)
    let page = booking(rows: "| a | string | yes | A |\n| b | string | yes | B |", example: posted(#"{"b": "x"}"#))
    let settings = Configuration.OperationSettings(
      page: "p0.md", parameters: [.init(parameter: "a", isRequired: false, at: place)], at: place)
    #expect(told(page).count == 1)
    #expect(told(page, configuration: Configuration(operations: [settings])) == [])
  }
}

@Suite("Envelopes and maps against their pages")
struct EnvelopeContradictionTests {
  private func page(_ name: String, code: String, data: String, example: String) -> String {
    """
    # Get \(name)

    `GET /v1/\(name)`

    ## Response fields

    | Name | Type | Required | Description |
    |------|------|----------|-------------|
    | code | \(code) | yes | Code |
    | msg | string | yes | Words |
    | data | \(data) | yes | What was asked for |
    | > rates | map<string, integer> | yes | Rates |

    ## Response example

    ```json
    \(example)
    ```
    """
  }

  @Test("the rows of the envelope are checked, and what many pages repeat is told once")
  func envelope() {
    let example = #"{"code": 0, "msg": "ok", "data": {"rates": {"low": 1}}}"#
    let pages = ["inns", "cots"].map { page($0, code: "string", data: "object", example: example) }
    #expect(
      told(pages[0], pages[1]) == [
        "9 -> 17 -> 9: ‘code’ is declared as ‘string’, but an example has 0; the example decides"
      ])
    #expect(
      told(page("inns", code: "integer", data: "array", example: #"{"code": 0, "data": {"rates": {"low": 1}}}"#)) == [
        "11 -> 17: ‘data’ is declared as ‘array’, but an example has {…}; the example decides"
      ])
    #expect(told(page("inns", code: "integer", data: "object", example: example)) == [])
  }

  @Test("what is declared as a map of scalars is one, and its values are checked")
  func map() {
    let text = page(
      "inns", code: "integer", data: "object",
      example: #"{"code": 0, "msg": "ok", "data": {"rates": {"low": "1", "high": "2"}}}"#)
    #expect(
      told(text) == [
        "12 -> 17: the values of ‘rates’ are declared as ‘map<string, integer>’, but an example has \"1\"; the example decides"
      ])
    let api = Inference.infer(
      [Extractor.extract(PageReader.read(Array(text.utf8), file: "p.md"))], configuration: Configuration()
    ).api
    #expect(api.types.flatMap(\.properties).first { $0.key == "rates" }?.type == .dictionary(.string))
  }
}
