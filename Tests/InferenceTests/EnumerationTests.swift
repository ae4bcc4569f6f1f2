import Contract
import Diagnostics
import JSONText
import Testing

@testable import Inference

/// Pages of an invented vendor, each of one operation.
enum ListPages {
  static func page(
    _ file: String, _ method: String = "GET", _ url: String = "/v1/parcels/:id", success: [String] = [],
    parameters: [Field] = [], fields: [Field] = []
  ) -> PageContract {
    let place = SourceLocation(file: file, line: 1)
    let examples = success.enumerated().flatMap { index, text in
      JSONReader.read(text, at: SourceLocation(file: file, line: 10 * index + 10)).documents.map {
        Example(.success, $0)
      }
    }
    let operation = Operation(
      title: "T", method: Sourced(method, at: place), url: Sourced(url, at: place),
      parameters: parameters.map { Parameter($0, in: nil) }, responseFields: fields, examples: examples, at: place)
    return PageContract(file: file, operations: [operation])
  }

  static func field(
    _ name: String, _ shape: DeclaredType.Shape? = .string, _ values: [(String, String?)] = [], title: String? = nil,
    line: Int = 2, description: String? = nil, word: String = "type"
  ) -> Field {
    let place = SourceLocation(file: "p.md", line: line)
    var field = Field(
      name: name, type: shape.map { DeclaredType($0, text: word, at: place) }, description: description,
      allowedValues: values.map { AllowedValue($0.0, meaning: $0.1) }, at: place)
    field.listTitle = title
    return field
  }

  static func infer(_ pages: [PageContract], glossary: [String: String] = [:]) -> (API, [Diagnostic]) {
    var configuration = Configuration(name: "Acme")
    configuration.glossary = glossary
    let (api, diagnostics) = Inference.infer(pages, configuration: configuration)
    return (api, diagnostics)
  }
}

extension API {
  func members(_ key: String) -> [Property] { allProperties.map(\.property).filter { $0.key == key } }
}

private let words: [(String, String?)] = [("GTC", nil), ("PostOnly", nil), ("TAKE_PROFIT", nil)]

@Suite("Which members are of an enumeration")
struct EnumerationRuleTests {
  private func type(_ field: Field, seen: String...) -> TypeReference? {
    let examples = seen.map { #"{"id": 1, "name": "a", "\#(field.name)": \#($0)}"# }
    let page = ListPages.page("p.md", success: examples, fields: [field])
    return ListPages.infer([page]).0.members(field.name).first?.type
  }

  @Test("two or more values that the type can have are one")
  func declared() {
    #expect(type(ListPages.field("force", .string, words), seen: #""GTC""#) == .enumeration("ParcelForce", .string))
    let codes: [(String, String?)] = [("0", "待付款"), ("1", "已付款")]
    #expect(type(ListPages.field("state", .integer, codes), seen: "1") == .enumeration("ParcelState", .integer))
    #expect(type(ListPages.field("state", .string, codes), seen: #""1""#) == .enumeration("ParcelStateCode", .string))
  }

  @Test("one value, words for an integer, integers without a meaning and truth values are none")
  func others() {
    #expect(type(ListPages.field("force", .string, [("GTC", nil)]), seen: #""GTC""#) == .string)
    #expect(type(ListPages.field("force", .integer, words), seen: "1") == .int)
    #expect(type(ListPages.field("size", .integer, [("10", nil), ("20", nil)]), seen: "10") == .int)
    #expect(type(ListPages.field("on", .boolean, [("true", nil), ("false", nil)]), seen: "true") == .bool)
  }

  @Test("integers that a page lists without meanings stay numbers, and their list with them")
  func sizes() throws {
    let page = ListPages.page(
      "p.md", success: [#"{"id": 1, "name": "a", "size": 10}"#],
      fields: [ListPages.field("size", .integer, [("10", nil), ("20", nil)])])
    let size = try #require(ListPages.infer([page]).0.members("size").first)
    #expect(size.type == .int)
    #expect(size.allowedValues.map(\.value) == ["10", "20"])
  }

  @Test("the elements of an array are of the enumeration, which is named in the singular")
  func arrays() {
    let field = ListPages.field("forceWords", .array(.string), words)
    #expect(type(field, seen: #"["GTC"]"#) == .array(.enumeration("ForceWord", .string)))
  }

  @Test("a value that an example alone has is kept and told; the empty text is none")
  func contradiction() throws {
    let page = ListPages.page(
      "p.md", success: [#"{"id": 1, "name": "a", "force": "FOK"}"#, #"{"id": 1, "name": "a", "force": ""}"#],
      fields: [ListPages.field("force", .string, words)])
    let (api, diagnostics) = ListPages.infer([page])
    let cases = try #require(api.enumerations.first).cases
    #expect(cases.map(\.value) == ["GTC", "PostOnly", "TAKE_PROFIT", "FOK"])
    #expect(cases.map(\.isListed) == [true, true, true, false])
    let note = try #require(diagnostics.first { $0.code == .valueContradiction })
    #expect(note.notes.first?.location?.line == 10)
    #expect(diagnostics.count { $0.code == .valueContradiction } == 1)
  }

  @Test("a list of which the examples show more other values than it has is of something else")
  func strange() {
    let field = ListPages.field("force", .string, [("x", nil), ("y", nil)])
    #expect(type(field, seen: #""a""#, #""b""#, #""c""#) == .string)
  }

  @Test("a page without a list: a few words that repeat under a name that says so")
  func repeated() {
    let bare = ListPages.field("status", nil)
    #expect(
      type(bare, seen: #""NEW""#, #""NEW""#, #""NEW""#, #""DONE""#, #""DONE""#) == .enumeration("ParcelStatus", .string)
    )
    #expect(type(bare, seen: #""NEW""#, #""NEW""#, #""DONE""#, #""DONE""#) == .string)
    #expect(type(bare, seen: #""NEW""#, #""NEW""#, #""NEW""#, #""NEW""#) == .string)
  }

  @Test(
    "names, identifiers, free text, currencies and numbers that repeat are no list",
    arguments: [
      ("title", "a", "b"), ("currency", "USD", "EUR"), ("type", "A-12345", "B-98765"),
      ("status", "sent to you", "not sent to you"), ("level", "1", "2"), ("typeName", "x", "y"),
    ])
  func lookAlikes(name: String, first: String, second: String) {
    let values = [first, first, first, second, second, second].map { "\"\($0)\"" }
    let examples = values.map { #"{"id": 1, "colour": "a", "\#(name)": \#($0)}"# }
    let (api, _) = ListPages.infer([ListPages.page("p.md", success: examples)])
    #expect(api.members(name).map(\.type) == [.string])
    #expect(api.enumerations.isEmpty)
  }

  @Test("a member whose page lists nothing is of the list under its name that has what it was seen with")
  func elsewhere() {
    let listed = ListPages.page(
      "a.md", "POST", "/v1/parcels", parameters: [ListPages.field("sendForce", .string, words + [("15", nil)])])
    func other(_ value: String) -> TypeReference? {
      let page = ListPages.page(
        "b.md", "GET", "/v1/depots/:id", success: [#"{"id": 1, "name": "a", "sendForce": "\#(value)"}"#])
      return ListPages.infer([listed, page]).0.members("sendForce").first?.type
    }
    #expect(other("GTC") == .enumeration("SendForce", .string))
    #expect(other("GRAVITY") == .string)
    #expect(other("15") == .enumeration("SendForce", .string))
  }
}
