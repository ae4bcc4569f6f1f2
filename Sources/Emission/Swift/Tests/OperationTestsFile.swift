import Contract
import Inference
import JSONText

/// The tests of an operation: `Operations/CreateOrderTests.swift`.
struct OperationTestsFile: Sendable {
  private let call: OperationCall
  private let api: API
  private let names: ClientNames
  private let types: Declarations
  private let server: Identifier?
  private let examples: [ExampleFile]

  init(_ call: OperationCall, api: API, names: ClientNames, types: Declarations, server: Identifier?) {
    self.call = call
    self.api = api
    self.names = names
    self.types = types
    self.server = server
    examples = ExampleFile.files(of: call, types: types.types)
  }

  var path: String { "Operations/\(call.name.name)Tests.swift" }

  var code: SwiftCode {
    let imports: SwiftCode = """
      import Foundation
      import HTTPTypes
      import Testing

      @testable import \(names.module)
      """
    let tests = RequestTests(call, names: names, types: types).tests + responseTests
    return .blocks([
      Provenance([call.operation.source.file]).code,
      imports,
      """
      @Suite(\(Literal(call.line)))
      struct \(call.name)Tests {
        \(.blocks(tests))
      }
      """,
    ])
  }

  private var responseTests: [SwiftCode] {
    var tests: [SwiftCode] = []
    var number = 0
    for file in examples {
      number += 1
      if case .failure = file.example.role {
        if let test = failure(file, number) { tests.append(test) }
      } else if call.operation.output != nil {
        tests.append(success(file, number))
      }
    }
    if call.operation.output != nil, let first = examples.first(where: { $0.example.role == .success }) {
      tests.append(sending(first))
    }
    return tests
  }

  private func success(_ file: ExampleFile, _ number: Int) -> SwiftCode {
    let reference = call.operation.output ?? .json
    let payload = names.type(reference.unwrapped)
    let type: SwiftCode = call.operation.isEnveloped && !call.operation.isWhole ? "Envelope<\(payload)>" : payload
    return """
      @Test("the page’s example \(Self.number(number)) decodes, and encodes to the same")
      func example\(Self.number(number))() throws {
        let example = try Example.data(\(Literal(file.name)))
        let decoded = try JSON.decode(\(type).self, from: example)
        #expect(try JSONComparison.difference(JSON.encode(decoded), example\(emptyIsNone(reference))) == nil)
      }
      """
  }

  /// The members for which the pages write none in several ways, of which nobody can tell which one it was.
  private func emptyIsNone(_ type: TypeReference) -> SwiftCode {
    let keys = UncertainNone(types.types).keys(in: type)
    return keys.isEmpty ? .empty : ", emptyIsNone: [\(.list(keys.map { Literal($0).code }))]"
  }

  private func failure(_ file: ExampleFile, _ number: Int) -> SwiftCode? {
    guard call.operation.isEnveloped, let envelope = api.envelope else { return plainFailure(file, number) }
    let error = EnvelopeFile(envelope, api: api, names: names)
    let facts = error.errorMembers.compactMap { member -> SwiftCode? in
      guard let value = file.example.node.value.scalar(member.property.key) else { return nil }
      if let constant = error.constant(for: member, value: file.example.node.value.text(member.property.key)) {
        return "#expect(error?.\(member.name) == .\(constant))"
      }
      return "#expect(error?.\(member.name) == \(value))"
    }
    return """
      @Test("the page’s example \(Self.number(number)) is thrown as an error of the API")
      func example\(Self.number(number))() throws {
        let example = try Example.data(\(Literal(file.name)))
        \(RequestTests(call, names: names, types: types).operation(isWhole: false))
        let error = #expect(throws: \(names.error).self) {
          try operation.output(from: APIResponse(head: HTTPResponse(status: .ok), body: example))
        }
        \(.lines(facts))
      }
      """
  }

  /// An error outside of an envelope, as the client throws it.
  private func plainFailure(_ file: ExampleFile, _ number: Int) -> SwiftCode? {
    guard let failure = call.operation.failure, case .named = failure,
      case .failure(let status) = file.example.role
    else { return nil }
    let code = status.flatMap { $0 >= 400 ? $0 : nil } ?? 400
    return """
      @Test("the page’s example \(Self.number(number)) is thrown as the error that the page shows")
      func example\(Self.number(number))() async throws {
        let example = try Example.data(\(Literal(file.name)))
        let transport = RecordingTransport(status: HTTPResponse.Status(code: \(Literal(code))), body: example)
        \(client)
        \(RequestTests(call, names: names, types: types).operation(isWhole: false))
        let error = try await #require(throws: \(names.type(failure)).self) { try await client.send(operation) }
        #expect(try JSONComparison.difference(JSON.encode(error), example\(emptyIsNone(failure))) == nil)
      }
      """
  }

  /// A client that sends nowhere.
  private var client: SwiftCode {
    let credentials = CredentialsFile(api)
    var arguments: [SwiftCode] = server == nil ? ["server: Server(url: Sample.url)"] : []
    if !credentials.isEmpty { arguments.append("credentials: \(credentials.sample)") }
    arguments.append("configuration: ClientConfiguration(transport: transport, reading: .strict)")
    return .list("let client = \(names.client)(", arguments, ")", depth: 2)
  }

  /// One call through the client, whose headers and server are the configuration's.
  private func sending(_ file: ExampleFile) -> SwiftCode {
    let headers = CredentialsFile(api).expectedHeaders.map { field, value in
      "#expect(request.headerFields[\(field)] == \(value))" as SwiftCode
    }
    return """
      @Test("the client sends it and gives back what the example holds")
      func call() async throws {
        let example = try Example.data(\(Literal(file.name)))
        let transport = RecordingTransport(body: example)
        \(client)
        \(RequestTests(call, names: names, types: types).operation(isWhole: false))
        let output = try await client.send(operation)
        #expect(try output == operation.output(from: APIResponse(head: HTTPResponse(status: .ok), body: example)))
        let request = try #require(await transport.requests.first)
        #expect(request.method == \(HTTPNames.method(call.operation.method)))
        \(.lines(headers))
      }
      """
  }

  private static func number(_ number: Int) -> SwiftCode { Literal(number).code }
}

extension JSONValue {
  /// A number or a text that is a member, as a page's table writes it; empty for other values.
  fileprivate func text(_ key: String) -> String {
    guard case .object(let members) = self else { return "" }
    switch members.last(where: { $0.key == key })?.node.value {
    case .number(let text), .string(let text): return text
    default: return ""
    }
  }

  /// A scalar member as a Swift literal; nil for other values.
  fileprivate func scalar(_ key: String) -> SwiftCode? {
    guard case .object(let members) = self, let value = members.last(where: { $0.key == key })?.node.value else {
      return nil
    }
    switch value {
    case .bool(let flag): return Literal(flag).code
    case .number(let lexeme): return Literal(number: lexeme)?.code
    case .string(let text): return Literal(text).code
    case .null, .array, .object: return nil
    }
  }
}
