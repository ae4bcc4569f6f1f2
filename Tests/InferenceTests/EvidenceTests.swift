import Contract
import Diagnostics
import JSONText
import Testing

@testable import Inference

private func at(_ line: Int, _ file: String = "p.md") -> Diagnostics.SourceLocation { .init(file: file, line: line) }

private func example(_ text: String, at line: Int, _ file: String = "p.md") -> Example {
  Example(.success, JSONReader.read(text, at: at(line, file)).documents.first ?? JSONNode(.null, at: at(line)))
}

private func page(
  _ examples: [Example], fields: [Field] = [], parameters: [Parameter] = [], url: String = "/v1/orders/:id",
  method: String = "GET", file: String = "p.md"
) -> PageContract {
  let operation = Operation(
    title: "T", method: Sourced(method, at: at(2, file)), url: Sourced(url, at: at(3, file)), parameters: parameters,
    responseFields: fields, examples: examples, at: at(1, file))
  return PageContract(file: file, operations: [operation])
}

private func row(
  _ name: String, _ shape: DeclaredType.Shape? = nil, required: Bool? = nil, values: [String] = [],
  presence: [PresenceClause] = [], line: Int, file: String = "p.md"
) -> Field {
  Field(
    name: name, type: shape.map { DeclaredType($0, text: "t", at: at(line, file)) },
    isRequired: required.map { Sourced($0, at: at(line, file)) }, allowedValues: values.map { AllowedValue($0) },
    presence: presence, at: at(line, file))
}

private func infer(_ pages: PageContract...) -> (api: API, diagnostics: [Diagnostic]) {
  Inference.infer(pages, configuration: Configuration())
}

extension API {
  fileprivate func property(_ type: String, _ key: String) -> Property? {
    types.first { $0.name == type }?.properties.first { $0.key == key }
  }
}

extension [Diagnostic] {
  fileprivate func lines(of code: DiagnosticCode) -> [[Int]] {
    filter { $0.code == code }.map { [$0.location?.line ?? 0] + $0.notes.map { $0.location?.line ?? 0 } }
  }
}

@Suite("Evidence")
struct EvidenceTests {
  @Test("every row, every value and every object without the field is a line, most trusted first")
  func lines() {
    let shown = [
      example(#"{"id": 1, "b": "x"}"#, at: 20), example(#"{"id": 2, "b": null}"#, at: 30),
      example(#"{"id": 3}"#, at: 40),
    ]
    let api = infer(page(shown, fields: [row("b", .string, required: false, line: 10)])).api
    let property = api.property("Order", "b")
    #expect(property?.evidence.on(.type).map { [$0.source.rawValue, $0.location?.line ?? 0] } == [[1, 10], [2, 20]])
    let optionality = property?.evidence.on(.optionality) ?? []
    #expect(optionality.map { $0.location?.line } == [10, 30, 40])
    #expect(optionality.map(\.source) == [.declaration, .example, .example])
    #expect(property?.typeRuling == .declaredType)
    #expect(property?.optionalityRuling == .declaredOptional)
  }

  @Test("each way of being optional has its rule")
  func optionality() {
    func ruling(_ texts: [String], _ field: Field? = nil) -> Ruling? {
      let shown = texts.enumerated().map { example($1, at: 20 + $0) }
      return infer(page(shown, fields: field.map { [$0] } ?? [])).api.property("Order", "b")?.optionalityRuling
    }
    #expect(ruling([#"{"id": 1, "b": 1}"#]) == .alwaysSeen)
    #expect(ruling([#"{"id": 1, "b": 1}"#, #"{"id": 1, "b": null}"#]) == .seenNull)
    #expect(ruling([#"{"id": 1, "b": 1}"#, #"{"id": 1}"#]) == .seenAbsent)
    #expect(ruling([#"{"id": 1, "b": {"x": 1}}"#, #"{"id": 1, "b": {}}"#]) == .seenEmpty)
    #expect(ruling([#"{"id": 1, "b": 1}"#], row("b", .integer, required: true, line: 9)) == .declaredRequired)
    let clause = PresenceClause(.omitted, "没有时不返回", at: at(9))
    #expect(ruling([#"{"id": 1, "b": 1}"#], row("b", .integer, presence: [clause], line: 9)) == .describedOptional)
  }

  @Test("each way of finding a type has its rule")
  func types() {
    func ruling(_ text: String, _ field: Field? = nil) -> Ruling? {
      infer(page([example(text, at: 20)], fields: field.map { [$0] } ?? [])).api.property("Order", "b")?.typeRuling
    }
    #expect(ruling(#"{"id": 1, "b": 1}"#) == .seenType)
    #expect(ruling(#"{"id": 1, "b": 1}"#, row("b", .integer, line: 9)) == .declaredType)
    #expect(ruling(#"{"id": 1, "b": "2019-02-13"}"#, row("b", .string, line: 9)) == .narrowedType)
    #expect(ruling(#"{"id": 1, "b": "x"}"#, row("b", .integer, line: 9)) == .contradictedType)
    #expect(ruling(#"{"id": 1, "b": null}"#) == .anyJSON)
    #expect(ruling(#"{"id": 1, "c": [{"b": 1}, {"b": 2}], "b": null}"#) == .sameNameElsewhere)
  }

  @Test("the same field elsewhere and the name stand below")
  func elsewhere() {
    let api = infer(page([example(#"{"id": 1, "total_price": 1.5, "part": {"total_price": 2.5, "x": 1}}"#, at: 20)]))
      .api
    #expect(api.property("Order", "total_price")?.evidence.map(\.source) == [.example, .sibling, .name])
    #expect(Evidence(.configuration, "x").weight > Evidence(.name, "x").weight)
  }

  @Test("a parameter has its mark, its words and its rule")
  func parameters() {
    let clause = PresenceClause(.alternative, "二选一", at: at(11))
    let fields = [
      row("a", .string, required: true, presence: [clause], line: 10), row("b", .integer, required: true, line: 12),
      row("total_price", line: 13),
    ]
    let (api, diagnostics) = infer(
      page([], parameters: fields.map { Parameter($0, in: .body) }, url: "/v1/orders", method: "POST"))
    let body = api.operations[0].body?.properties ?? []
    #expect(body.map(\.isOptional) == [true, false, true])
    #expect(body.map(\.optionalityRuling) == [.describedOptional, .declaredRequired, .notDeclaredRequired])
    #expect(body.map(\.typeRuling) == [.declaredType, .declaredType, .nameRule])
    #expect(body[0].evidence.on(.optionality).map { $0.location?.line } == [10, 11])
    #expect(diagnostics.lines(of: .requirementContradiction) == [[10, 11]])
  }

  @Test("an operation has the evidence for its name, its method and its path")
  func operation() {
    let operation = infer(page([])).api.operations[0]
    #expect(operation.nameRuling == .methodAndPath)
    #expect(operation.evidence.map { $0.location?.line } == [2, 3, 3])
  }
}

@Suite("Contradictions")
struct ContradictionTests {
  @Test("declared as always there, and seen as null: both places, once a field")
  func null() {
    let shown = [example(#"{"id": 1, "b": null}"#, at: 20), example(#"{"id": 1, "b": null}"#, at: 30)]
    let found = infer(page(shown, fields: [row("b", .string, required: true, line: 10)])).diagnostics
    #expect(found.lines(of: .requiredButMissing) == [[10, 20]])
  }

  @Test("declared as always there, and absent")
  func absent() {
    let shown = [example(#"{"id": 1, "b": "x"}"#, at: 20), example(#"{"id": 1}"#, at: 30)]
    let rows = [row("b", .string, required: true, line: 10)]
    #expect(infer(page(shown, fields: rows)).diagnostics.lines(of: .requiredButMissing) == [[10, 30]])
    #expect(infer(page(shown, fields: [row("b", .string, line: 10)])).diagnostics.lines(of: .requiredButMissing) == [])
  }

  @Test("what another page's object lacks is no fault of this page")
  func otherPage() {
    let a = page(
      [example(#"{"id": 1, "user": {"email": "a", "phone": "1", "b": "x"}}"#, at: 20)],
      fields: [Field(name: "user", children: [row("b", .string, required: true, line: 10)], at: at(9))])
    let b = page(
      [example(#"{"id": 1, "user": {"email": "a", "phone": "1"}}"#, at: 20, "q.md")], url: "/v1/trades/:id",
      file: "q.md")
    let (api, diagnostics) = infer(a, b)
    #expect(api.property("User", "b")?.isOptional == true)
    #expect(diagnostics.lines(of: .requiredButMissing) == [])
  }

  @Test("a value that the list lacks names the row and the example")
  func value() {
    let rows = [row("b", .string, values: ["x", "y"], line: 10)]
    let odd = infer(page([example(#"{"id": 1, "b": "z"}"#, at: 20)], fields: rows)).diagnostics
    #expect(odd.lines(of: .valueContradiction) == [[10, 20]])
    #expect(
      infer(page([example(#"{"id": 1, "b": "y"}"#, at: 20)], fields: rows)).diagnostics.lines(of: .valueContradiction)
        == [])
  }

  @Test("the example that is named is the one that contradicts")
  func offending() {
    let shown = [example(#"{"id": 1, "b": null}"#, at: 20), example(#"{"id": 1, "b": "x"}"#, at: 30)]
    let found = infer(page(shown, fields: [row("b", .integer, line: 10)])).diagnostics
    #expect(found.lines(of: .typeContradiction) == [[10, 30]])
  }

  @Test("two rows that declare one field in two forms")
  func rows() {
    let twice = [row("b", .string, line: 10), row("b", .array(nil), line: 12)]
    let shown = [example(#"{"id": 1, "b": "x"}"#, at: 20)]
    #expect(infer(page(shown, fields: twice)).diagnostics.lines(of: .rowContradiction) == [[10, 12]])
    let same = [row("b", .integer, line: 10), row("b", .decimal, line: 12)]
    #expect(infer(page([], fields: same)).diagnostics.lines(of: .rowContradiction) == [])
    let request = page([], parameters: twice.map { Parameter($0, in: .query) })
    #expect(infer(request).diagnostics.lines(of: .rowContradiction) == [[10, 12]])
  }

  @Test("a mark that the description takes back")
  func mark() {
    let clause = PresenceClause(.omitted, "omitted if closed", at: at(11))
    let rows = [row("b", .string, required: true, presence: [clause], line: 10)]
    let (api, diagnostics) = infer(page([example(#"{"id": 1, "b": "x"}"#, at: 20)], fields: rows))
    #expect(diagnostics.lines(of: .requirementContradiction) == [[10, 11]])
    #expect(api.property("Order", "b")?.isOptional == true)
  }
}
