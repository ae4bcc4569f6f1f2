import Contract
import Diagnostics
import JSONText
import Testing

@testable import Inference

/// What the row of a field says of its type, where nothing else shows a value.
@Suite("Types that rows give")
struct RowValueTests {
  private let place = SourceLocation(file: "p.md", line: 1)

  private func type(
    _ name: String, _ shape: DeclaredType.Shape?, word: String = "", example: String? = nil, format: String? = nil,
    defaultValue: String? = nil, values: [String] = []
  ) -> TypeReference? {
    var operation = Operation(at: place)
    operation.method = Sourced("GET", at: place)
    operation.url = Sourced("/things", at: place)
    var field = Field(name: name, type: shape.map { DeclaredType($0, text: word, at: place) }, at: place)
    field.facts.example = example
    field.facts.format = format
    field.defaultValue = defaultValue
    field.allowedValues = values.map { AllowedValue($0) }
    operation.parameters = [Parameter(field, in: .query)]
    let page = PageContract(file: "p.md", operations: [operation])
    let api = Inference.infer([page], configuration: Configuration(name: "A")).api
    return api.operations.first?.parameters.first?.property.type.given
  }

  @Test("a declared day or time has the form of the example that its row gives, or of the pattern")
  func moments() {
    #expect(type("since", .date, word: "date", example: "2024-05-01") == .localDate)
    #expect(type("since", .dateTime, word: "datetime", example: "2024-05-01 10:00:00") == .localDateTime)
    #expect(type("since", .dateTime, word: "datetime", example: "2024-05-01T10:00:00Z") == .zonedDateTime)
    #expect(type("since", .dateTime, word: "datetime", format: "local-date-time") == .localDateTime)
    #expect(type("since", .date, word: "date") == .string)
    #expect(type("since", .date, word: "date", example: "tomorrow") == .string)
    #expect(type("since", .string, word: "string", example: "2024-05-01") == .string)
  }

  @Test("what OpenAPI calls date-time has a zone, and a text that it frames as a date is one")
  func openAPI() {
    #expect(type("since", .string, word: "string (date-time)", format: "date-time") == .zonedDateTime)
    #expect(type("since", .dateTime, word: "date-time") == .zonedDateTime)
    #expect(type("since", .string, word: "string (date)", format: "date") == .localDate)
  }

  @Test("without a type, the values that a row lists, its default and its example say what it holds")
  func undeclared() {
    #expect(type("sort", nil, values: ["name", "age"]) == .enumeration("ThingSort", .string))
    #expect(type("full", nil, defaultValue: "false") == .bool)
    #expect(type("rate", nil, example: "0.5") == .double)
    #expect(type("note", nil, example: "hello") == .string)
  }

  @Test("a version that looks like a day is a text")
  func versions() {
    let json = #"{"api_version": "2024-01-01", "born": "2024-01-01"}"#
    var operation = Operation(at: place)
    operation.method = Sourced("GET", at: place)
    operation.url = Sourced("/things/:id", at: place)
    operation.examples = JSONReader.read(json, at: place).documents.map { Example(.success, $0) }
    operation.responseFields = [
      Field(name: "api_version", type: DeclaredType(.string, text: "string", at: place), at: place)
    ]
    let page = PageContract(file: "p.md", operations: [operation])
    let properties = Inference.infer([page], configuration: Configuration(name: "A")).api.types.flatMap(\.properties)
    #expect(properties.first { $0.key == "api_version" }?.type == .string)
    #expect(properties.first { $0.key == "born" }?.type == .localDate)
  }

  /// The type and the contradictions of a member that a row declares and an example shows.
  private func member(_ field: Field, _ json: String) -> (TypeReference?, [String]) {
    var operation = Operation(at: place)
    operation.method = Sourced("GET", at: place)
    operation.url = Sourced("/things/:id", at: place)
    operation.examples = JSONReader.read(json, at: place).documents.map { Example(.success, $0) }
    operation.responseFields = [field]
    let page = PageContract(file: "p.md", operations: [operation])
    let (api, diagnostics) = Inference.infer([page], configuration: Configuration(name: "A"))
    return (
      api.types.flatMap(\.properties).first { $0.key == field.name }?.type,
      diagnostics.filter { $0.code == .typeContradiction }.map(\.message)
    )
  }

  @Test("what a row calls a map is one, whatever its keys, where its values are scalars of one kind")
  func maps() {
    let field = Field(name: "meta", type: DeclaredType(.map(nil), text: "map", at: place), at: place)
    #expect(member(field, #"{"id": 1, "meta": {"order": "7"}}"#).0 == .dictionary(.string))
    #expect(member(field, #"{"id": 1, "meta": {"order": "7", "count": 2}}"#).0 != .dictionary(.string))
  }

  @Test("a text below which rows nest is told as that, and not as an example that has a text")
  func nestedBelowText() {
    var field = Field(name: "s", type: DeclaredType(.string, text: "string", at: place), at: place)
    field.children = [Field(name: "b", type: DeclaredType(.integer, text: "int", at: place), at: place)]
    let told = member(field, #"{"s": "x", "b": 1}"#).1
    #expect(told == ["‘s’ is declared as ‘string’, but rows of the table nest members under it; either is read"])
  }
}
