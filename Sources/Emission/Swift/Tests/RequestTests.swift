import Contract
import Inference

/// The tests of a request: with every argument, and with those alone that must be given.
struct RequestTests: Sendable {
  private let call: OperationCall
  private let names: ClientNames
  private let types: Declarations

  init(_ call: OperationCall, names: ClientNames, types: Declarations) {
    self.call = call
    self.names = names
    self.types = types
  }

  var tests: [SwiftCode] {
    let hasOptional = call.members.members.contains(where: \.isOptional)
    return [test(Identifier("request"), "the request has the method, path and body of the page", isWhole: true)]
      + (hasOptional
        ? [test(Identifier("leastRequest"), "the request without what may be left out", isWhole: false)] : [])
  }

  /// The statement that builds the operation.
  func operation(isWhole: Bool) -> SwiftCode {
    let given = members(isWhole: isWhole).map { given -> SwiftCode in
      let label: SwiftCode = "\(label: given.member.name): "
      let isBytes = call.isRaw && given.place == .body && given.member.property.type.unwrapped == .file
      return isBytes ? "\(label)Data(\"sample\".utf8)" : given.sample.code(label, depth: 3)
    }
    return .list("let operation = \(call.name)(", given, ")", depth: 2)
  }

  /// An argument with its value.
  typealias Given = (member: Members.Member, place: Parameter.Place, sample: SampleValue)

  private func members(isWhole: Bool) -> [Given] {
    zip(call.members.members, call.places).filter { isWhole || !$0.0.isOptional }.map { member, place in
      (member, place, SampleValue(member.property.type, types: types, names: names))
    }
  }

  private func test(_ name: Identifier, _ title: SwiftCode, isWhole: Bool) -> SwiftCode {
    let given = members(isWhole: isWhole)
    return """
      @Test("\(title)")
      func \(name)() throws {
        \(operation(isWhole: isWhole))
        let request = operation.request
        #expect(request.method == \(HTTPNames.method(call.operation.method)))
        \(target(given))
        \(.lines(headers(given)))
        \(cookies(given))
        \(BodyExpectation(call, given.filter { $0.place == .body }).code)
      }
      """
  }

  /// The path, and what the query says.
  private func target(_ given: [Given]) -> SwiftCode {
    let pieces = call.operation.path.pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .parameter(let key):
        given.first { $0.place == .path && $0.member.property.key == key }
          .map { Self.fields($0).fields.map { ExpectedEncoding.encode($0.value) }.joined(separator: ",") } ?? key
      }
    }
    let path = Literal(pieces.joined())
    let query = given.filter { $0.place == .query }.flatMap { Self.fields($0).texts }.map { Literal($0).code }
    guard !query.isEmpty else { return .check("request.path", isEqualTo: path.code) }
    return .lines([
      .check("RequestFields.path(request)", isEqualTo: path.code),
      .check("RequestFields.query(request)", isEqualTo: query),
    ])
  }

  private func headers(_ given: [Given]) -> [SwiftCode] {
    given.filter { $0.place == .header }.map { parameter in
      """
      #expect(
        request.headerFields.contains {
          $0.name.rawName == \(Literal(parameter.member.property.key))
            && $0.value == \(Literal(ExpectedEncoding.ascii(Self.fields(parameter).joined)))
        })
      """
    }
  }

  private func cookies(_ given: [Given]) -> SwiftCode {
    let cookies = given.filter { $0.place == .cookie }.map {
      "\(ExpectedEncoding.encode($0.member.property.key))=\(ExpectedEncoding.encode(Self.fields($0).joined))"
    }
    guard !cookies.isEmpty else { return .empty }
    return .check("request.headerFields[.cookie]", isEqualTo: Literal(cookies.joined(separator: "; ")).code)
  }

  /// What an argument outside the body makes of itself.
  private static func fields(_ given: Given) -> ExpectedFields {
    let property = given.member.property
    let isSimple = if case .array(let element) = property.type.unwrapped { element.isParameter } else { false }
    var fields = ExpectedFields(arrays: property.arrayStyle ?? (isSimple ? .repeated : .brackets))
    fields.append(given.sample.tree, named: property.key)
    return fields
  }
}

extension SwiftCode {
  /// An expectation of several values, as many on a line as fit.
  static func check(_ value: SwiftCode, isEqualTo expected: [SwiftCode]) -> SwiftCode {
    let short: SwiftCode = "#expect(\(value) == [\(list(expected))])"
    if short.text.count + 4 <= lineLength { return short }
    return """
      #expect(
        \(list("\(value) == [", expected, "])", depth: 3, comma: expected.count > 1 ? "," : .empty))
      """
  }

  /// An expectation of a test, on one line where that fits.
  static func check(_ value: SwiftCode, isEqualTo expected: SwiftCode) -> SwiftCode {
    let short: SwiftCode = "#expect(\(value) == \(expected))"
    if short.text.count + 4 <= lineLength { return short }
    return """
      #expect(
        \(value)
          == \(expected))
      """
  }
}
