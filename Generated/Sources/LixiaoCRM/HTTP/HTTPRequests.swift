import Foundation
import HTTPTypes

/// The values of a parameter that is an array; an empty one is left out.
public struct ArrayParameter: ParameterValue {
  public enum Style: Sendable {
    /// `a=1&a=2`
    case repeated
    /// `a[]=1&a[]=2`, the brackets encoded.
    case brackets
    /// `a[0]=1&a[1]=2`, the brackets encoded.
    case indexed
    /// `a=1,2`
    case commaSeparated
    /// `a=["1","2"]`, encoded.
    case json
  }

  private let values: [any ParameterValue]
  private let style: Style

  /// - Returns: nil where there is no array.
  public init?(_ values: [some ParameterValue]?, style: Style = .repeated) {
    guard let values else { return nil }
    self.values = values
    self.style = style
  }

  public var parameterText: String { values.map(\.parameterText).joined(separator: ",") }

  public func parameterFields(named name: String) throws(RequestError) -> [ParameterField] {
    var texts: [String] = []
    for value in values { texts += try value.parameterFields(named: name).flatMap(\.values) }
    return style.fields(name, texts)
  }
}

extension ArrayParameter.Style {
  /// The name under which an element stands by itself.
  func name(_ name: String, at index: Int) -> String {
    switch self {
    case .brackets: name + "[]"
    case .indexed: "\(name)[\(index)]"
    case .repeated, .commaSeparated, .json: name
    }
  }

  func fields(_ name: String, _ texts: [String]) -> [ParameterField] {
    switch self {
    case .repeated: texts.map { (name, [$0]) }
    case .brackets: texts.map { (name + "[]", [$0]) }
    case .indexed: texts.enumerated().map { ("\(name)[\($0)]", [$1]) }
    case .commaSeparated: texts.isEmpty ? [] : [(name, texts)]
    case .json: [(name, [String(decoding: JSONWriter(texts).bytes, as: UTF8.self)])]
    }
  }
}

/// Values as the flat fields of a form: members within members in brackets, as in `asset[quantity]=2`.
struct FormFields {
  private(set) var fields: [ParameterField] = []
  let arrays: ArrayParameter.Style

  init(arrays: ArrayParameter.Style) { self.arrays = arrays }

  /// Adds a value; null is an empty one.
  ///
  /// - Throws: where the value has no JSON form.
  mutating func append(_ value: some JSONCodable, named name: String) throws(RequestError) {
    guard let json = try? JSON.decode(JSONValue.self, from: JSON.encode(value)) else {
      throw .valueWithoutForm(name: name)
    }
    append(json: json, named: name)
  }

  private mutating func append(json: JSONValue, named name: String) {
    switch json {
    case .null: fields.append((name, [""]))
    case .object(let members):
      for (key, member) in members.sorted(by: { $0.key < $1.key }) { append(json: member, named: "\(name)[\(key)]") }
    case .array(let elements):
      switch arrays {
      case .commaSeparated: fields += arrays.fields(name, elements.map(\.parameterText))
      case .json: fields.append((name, [json.parameterText]))
      case .repeated, .brackets, .indexed:
        for (index, element) in elements.enumerated() { append(json: element, named: arrays.name(name, at: index)) }
      }
    case .bool, .number, .string: fields.append((name, [json.parameterText]))
    }
  }
}

extension RequestBody {
  /// Members within members stand in brackets, as in `asset[quantity]=2`; null is an empty value.
  public static func form(_ members: BodyMembers, arrays: ArrayParameter.Style = .brackets) -> RequestBody {
    var form = FormFields(arrays: arrays)
    var body = RequestBody(data: Data(), contentType: "application/x-www-form-urlencoded")
    do {
      for (name, value) in members.items { try form.append(value, named: name) }
      body.data = Data(PercentEncoding.query(form.fields).utf8)
    } catch { body.failure = error }
    return body
  }

  /// The values in the order of their keys.
  public static func form<each Value: JSONCodable>(
    _ keys: JSONKeys, _ values: repeat each Value, arrays: ArrayParameter.Style = .brackets
  ) -> RequestBody {
    form(BodyMembers(keys, repeat each values), arrays: arrays)
  }
}

/// The request of an operation, before a server is chosen.
///
/// It can always be built and looked at; what keeps it from being sent is thrown by `httpRequest(server:)`.
///
/// The contents are kept out of line: every operation holds a request, and what copies a reference compiles faster.
public struct OperationRequest: Sendable {
  private final class Contents: Sendable {
    let method: HTTPRequest.Method
    let path: String
    let headerFields: HTTPFields
    let body: RequestBody?
    let failure: RequestError?

    init(
      _ method: HTTPRequest.Method, _ path: String, _ fields: HTTPFields, _ body: RequestBody?, _ failure: RequestError?
    ) {
      self.method = method
      self.path = path
      headerFields = fields
      self.body = body
      self.failure = failure
    }
  }

  private var contents: Contents

  public var method: HTTPRequest.Method { contents.method }
  /// The path and the query, encoded.
  public var path: String {
    get { contents.path }
    set { contents = Contents(method, newValue, headerFields, body, contents.failure) }
  }
  public var headerFields: HTTPFields {
    get { contents.headerFields }
    set { contents = Contents(method, path, newValue, body, contents.failure) }
  }
  public var body: RequestBody? {
    get { contents.body }
    set { contents = Contents(method, path, headerFields, newValue, contents.failure ?? newValue?.failure) }
  }

  public init(
    _ method: HTTPRequest.Method, _ path: RequestPath, query: Parameters = [:], headers: Parameters = [:],
    cookies: Parameters = [:], body: RequestBody? = nil
  ) {
    var failure = path.failure ?? body?.failure
    var text = path.text
    var fields = HTTPFields()
    do {
      let query = try query.queryText
      if !query.isEmpty { text += "?" + query }
      fields = try headers.headerFields
      if let cookies = try cookies.cookieText { fields[.cookie] = cookies }
    } catch {
      failure = failure ?? error
    }
    if let body { fields[.contentType] = body.contentType }
    contents = Contents(method, text, fields, body, failure)
  }

  /// Gives a parameter of the query another value, as the requests for a list's next pages need it; nil takes it away.
  public mutating func setQuery(_ name: String, _ value: (any ParameterValue)?) {
    let parts = path.split(separator: "?", maxSplits: 1)
    let key = PercentEncoding.encode(name) + "="
    var items = parts.dropFirst().flatMap { $0.split(separator: "&") }.filter { !$0.hasPrefix(key) }.map { "\($0)" }
    if let value { items.append(key + PercentEncoding.encode(value.parameterText)) }
    path = "\(parts.first ?? "")" + (items.isEmpty ? "" : "?" + items.joined(separator: "&"))
  }

  /// The request to a server, whose own path comes before the operation's.
  ///
  /// - Throws: whatever keeps the request from being sent.
  public func httpRequest(server: URL) throws(RequestError) -> HTTPRequest {
    if let failure = contents.failure { throw failure }
    guard let scheme = server.scheme, let authority = server.authority else { throw .invalidServer(server) }
    var base = server.path(percentEncoded: true)
    while base.hasSuffix("/") { base.removeLast() }
    return HTTPRequest(
      method: method, scheme: scheme, authority: authority, path: base + path, headerFields: headerFields)
  }
}

extension OperationRequest: Hashable {
  public static func == (a: Self, b: Self) -> Bool {
    a.method == b.method && a.path == b.path && a.headerFields == b.headerFields && a.body == b.body
      && a.contents.failure == b.contents.failure
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(body)
  }
}

extension URL {
  /// Host and port; nil where there is no host.
  var authority: String? {
    guard let host = host(percentEncoded: true), !host.isEmpty else { return nil }
    let name = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
    return port.map { "\(name):\($0)" } ?? name
  }
}

/// What stands in a request under one name: one value, or several with commas between them.
public typealias ParameterField = (name: String, values: [String])

/// A value that can stand in a path, a query, a header or a cookie.
public protocol ParameterValue: Sendable {
  /// The value as the request spells it, before any encoding.
  var parameterText: String { get }

  /// The fields that the value makes of a parameter; most make one.
  ///
  /// - Throws: where the value cannot be written.
  func parameterFields(named name: String) throws(RequestError) -> [ParameterField]
}

extension ParameterValue {
  public func parameterFields(named name: String) throws(RequestError) -> [ParameterField] { [(name, [parameterText])] }
}

extension ParameterValue where Self: CustomStringConvertible {
  public var parameterText: String { description }
}

extension String: ParameterValue {}
extension Bool: ParameterValue {}
extension Int: ParameterValue {}
extension Int64: ParameterValue {}
extension Decimal: ParameterValue {}

extension Double: ParameterValue {
  /// Whole numbers are written without a fraction.
  public var parameterText: String { Int(exactly: self).map { String($0) } ?? String(self) }

  public func parameterFields(named name: String) throws(RequestError) -> [ParameterField] {
    if isFinite { return [(name, [parameterText])] }
    throw .valueWithoutForm(name: name)
  }
}

extension JSONNumber: ParameterValue {
  public var parameterText: String { text }
}

extension URL: ParameterValue {
  public var parameterText: String { absoluteString }
}

extension JSONValue: ParameterValue {
  /// A string as it is, anything else as JSON text.
  public var parameterText: String {
    if case .string(let text) = self { return text }
    return String(decoding: JSONWriter(self).bytes, as: UTF8.self)
  }
}

/// Parameters by their names, in their order; those without a value are left out.
public struct Parameters: Sendable, ExpressibleByDictionaryLiteral {
  private let items: [(name: String, value: any ParameterValue)]

  public init(dictionaryLiteral elements: (String, (any ParameterValue)?)...) {
    items = elements.compactMap { name, value in value.map { (name, $0) } }
  }

  /// The values in the order of their names.
  public init<each Value: ParameterValue>(_ names: JSONKeys, _ values: repeat (each Value)?) {
    var items: [(name: String, value: any ParameterValue)] = []
    var position = 0
    for value in repeat each values {
      if let value { items.append((names.all[position].text, value)) }
      position += 1
    }
    self.items = items
  }

  /// The query that the parameters make, without its question mark.
  var queryText: String {
    get throws(RequestError) {
      var fields: [ParameterField] = []
      for (name, value) in items { fields += try value.parameterFields(named: name) }
      return PercentEncoding.query(fields)
    }
  }

  /// The value of the `Cookie` header; nil where there is no cookie.
  var cookieText: String? {
    get throws(RequestError) {
      let cookies = try texts.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.text))" }
      return cookies.isEmpty ? nil : cookies.joined(separator: "; ")
    }
  }

  /// The parameters as headers. What is not ASCII is percent-encoded in UTF-8, for HTTP has no common form for it.
  var headerFields: HTTPFields {
    get throws(RequestError) {
      var headers = HTTPFields()
      for (name, text) in try texts {
        // A line break would begin another header.
        guard let name = HTTPField.Name(name), !text.utf8.contains(where: { $0 < 32 && $0 != 9 || $0 == 127 }) else {
          throw .invalidHeader(name: name)
        }
        headers.append(HTTPField(name: name, value: PercentEncoding.encode(text, keeping: PercentEncoding.ascii)))
      }
      return headers
    }
  }

  /// Each with its values in one text, as headers and cookies have them.
  private var texts: [(name: String, text: String)] {
    get throws(RequestError) {
      var texts: [(name: String, text: String)] = []
      for (name, value) in items {
        texts.append((name, try value.parameterFields(named: name).flatMap(\.values).joined(separator: ",")))
      }
      return texts
    }
  }
}

/// Percent-encoding of RFC 3986, in UTF-8.
enum PercentEncoding {
  static let unreserved = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
  static let ascii = Set<UInt8>(0...127)
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// The text with every byte encoded that is not to be kept.
  static func encode(_ text: String, keeping kept: Set<UInt8> = unreserved) -> String {
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      if kept.contains(byte) {
        encoded.append(byte)
      } else {
        encoded += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// Fields as `a=1&b%5B%5D=x,y`: a space as `%20`, a plus as `%2B`, and only the commas between values as they are.
  static func query(_ fields: [ParameterField]) -> String {
    let items = fields.map { field in
      encode(field.name) + "=" + field.values.map { encode($0) }.joined(separator: ",")
    }
    return items.joined(separator: "&")
  }
}

/// The bytes of a request's body and what they are.
public struct RequestBody: Hashable, Sendable {
  public internal(set) var data: Data
  /// The value of the `Content-Type` header.
  public let contentType: String
  /// Why the body cannot be sent.
  var failure: RequestError?

  public static func data(_ data: Data, contentType: String) -> RequestBody {
    RequestBody(data: data, contentType: contentType)
  }

  /// An object: the values in the order of their keys.
  public static func json<each Value: JSONCodable>(_ keys: JSONKeys, _ values: repeat each Value) -> RequestBody {
    json(BodyMembers(keys, repeat each values))
  }

  public static func json(_ members: BodyMembers) -> RequestBody {
    var writer = JSONWriter()
    writer.members(members.items)
    return json(writer) { members.items.first { $0.value.hasNoForm }?.key }
  }

  public static func json(value: some JSONCodable) -> RequestBody {
    json(JSONWriter(value)) { "body" }
  }

  private static func json(_ writer: JSONWriter, _ faultyName: () -> String?) -> RequestBody {
    let failure = writer.problem.flatMap { _ in faultyName() }.map { RequestError.valueWithoutForm(name: $0) }
    return RequestBody(data: Data(writer.bytes), contentType: "application/json", failure: failure)
  }
}

/// Members of a body by their names, in their order; those without a value are left out, or written as their key says.
public struct BodyMembers: Sendable, ExpressibleByDictionaryLiteral {
  let items: [(key: String, value: any JSONCodable)]

  public init(dictionaryLiteral elements: (String, (any JSONCodable)?)...) {
    items = elements.compactMap { key, value in value.flatMap { $0.isNone ? nil : (key, $0) } }
  }

  /// The values in the order of their keys.
  public init<each Value: JSONCodable>(_ keys: JSONKeys, _ values: repeat each Value) {
    var items: [(key: String, value: any JSONCodable)] = []
    var position = 0
    for value in repeat each values {
      let key = keys.all[position]
      if !value.isNone {
        items.append((key.text, value))
      } else if let none = key.noneValue {
        items.append((key.text, none))
      }
      position += 1
    }
    self.items = items
  }
}

extension JSONCodable {
  fileprivate var hasNoForm: Bool { JSONWriter(self).problem != nil }
}

/// What keeps a request from being made; nothing was sent.
public enum RequestError: Error, Hashable, Sendable {
  /// A parameter of the path is empty, which would name another resource.
  case emptyPathParameter(name: String)
  /// A value cannot be written, such as a `Double` that is no number.
  case valueWithoutForm(name: String)
  /// A header's name is none, or its value has a line break.
  case invalidHeader(name: String)
  /// The server's URL has no host.
  case invalidServer(URL)
}

/// A request's path, written as a string literal whose interpolations are encoded as one segment each:
/// `"/orders/\(id, name: "id")/lines"`.
public struct RequestPath: ExpressibleByStringInterpolation, Sendable {
  /// The path, encoded.
  public let text: String
  /// Why a request to the path cannot be sent.
  let failure: RequestError?

  public init(stringLiteral text: String) {
    self.text = text
    failure = nil
  }

  public init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    failure = stringInterpolation.failure
  }

  /// Collects the literal parts as they are and the values encoded.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var failure: RequestError?

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) { text += literal }

    public mutating func appendInterpolation(_ value: (some ParameterValue)?, name: String) {
      do {
        let values = try value?.parameterFields(named: name).flatMap(\.values) ?? []
        let segment = values.map { PercentEncoding.encode($0) }.joined(separator: ",")
        if segment.isEmpty { failure = failure ?? .emptyPathParameter(name: name) }
        // A segment of dots alone would be taken for the folder above.
        text += segment.allSatisfy { $0 == "." } ? segment.replacing(".", with: "%2E") : segment
      } catch {
        failure = failure ?? error
      }
    }
  }
}
