import Foundation

/// How to read a response that is not what the documentation shows.
public enum JSONReading: Sendable {
  /// What differs is an error.
  case strict
  /// What can be understood is taken, what cannot is none where there may be none, an element of an array that cannot be read is
  /// left out; each time the function is told.
  case tolerant(@Sendable (Drift) -> Void)
}

/// A difference between a response and its documentation.
public struct Drift: Hashable, Sendable, CustomStringConvertible {
  /// What became of the value.
  public enum Effect: String, Sendable {
    /// A scalar of another kind was taken for what it says: `"12"` for 12, `1` for true.
    case converted
    /// The value is none.
    case none
    /// The element of an array, or the member of a dictionary, is left out.
    case leftOut
    /// A value that the documentation does not list was kept as it came.
    case unknownValue
    /// The response could not be read.
    case failed
  }

  public let effect: Effect
  /// The place in the response: `data.items.[3].price`.
  public let path: String
  /// What the documentation promises there: `a number`.
  public let expected: String
  /// What came: `the text “none”`.
  public let found: String
  /// Where the documentation says so: `orders.md:120`; nil where that is not known.
  public let page: String?

  public var description: String {
    "\(path.isEmpty ? "the response" : path): expected \(expected)\(page.map { " (\($0))" } ?? ""), found \(found)"
  }
}

/// Why a response cannot be read.
public struct DecodingFailure: Error, Sendable, CustomStringConvertible {
  /// Every difference that could not be put up with; one at least.
  public let drifts: [Drift]
  public let body: Data
  /// The type of the operation whose response it is.
  public internal(set) var operation = ""

  init(_ drifts: [Drift], body: Data) {
    self.drifts = drifts
    self.body = body
  }

  /// A response tells of success and lacks what it should hold.
  static func missing(_ member: String, in body: Data) -> DecodingFailure {
    let drift = Drift(effect: .failed, path: member, expected: "a value", found: "nothing", page: nil)
    return DecodingFailure([drift], body: body)
  }

  /// The first difference's place in the response.
  public var path: String { drifts.first?.path ?? "" }
  /// The first difference's place in the documentation.
  public var page: String? { drifts.first?.page }

  public var description: String {
    (operation.isEmpty ? "" : operation + ": ") + drifts.map(\.description).joined(separator: "; ")
  }
}

/// Where the documentation says what, by types and members.
///
/// The text has words for pages (`@orders.md`), for types with their line (`#Order:118`), and for members: `price:121` or, on the line after
/// the last, `side`. What a word cannot hold is percent-encoded.
public struct PageSources: Sendable, ExpressibleByStringLiteral {
  private let text: StaticString

  public init(stringLiteral text: StaticString) { self.text = text }

  /// The page and line that describe a member, else its type; nil where no page does.
  func location(of member: String?, in type: String) -> String? {
    var (page, isType, line, found): (Substring, Bool, Int, String?) = ("", false, 0, nil)
    for word in "\(text)".split(whereSeparator: \.isWhitespace) {
      let parts = word.split(separator: ":")
      line = parts.count > 1 ? Int(parts[1]) ?? line : line + 1
      let place = "\(page.removingPercentEncoding ?? ""):\(line)"
      if word.hasPrefix("@") {
        page = word.dropFirst()
      } else if word.hasPrefix("#") {
        isType = parts[0].dropFirst() == type
        if isType { found = found ?? place }
      } else if isType, let member, parts[0].removingPercentEncoding == member {
        return place
      }
    }
    return found
  }
}

/// The one way in which the client reads and writes JSON: nothing is lost, no digit of a number either.
public enum JSON {
  /// - Parameters:
  ///   - reading: what to do with values that are not of the type.
  ///   - sources: where the documentation says what; nil where nobody need know.
  /// - Throws: `DecodingFailure` where the data is no JSON or no such value.
  public static func decode<Value: JSONCodable>(
    _ type: Value.Type = Value.self, from data: Data, _ reading: JSONReading = .strict, sources: PageSources? = nil
  ) throws -> Value {
    let isTolerant = if case .tolerant = reading { true } else { false }
    let text = try JSONTape(Array(data), isTolerant: isTolerant)
    let value: Value = JSONReader(text: text, index: 0).value()
    if !text.faults.isEmpty { throw DecodingFailure(text.faults.map { text.drift(of: $0, sources) }, body: data) }
    if case .tolerant(let handler) = reading { for fault in text.drifts { handler(text.drift(of: fault, sources)) } }
    return value
  }

  /// JSON with members in the order in which the types declare them.
  ///
  /// - Throws: `EncodingError` where a number is infinite or none.
  public static func encode(_ value: some JSONCodable) throws -> Data {
    let writer = JSONWriter(value)
    guard let problem = writer.problem else { return Data(writer.bytes) }
    throw EncodingError.invalidValue(
      problem, .init(codingPath: [], debugDescription: "\(problem) is no number that JSON has."))
  }
}

/// The numbers that most texts hold, made from their digits without a detour; nil where that would not be exact.
enum JSONArithmetic {
  /// - Returns: nil for a number with a fraction or an exponent, or one of more than 18 characters.
  static func integer(_ lexeme: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard lexeme.count <= 18 else { return nil }
    let isNegative = lexeme.first == UInt8(ascii: "-")
    var value: Int64 = 0
    for byte in lexeme.dropFirst(isNegative ? 1 : 0) {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    return isNegative ? -value : value
  }

  /// Both the digits and the power of ten are doubles without an error, so that their one product or quotient is the nearest double.
  static func double(_ lexeme: UnsafeBufferPointer<UInt8>) -> Double? {
    let isNegative = lexeme.first == UInt8(ascii: "-")
    guard lexeme.count <= 18 else { return nil }
    var value: UInt64 = 0
    var places = 0
    var isFraction = false
    for byte in lexeme.dropFirst(isNegative ? 1 : 0) {
      let digit = byte &- UInt8(ascii: "0")
      if digit < 10 {
        value = value &* 10 &+ UInt64(digit)
        if isFraction { places += 1 }
      } else if byte == UInt8(ascii: ".") {
        isFraction = true
      } else {
        return nil
      }
    }
    guard value < 1 << 53 else { return nil }
    let magnitude = Double(value) / powers[places]
    return isNegative ? -magnitude : magnitude
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
  ]
}

/// A value with a JSON form, which it reads and writes itself.
///
/// Reading never throws: what is wrong is noted, and a value that was read with faults is never handed out, so that all faults of a
/// response are found, and one of them can be put up with. `Codable` comes with it, for other coders than `JSON`.
public protocol JSONCodable: Codable, Sendable {
  init(json: JSONReader)
  func write(to json: inout JSONWriter)

  /// What stands for a member that is missing; nil where it may not be.
  static var absent: Self? { get }
  /// Whether this is none.
  var isNone: Bool { get }
}

extension JSONCodable {
  public static var absent: Self? { nil }
  public var isNone: Bool { false }

  /// - Throws: `DecodingError` where the value is not of the type.
  public init(from decoder: any Decoder) throws {
    let value = try JSONValue(from: decoder)
    do {
      self = try JSON.decode(Self.self, from: JSON.encode(value))
    } catch let failure as DecodingFailure {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "\(failure)"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    try JSON.decode(JSONValue.self, from: JSON.encode(self)).encode(to: encoder)
  }
}

/// An object or a union of the API. Two values are equal where their JSON is.
public protocol JSONModel: JSONCodable, Hashable {}

extension JSONModel {
  public static func == (a: Self, b: Self) -> Bool { JSONWriter(a).bytes == JSONWriter(b).bytes }

  public func hash(into hasher: inout Hasher) { hasher.combine(JSONWriter(self).bytes) }
}

/// A value that stands in JSON as a text.
public protocol JSONTextual: JSONCodable, Hashable, LosslessStringConvertible, ParameterValue {
  /// A text that makes a value.
  static var sampleText: StaticString { get }
}

extension JSONTextual {
  /// What stands in the place of a value that could not be read, until that is found out.
  static var sample: Self {
    guard let value = Self("\(sampleText)") else { preconditionFailure("\(sampleText) is no \(Self.self)") }
    return value
  }

  public init(json: JSONReader) {
    let text = json.string()
    self = text.flatMap(Self.init) ?? Self.sample
    if let text, Self(text) == nil { json.fail("a text such as \(Self.sampleText)") }
  }

  public func write(to json: inout JSONWriter) { json.string(description) }

  public var parameterText: String { description }
}

/// A number in the one form that equal numbers share: digits with no zero at either end, times a power of ten.
struct JSONDigits: Hashable {
  private(set) var isNegative = false
  /// ASCII; none for zero.
  private(set) var digits: [UInt8] = []
  private(set) var exponent = 0

  /// - Parameter lexeme: a number as JSON writes it.
  init(_ lexeme: some Collection<UInt8>) {
    var rest = lexeme[...]
    if rest.first == UInt8(ascii: "-") {
      isNegative = true
      rest = rest.dropFirst()
    }
    var isFraction = false
    digits.reserveCapacity(rest.count)
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        // Zeros before the first digit that counts do not.
        if byte > UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte) }
        if isFraction { exponent -= 1 }
      default:
        exponent += Self.power(rest)
        rest = rest[rest.endIndex...]
      }
    }
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { (isNegative, exponent) = (false, 0) }
  }

  /// The value of an exponent; one that no number has use for is cut down to what cannot overflow.
  private static func power(_ text: some Collection<UInt8>) -> Int {
    let digits = text.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }.drop { $0 == UInt8(ascii: "0") }
    let size = digits.prefix(16).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return text.first == UInt8(ascii: "-") ? -size : size
  }

  /// The value as an integer; nil where it is none or does not fit.
  func integer<Integer: FixedWidthInteger>(_ type: Integer.Type) -> Integer? {
    guard exponent >= 0, digits.count + exponent <= 40 else { return nil }
    let text = String(decoding: digits, as: UTF8.self) + String(repeating: "0", count: exponent)
    return text.isEmpty ? 0 : Integer((isNegative ? "-" : "") + text)
  }

  /// The value as a decimal number; nil where it has more than the 38 digits that a `Decimal` holds.
  var decimal: Decimal? {
    guard digits.count <= 38, (-127...127).contains(exponent) else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    guard let significand = UInt64(text) else {
      return text.isEmpty ? 0 : Decimal(string: "\(isNegative ? "-" : "")\(text)e\(exponent)")
    }
    return Decimal(sign: isNegative ? .minus : .plus, exponent: exponent, significand: Decimal(significand))
  }
}

/// The escapes of JSON strings.
enum JSONEscapes {
  /// The text of a string whose escapes the parser has checked. Half of a pair of surrogates becomes U+FFFD.
  static func resolve(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var units: [UInt8] = []
    units.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        units.append(bytes[index])
        index += 1
        continue
      }
      switch bytes[index + 1] {
      case UInt8(ascii: "u"):
        units += Array(String(scalar(bytes, &index)).utf8)
        continue
      case UInt8(ascii: "n"): units.append(0x0A)
      case UInt8(ascii: "t"): units.append(0x09)
      case UInt8(ascii: "r"): units.append(0x0D)
      case UInt8(ascii: "b"): units.append(0x08)
      case UInt8(ascii: "f"): units.append(0x0C)
      case let other: units.append(other)
      }
      index += 2
    }
    return String(decoding: units, as: UTF8.self)
  }

  /// The character of `\uXXXX` at `index`, with a second escape where it is half of a pair; `index` moves behind it.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Unicode.Scalar {
    let first = unit(bytes, index + 2)
    index += 6
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first), index + 5 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    let second = unit(bytes, index + 2)
    guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
    index += 6
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
    bytes[index..<(index + 4)].reduce(0) { $0 << 4 | UInt32(value($1) ?? 0) }
  }

  /// The value of a hexadecimal digit.
  static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Writes a string with its quotation marks; only what must be escaped is.
  static func quote(_ text: String, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
      case 0x0A: output += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case 0x0D: output += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
      case 0x09: output += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
      case 0..<0x20: output += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}

/// A difference that was noted while a text was read.
struct JSONFault {
  var effect = Drift.Effect.failed
  /// The position of the value, or of the object that lacks a member.
  let index: Int
  let member: String?
  let expected: String
  let isMissing: Bool
  /// The innermost type that was being read.
  var type: String?
}

extension JSONTape {
  func fail(at index: Int, member: String? = nil, expected: String, isMissing: Bool = false) {
    faults.append(JSONFault(index: index, member: member, expected: expected, isMissing: isMissing))
  }

  /// Notes a difference that harms nothing; only who reads tolerantly is told.
  func note(_ effect: Drift.Effect, at index: Int, expected: String) {
    drifts.append(JSONFault(effect: effect, index: index, member: nil, expected: expected, isMissing: false))
  }

  /// Says which type the values belong to that were noted since and have none yet.
  func attribute(to type: Any.Type, since before: (faults: Int, drifts: Int)) {
    let name = String(reflecting: type).split(separator: ".").dropFirst().joined(separator: ".")
    for index in faults.indices.dropFirst(before.faults) where faults[index].type == nil { faults[index].type = name }
    for index in drifts.indices.dropFirst(before.drifts) where drifts[index].type == nil { drifts[index].type = name }
  }

  /// Makes differences of faults, for the value that has them is given up.
  func putUpWithFaults(since before: Int, at index: Int) {
    let isElement = path(to: index).last?.isIndex ?? false
    for var fault in faults[before...] {
      fault.effect = isElement ? .leftOut : .none
      drifts.append(fault)
    }
    faults.removeSubrange(before...)
  }

  /// What is told of a difference.
  func drift(of fault: JSONFault, _ sources: PageSources?) -> Drift {
    var path = path(to: fault.index)
    if let member = fault.member { path.append(.key(member)) }
    let key = path.last { !$0.isIndex }?.description
    return Drift(
      effect: fault.effect, path: path.map(\.description).joined(separator: "."), expected: fault.expected,
      found: fault.isMissing ? "nothing" : found(at: fault.index),
      page: fault.type.flatMap { sources?.location(of: key, in: $0) })
  }

  /// A value in short.
  private func found(at index: Int) -> String {
    let node = nodes[index]
    switch node.kind {
    case .null: return "null"
    case .bool, .number: return Self.short(lexeme(of: node))
    case .string, .escaped, .shadowed: return "the text “\(Self.short(string(of: node)))”"
    case .array: return Int(node.next) == index + 1 ? "an empty array" : "an array"
    case .object: return Int(node.next) == index + 1 ? "an empty object" : "an object"
    }
  }

  private static func short(_ text: String) -> String { text.count > 40 ? text.prefix(39) + "…" : text }
}

/// The key of a member, and how the API writes that it has no value.
public struct JSONKey: Sendable, ExpressibleByStringLiteral {
  enum None: Sendable { case leftOut, null, emptyObject, emptyArray }

  /// In UTF-8.
  let name: [UInt8]
  let none: None
  /// Whether `{}` and `[]` stand for none where they are read.
  let isEmptyNone: Bool

  public init(stringLiteral name: String) { self.init(name: Array(name.utf8), none: .leftOut, isEmptyNone: false) }

  init(name: [UInt8], none: None, isEmptyNone: Bool) {
    self.name = name
    self.none = none
    self.isEmptyNone = isEmptyNone
  }

  var text: String { String(decoding: name, as: UTF8.self) }

  /// What none is written as; nil where nothing is.
  var noneValue: JSONValue? {
    switch none {
    case .leftOut: nil
    case .null: .null
    case .emptyObject: .object([:])
    case .emptyArray: .array([])
    }
  }
}

/// The keys of a type's members in their order, as one text, which the compiler is quickest with: `id name owner?{} note?null`.
///
/// Behind a question mark stands how none is written: `?null`, `?{}` and `?[]` as that, `?` as nothing; with all but the first, `{}` and
/// `[]` are none where they are read. What ends a key or begins an escape is percent-encoded; `%` alone is the empty key.
public struct JSONKeys: Sendable, ExpressibleByStringLiteral {
  let all: [JSONKey]

  public init(stringLiteral text: StaticString) {
    all = text.withUTF8Buffer { bytes in
      bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map(Self.key)
    }
  }

  private static func key(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> JSONKey {
    let name = word.prefix { $0 != UInt8(ascii: "?") }
    let text = String(decoding: name, as: UTF8.self)
    let decoded = text == "%" ? [] : Array((text.removingPercentEncoding ?? text).utf8)
    guard name.count < word.count else { return JSONKey(name: decoded, none: .leftOut, isEmptyNone: false) }
    switch word.dropFirst(name.count + 1).first {
    case UInt8(ascii: "n"): return JSONKey(name: decoded, none: .null, isEmptyNone: false)
    case UInt8(ascii: "{"): return JSONKey(name: decoded, none: .emptyObject, isEmptyNone: true)
    case UInt8(ascii: "["): return JSONKey(name: decoded, none: .emptyArray, isEmptyNone: true)
    default: return JSONKey(name: decoded, none: .leftOut, isEmptyNone: true)
    }
  }
}

/// Finds the keys that stand more than once in an object, in time that grows with its size alone.
struct JSONKeyTable {
  /// Positions of keys by their hash; kept, so that not every object needs memory of its own.
  private var slots: [Int32] = []

  /// Differs with every process, so that nobody can choose keys that clash.
  private static let seed = UInt64.random(in: 0 ... .max)

  /// Marks every key of an object that stands again further on: the last one counts.
  mutating func shadowDuplicates(
    of object: Int, members: Int, in nodes: inout [JSONTape.Node], bytes: UnsafeBufferPointer<UInt8>
  ) {
    var size = 4
    while size < 2 * members { size *= 2 }
    if slots.count < size {
      slots = Array(repeating: -1, count: size)
    } else {
      for slot in 0..<size { slots[slot] = -1 }
    }
    var key = object + 1
    while key < nodes.count {
      // A key may be written with escapes and without.
      if nodes[key].kind == .escaped { return shadowByText(of: object, in: &nodes, bytes: bytes) }
      insert(key, mask: size - 1, in: &nodes, bytes: bytes)
      key = Int(nodes[key + 1].next)
    }
  }

  private mutating func insert(
    _ key: Int, mask: Int, in nodes: inout [JSONTape.Node], bytes: UnsafeBufferPointer<UInt8>
  ) {
    let text = Self.text(nodes[key], bytes)
    var slot = Int(truncatingIfNeeded: Self.hash(text)) & mask
    while slots[slot] >= 0 {
      let other = Int(slots[slot])
      if text.elementsEqual(Self.text(nodes[other], bytes)) {
        nodes[other].kind = .shadowed
        break
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(key)
  }

  private static func text(_ node: JSONTape.Node, _ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.end)])
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
    return hash ^ hash >> 32
  }

  private func shadowByText(of object: Int, in nodes: inout [JSONTape.Node], bytes: UnsafeBufferPointer<UInt8>) {
    var last: [[UInt8]: Int] = [:]
    var key = object + 1
    while key < nodes.count {
      let text = Array(JSONEscapes.resolve(Self.text(nodes[key], bytes)).utf8)
      if let other = last.updateValue(key, forKey: text) { nodes[other].kind = .shadowed }
      key = Int(nodes[key + 1].next)
    }
  }
}

/// The scalars of JSON: checked, and left where they are.
extension JSONParser {
  /// Goes behind a number.
  mutating func number() throws {
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "0") {
      index += 1
      if index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 {
        throw Self.failure("a number begins with a zero", at: index)
      }
    } else {
      try digits()
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
  }

  private mutating func digits() throws {
    let start = index
    while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    guard index > start else { throw Self.failure("a digit is missing", at: index) }
  }

  /// Goes behind a string that begins here.
  ///
  /// - Returns: whether it has escapes.
  mutating func skipString() throws -> Bool {
    var isEscaped = false
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return isEscaped
      }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        try escape()
      } else if byte >= 0x80 {
        try character(byte)
      } else if byte < 0x20 {
        throw Self.failure("a control character stands in a string", at: index)
      } else {
        index += 1
      }
    }
    throw Self.failure("the text ends within a string", at: index)
  }

  private mutating func escape() throws {
    guard index + 1 < bytes.count else { throw Self.failure("the text ends within a string", at: index) }
    switch bytes[index + 1] {
    case UInt8(ascii: "u"):
      guard index + 5 < bytes.count, (2...5).allSatisfy({ JSONEscapes.value(bytes[index + $0]) != nil }) else {
        throw Self.failure("an escape lacks digits", at: index)
      }
      index += 6
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 2
    default: throw Self.failure("no escape begins so", at: index)
    }
  }

  /// Goes behind a character of more than one byte, well-formed as Unicode has it (table 3-7).
  private mutating func character(_ first: UInt8) throws {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: throw Self.failure("the bytes are no UTF-8", at: index)
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]),
      (2..<length).allSatisfy({ bytes[index + $0] & 0xC0 == 0x80 })
    else { throw Self.failure("the bytes are no UTF-8", at: index) }
    index += length
  }
}

/// A number as JSON writes it, with all its digits: also one that no type of Swift holds, such as `1e400`.
///
/// Two numbers are equal when they have the same value, such as `1`, `1.0` and `10e-1`.
public struct JSONNumber: Sendable {
  /// The number as it stands.
  public let text: String

  /// - Returns: nil where the text is no number of JSON.
  public init?(_ text: String) {
    guard let tape = try? JSONTape(Array(text.utf8)), tape.nodes.count == 1, tape[0].kind == .number else { return nil }
    self.text = tape.lexeme(of: tape[0])
  }

  public init(_ value: some BinaryInteger) { text = String(value) }

  /// - Returns: nil for what is not a number, and for infinity.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    text = value.jsonText
  }

  /// - Returns: nil for what is not a number.
  public init?(_ value: Decimal) {
    guard value.isFinite else { return nil }
    text = value.description
  }

  /// - Parameter lexeme: known to be a number.
  init(lexeme: String) { text = lexeme }

  /// The value as an integer; nil where it is none or does not fit.
  public var int: Int? { Int(text) ?? digits.integer(Int.self) }

  /// The nearest value that a `Double` has; infinity where it is out of reach.
  public var double: Double { Double(text) ?? .nan }

  /// The value as a decimal number; nil where it has more digits than a `Decimal` holds.
  public var decimal: Decimal? { digits.decimal }

  private var digits: JSONDigits { JSONDigits(text.utf8) }
}

extension JSONNumber: Hashable {
  public static func == (a: Self, b: Self) -> Bool { a.text == b.text || a.digits == b.digits }

  public func hash(into hasher: inout Hasher) { hasher.combine(digits) }
}

extension JSONNumber: CustomStringConvertible {
  public var description: String { text }
}

extension JSONNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
  public init(floatLiteral value: Double) { text = value.jsonText }
}

extension JSONNumber: JSONCodable {
  public init(json: JSONReader) { self = json.number() ?? 0 }
  public func write(to json: inout JSONWriter) { json.lexeme(text) }

  /// With another decoder than that of `JSON` the digits are those of a `Decimal` or, beyond its reach, of a `Double`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = (try? container.decode(Decimal.self)).flatMap(JSONNumber.init(_:)) {
      self = value
    } else if let value = JSONNumber(try container.decode(Double.self)) {
      self = value
    } else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "Expected a number.")
    }
  }

  /// The first of an integer, a `Decimal` and a `Double` that holds the number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let int {
      try container.encode(int)
    } else if let decimal {
      try container.encode(decimal)
    } else {
      try container.encode(double)
    }
  }
}

/// Reads JSON strictly, as RFC 8259 has it: one pass over the bytes, no value copied, no recursion.
struct JSONParser {
  /// Deeper nesting is refused: no API answers so, and those who read what was decoded may recurse.
  static let deepest = 512

  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  private var nodes: [JSONTape.Node] = []
  private var keys = JSONKeyTable()
  /// The objects and arrays that are not closed yet, the innermost last.
  private var open: [(node: Int, isObject: Bool, members: Int)] = []

  static func parse(_ bytes: [UInt8]) throws -> [JSONTape.Node] {
    try bytes.withUnsafeBufferPointer { buffer in
      guard buffer.count < Int32.max else { throw failure("there are more than two gigabytes", at: 0) }
      var parser = JSONParser(bytes: buffer)
      parser.nodes.reserveCapacity(buffer.count / 8 + 1)
      // A mark of the byte order is no part of the text.
      if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
      try parser.document()
      return parser.nodes
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  static func failure(_ reason: String, at offset: Int) -> JSONSyntaxError {
    JSONSyntaxError(reason: reason, offset: offset)
  }

  private mutating func document() throws {
    repeat { try value() } while try continues()
    skipSpace()
    guard index == bytes.count else { throw Self.failure("more follows after the value", at: index) }
  }

  /// Reads a scalar, or opens an object or an array up to its first value.
  private mutating func value() throws {
    while true {
      skipSpace()
      guard index < bytes.count else { throw Self.failure("the text ends where a value is expected", at: index) }
      let isObject = bytes[index] == UInt8(ascii: "{")
      guard isObject || bytes[index] == UInt8(ascii: "[") else { return try scalar() }
      guard open.count < Self.deepest else {
        throw Self.failure("it nests deeper than \(Self.deepest) levels", at: index)
      }
      open.append((nodes.count, isObject, 0))
      add(isObject ? .object : .array, from: index, to: index)
      index += 1
      skipSpace()
      if index < bytes.count, bytes[index] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) { return }
      if isObject { try key() }
    }
  }

  /// Goes on behind a value: true at the next value, false behind the whole.
  private mutating func continues() throws -> Bool {
    while let innermost = open.last {
      skipSpace()
      guard index < bytes.count else { throw Self.failure("the text ends within a value", at: index) }
      switch bytes[index] {
      case UInt8(ascii: ","):
        index += 1
        if innermost.isObject {
          skipSpace()
          try key()
        }
        return true
      case UInt8(ascii: "}") where innermost.isObject, UInt8(ascii: "]") where !innermost.isObject:
        index += 1
        close()
      default: throw Self.failure("a comma or a closing bracket is missing", at: index)
      }
    }
    return false
  }

  private mutating func close() {
    guard let (node, isObject, members) = open.popLast() else { return }
    nodes[node].end = Int32(index)
    nodes[node].next = Int32(nodes.count)
    if isObject, members > 1 { keys.shadowDuplicates(of: node, members: members, in: &nodes, bytes: bytes) }
  }

  private mutating func key() throws {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      throw Self.failure("the key of a member is missing", at: index)
    }
    try string()
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
      throw Self.failure("a colon is missing", at: index)
    }
    index += 1
    open[open.count - 1].members += 1
  }

  private mutating func scalar() throws {
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true", .bool)
    case UInt8(ascii: "f"): try word("false", .bool)
    case UInt8(ascii: "n"): try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try number()
      add(.number, from: start, to: index)
    default: throw Self.failure("no value begins so", at: index)
    }
  }

  private mutating func string() throws {
    let start = index + 1
    let isEscaped = try skipString()
    add(isEscaped ? .escaped : .string, from: start, to: index - 1)
  }

  private mutating func word(_ word: StaticString, _ kind: JSONTape.Kind) throws {
    let start = index
    let matches = word.withUTF8Buffer { bytes[index...].starts(with: $0) }
    guard matches else { throw Self.failure("no value begins so", at: index) }
    index += word.utf8CodeUnitCount
    add(kind, from: start, to: index)
  }

  private mutating func add(_ kind: JSONTape.Kind, from start: Int, to end: Int) {
    nodes.append(.init(kind: kind, start: Int32(start), end: Int32(end), next: Int32(nodes.count + 1)))
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }
}

/// Why bytes are no JSON.
struct JSONSyntaxError: Error {
  let reason: String
  let offset: Int
}

/// A step of the way to a value: a member's key or an element's position.
enum JSONStep: CustomStringConvertible {
  case key(String)
  case index(Int)

  var isIndex: Bool { if case .index = self { true } else { false } }

  var description: String {
    switch self {
    case .key(let key): key
    case .index(let index): "[\(index)]"
    }
  }
}

extension JSONTape {
  /// The way from the root to a value: walked only where somebody asks, which is where something is wrong.
  func path(to target: Int) -> [JSONStep] {
    var path: [JSONStep] = []
    var parent = 0
    while let step = step(from: parent, towards: target) {
      path.append(step.key)
      parent = step.value
    }
    return path
  }

  /// The key and the position of the value within `parent` that holds the target; nil where it is the parent itself.
  private func step(from parent: Int, towards target: Int) -> (key: JSONStep, value: Int)? {
    guard target > parent, target < Int(nodes[parent].next) else { return nil }
    let isObject = nodes[parent].kind == .object
    var child = parent + 1
    var position = 0
    while child < Int(nodes[parent].next) {
      let value = isObject ? child + 1 : child
      if target < Int(nodes[value].next) { return (isObject ? .key(key(at: child)) : .index(position), value) }
      child = Int(nodes[value].next)
      position += 1
    }
    return nil
  }
}

/// A place in a JSON text that a value is read from.
public struct JSONReader {
  let text: JSONTape
  /// The position of the value; negative where there is none: all is missing within it, and nobody need be told.
  let index: Int

  /// The form of the value; null where there is none.
  public var kind: JSONKind { index < 0 ? .null : JSONKind(text[index].kind) }

  /// Whether the value is an object or an array with nothing in it.
  var isEmpty: Bool {
    index >= 0 && (kind == .object || kind == .array) && Int(text[index].next) == index + 1
  }

  /// The value itself, as another type.
  public func value<Value: JSONCodable>(_ type: Value.Type = Value.self) -> Value {
    let before = (faults: text.faults.count, drifts: text.drifts.count)
    let value = Value(json: self)
    if text.faults.count > before.faults || text.drifts.count > before.drifts, Value.self is any JSONModel.Type {
      text.attribute(to: Value.self, since: before)
    }
    return value
  }

  /// The value of a member.
  public subscript<Value: JSONCodable>(key: JSONKey) -> Value {
    guard index >= 0, text[index].kind == .object else { return Value(json: nowhere) }
    guard let position = text.member(key.name, of: index) else {
      if let absent = Value.absent { return absent }
      text.fail(at: index, member: key.text, expected: "a value", isMissing: true)
      return Value(json: nowhere)
    }
    let member = at(position + 1)
    let value: Value = (key.isEmptyNone && member.isEmpty ? nowhere : member).value()
    text.resume(at: position, of: index)
    return value
  }

  /// The values of members in the order of their keys; a fault is noted where this is no object.
  public func members<each Value: JSONCodable>(_ keys: JSONKeys) -> (repeat each Value) {
    if kind != .object { fail("an object") }
    var position = 0
    func next<Next: JSONCodable>(_ type: Next.Type) -> Next {
      position += 1
      return self[keys.all[position - 1]]
    }
    return (repeat next((each Value).self))
  }

  /// The value of a member out of a type's keys.
  public subscript<Value: JSONCodable>(keys: JSONKeys, position: Int) -> Value { self[keys.all[position]] }

  /// The members whose keys are data, each under its whole key; those that are declared are none of them.
  public func rest<Value: JSONCodable>(
    besides keys: JSONKeys = "", where matches: (String) -> Bool = { _ in true }
  ) -> [String: Value] {
    guard kind == .object else {
      fail("an object")
      return [:]
    }
    let declared = Set(keys.all.map(\.text))
    var rest: [String: Value] = [:]
    for position in text.keys(of: index) {
      let key = text.key(at: position)
      if matches(key), !declared.contains(key), let value: Value = at(position + 1).attempt() { rest[key] = value }
    }
    return rest
  }

  /// The elements of an array; one that cannot be read is left out where the text is read tolerantly.
  func elements<Value: JSONCodable>() -> [Value] {
    guard kind == .array else {
      fail("an array")
      return []
    }
    var elements: [Value] = []
    var element = index + 1
    let end = Int(text[index].next)
    while element < end {
      if let value: Value = at(element).attempt() { elements.append(value) }
      element = Int(text[element].next)
    }
    return elements
  }

  /// The value; nil where it cannot be read and the text is read tolerantly.
  func attempt<Value: JSONCodable>() -> Value? {
    let before = text.faults.count
    let value: Value = value()
    guard text.faults.count > before, text.isTolerant else { return value }
    text.putUpWithFaults(since: before, at: index)
    return nil
  }

  /// Notes that the value is not what was expected.
  public func fail(_ expected: String) {
    if index >= 0 { text.fail(at: index, expected: expected) }
  }

  /// Notes that the value is none of those that the documentation lists.
  func unknown(_ expected: String) {
    if index >= 0 { text.note(.unknownValue, at: index, expected: expected) }
  }

  /// What stands in the place of a value that is none of its kinds, until that is found out.
  public func nothing<Value: JSONCodable>() -> Value { Value(json: nowhere) }

  /// Where no value is.
  var nowhere: JSONReader { JSONReader(text: text, index: -1) }

  /// Another value of the same text.
  func at(_ index: Int) -> JSONReader { JSONReader(text: text, index: index) }
}

/// The form that a JSON value has, by which the cases of a union are told apart.
public enum JSONKind: String, Sendable {
  case null, bool, number, string, array, object

  init(_ kind: JSONTape.Kind) {
    switch kind {
    case .null: self = .null
    case .bool: self = .bool
    case .number: self = .number
    case .string, .escaped, .shadowed: self = .string
    case .array: self = .array
    case .object: self = .object
    }
  }
}

/// The scalars as the types of Swift, exactly: what a type cannot hold is a fault and is never rounded unseen.
extension JSONReader {
  /// The node that a value of some kind is read from, the one place where a scalar of another kind is taken: as it is, where the text is
  /// read tolerantly. Nil where it is none, which is noted.
  private func scalar(_ wanted: JSONKind, _ expected: String) -> JSONTape.Node? {
    guard index >= 0 else { return nil }
    if kind == wanted { return text[index] }
    guard text.isTolerant, let converted = converted(to: wanted) else {
      fail(expected)
      return nil
    }
    text.note(.converted, at: index, expected: expected)
    return converted
  }

  /// The same bytes as a scalar of another kind; nil where they are none.
  private func converted(to wanted: JSONKind) -> JSONTape.Node? {
    var node = text[index]
    switch (kind, wanted) {
    case (.string, .number):
      guard JSONNumber(text.lexeme(of: node)) != nil else { return nil }
      node.kind = .number
    case (.number, .bool), (.string, .bool):
      guard ["0", "1"].contains(text.lexeme(of: node)) || kind == .string && isBoolWord(node) else { return nil }
      node.kind = .bool
    case (.number, .string), (.bool, .string): node.kind = .string
    default: return nil
    }
    return node
  }

  private func isBoolWord(_ node: JSONTape.Node) -> Bool { ["true", "false"].contains(text.lexeme(of: node)) }

  func bool() -> Bool? { scalar(.bool, "true or false").map(text.isTrue) }

  /// A text; nil where there is none, which is noted.
  func string() -> String? { scalar(.string, "a text").map(text.string) }

  func number() -> JSONNumber? { scalar(.number, "a number").map { JSONNumber(lexeme: text.lexeme(of: $0)) } }

  /// `1.0` and `1e2` are integers.
  func integer<Integer: FixedWidthInteger>(_ type: Integer.Type) -> Integer? {
    guard let node = scalar(.number, "an integer") else { return nil }
    if let short = text.withBytes(of: node, JSONArithmetic.integer), let value = Integer(exactly: short) {
      return value
    }
    let value = text.withBytes(of: node) { JSONDigits($0) }.integer(type)
    if value == nil { fail("an integer that \(type) holds") }
    return value
  }

  /// The nearest value that there is.
  func double() -> Double? {
    guard let node = scalar(.number, "a number") else { return nil }
    if let value = text.withBytes(of: node, JSONArithmetic.double) { return value }
    if let value = Double(text.lexeme(of: node)), value.isFinite { return value }
    fail("a number that Double holds")
    return nil
  }

  func decimal() -> Decimal? {
    guard let node = scalar(.number, "a number") else { return nil }
    if let value = text.withBytes(of: node, { JSONDigits($0) }).decimal { return value }
    fail("a number of no more digits than Decimal holds")
    return nil
  }
}

extension String: JSONCodable {
  public init(json: JSONReader) { self = json.string() ?? "" }
  public func write(to json: inout JSONWriter) { json.string(self) }
}

extension Bool: JSONCodable {
  public init(json: JSONReader) { self = json.bool() ?? false }
  public func write(to json: inout JSONWriter) { json.lexeme(self ? "true" : "false") }
}

extension Int: JSONCodable {
  public init(json: JSONReader) { self = json.integer(Int.self) ?? 0 }
  public func write(to json: inout JSONWriter) { json.lexeme(String(self)) }
}

extension Int64: JSONCodable {
  public init(json: JSONReader) { self = json.integer(Int64.self) ?? 0 }
  public func write(to json: inout JSONWriter) { json.lexeme(String(self)) }
}

extension Double: JSONCodable {
  public init(json: JSONReader) { self = json.double() ?? 0 }
  public func write(to json: inout JSONWriter) { json.number(jsonText, isFinite: isFinite) }

  /// The shortest digits that give the value back; a whole number has no fraction.
  var jsonText: String {
    let text = String(self)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Decimal: JSONCodable {
  public init(json: JSONReader) { self = json.decimal() ?? 0 }
  public func write(to json: inout JSONWriter) { json.number(description, isFinite: isFinite) }
}

extension URL: JSONCodable {
  public init(json: JSONReader) {
    let text = json.string()
    let url = text.flatMap(URL.init(string:))
    if url == nil, text != nil { json.fail("a URL") }
    self = url ?? URL(fileURLWithPath: "/")
  }

  public func write(to json: inout JSONWriter) { json.string(absoluteString) }
}

extension Optional: JSONCodable where Wrapped: JSONCodable {
  public init(json: JSONReader) { self = json.kind == .null ? nil : json.attempt() }
  public func write(to json: inout JSONWriter) { if let self { self.write(to: &json) } else { json.lexeme("null") } }
  public static var absent: Self? { .some(nil) }
  public var isNone: Bool { self == nil }
}

extension Array: JSONCodable where Element: JSONCodable {
  public init(json: JSONReader) { self = json.elements() }
  public func write(to json: inout JSONWriter) { json.array(self) }
}

extension Dictionary: JSONCodable where Key == String, Value: JSONCodable {
  public init(json: JSONReader) { self = json.rest() }
  public func write(to json: inout JSONWriter) { json.members("", rest: self) }
}

/// A JSON text as its values in the order in which they stand, each with its place among the bytes: made in one pass, read without
/// copying what nobody asks for.
///
/// A class, for the readers of all its parts share it at the price of one reference.
final class JSONTape {
  struct Node {
    var kind: Kind
    /// The bytes of a scalar; those of a string without its quotation marks.
    var start: Int32
    var end: Int32
    /// The node after this one and all within it.
    var next: Int32
  }

  enum Kind: UInt8 {
    case null, bool, number, string
    /// A string with escapes.
    case escaped
    case array
    /// Its members follow, each a key and a value.
    case object
    /// A key that stands again in the same object; the last one counts.
    case shadowed
  }

  let bytes: [UInt8]
  let nodes: [Node]
  let isTolerant: Bool
  /// What is wrong so far, and what could be put up with.
  var faults: [JSONFault] = []
  var drifts: [JSONFault] = []
  /// Members are mostly asked for in the order in which they stand: where the look-up in an object goes on.
  private var cursor = (object: -1, key: 0)

  /// - Throws: `DecodingFailure` where the bytes are no JSON in UTF-8.
  init(_ bytes: [UInt8], isTolerant: Bool = false) throws {
    self.bytes = bytes
    self.isTolerant = isTolerant
    do {
      nodes = try JSONParser.parse(bytes)
    } catch let error as JSONSyntaxError {
      let found = "what is none: \(error.reason), at byte \(error.offset)"
      throw DecodingFailure(
        [Drift(effect: .failed, path: "", expected: "JSON", found: found, page: nil)], body: Data(bytes))
    }
  }

  subscript(index: Int) -> Node { nodes[index] }

  /// The bytes of a scalar as they stand.
  func withBytes<Result>(of node: Node, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBufferPointer {
      try body(UnsafeBufferPointer(rebasing: $0[Int(node.start)..<Int(node.end)]))
    }
  }

  /// A scalar as it stands, a string without its quotation marks.
  func lexeme(of node: Node) -> String { withBytes(of: node) { String(decoding: $0, as: UTF8.self) } }

  /// A string with its escapes resolved.
  func string(of node: Node) -> String {
    node.kind == .escaped ? withBytes(of: node) { JSONEscapes.resolve($0) } : lexeme(of: node)
  }

  /// Whether the scalar is `true` or, where it is taken for one, `1`.
  func isTrue(_ node: Node) -> Bool {
    let first = bytes[Int(node.start)]
    return first == UInt8(ascii: "t") || first == UInt8(ascii: "1")
  }

  /// The text of a key.
  func key(at index: Int) -> String { string(of: nodes[index]) }
}

extension JSONTape {
  /// The positions of the keys of an object, each followed by its value.
  func keys(of object: Int) -> [Int] {
    var keys: [Int] = []
    var key = object + 1
    let end = Int(nodes[object].next)
    while key < end {
      if nodes[key].kind != .shadowed { keys.append(key) }
      key = Int(nodes[key + 1].next)
    }
    return keys
  }

  /// The position of a member's key; nil where the object has none such.
  func member(_ key: [UInt8], of object: Int) -> Int? {
    let start = cursor.object == object ? cursor.key : object + 1
    let found = key.withUnsafeBufferPointer { key in
      search(key, from: start, to: Int(nodes[object].next)) ?? search(key, from: object + 1, to: start)
    }
    if let found { cursor = (object, found) }
    return found
  }

  /// Says that the look-up in an object goes on at a key, whatever was looked up within its value.
  func resume(at key: Int, of object: Int) { cursor = (object, key) }

  private func search(_ wanted: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    nodes.withUnsafeBufferPointer { nodes in
      bytes.withUnsafeBufferPointer { bytes in
        var key = start
        while key < end {
          let node = nodes[key]
          let (first, count) = (Int(node.start), Int(node.end - node.start))
          switch node.kind {
          case .string where count == wanted.count:
            var offset = 0
            while offset < count, bytes[first + offset] == wanted[offset] { offset += 1 }
            if offset == count { return key }
          case .escaped where string(of: node).utf8.elementsEqual(wanted): return key
          default: break
          }
          key = Int(nodes[key + 1].next)
        }
        return nil
      }
    }
  }
}

/// JSON of a shape that the documentation does not tell.
///
/// Numbers keep their digits: all of them, whatever their size.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The value of a member; nil where there is none or this is no object.
  public subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The element at a position; nil where there is none or this is no array.
  public subscript(index: Int) -> JSONValue? {
    if case .array(let elements) = self, elements.indices.contains(index) { elements[index] } else { nil }
  }
}

extension JSONValue: JSONCodable {
  public init(json: JSONReader) {
    switch json.kind {
    case .null: self = .null
    case .bool: self = .bool(json.bool() ?? false)
    case .number: self = .number(json.number() ?? 0)
    case .string: self = .string(json.string() ?? "")
    case .array: self = .array(json.elements())
    case .object: self = .object(json.rest())
    }
  }

  public func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.lexeme("null")
    case .bool(let value): json.value(value)
    case .number(let value): json.value(value)
    case .string(let value): json.string(value)
    case .array(let value): json.array(value)
    case .object(let value): json.members("", rest: value)
    }
  }

  /// With another decoder than that of `JSON` numbers are read as `JSONNumber` says.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(JSONNumber.self) {
      self = .number(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(nilLiteral: ()) { self = .null }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
  public init(floatLiteral value: Double) { self = .number(JSONNumber(floatLiteral: value)) }
  public init(stringLiteral value: String) { self = .string(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// Of a key that stands twice the last value counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
}

/// JSON as it is written, value by value.
public struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// What has no JSON form, such as a number that is infinite; nil where all has one.
  private(set) var problem: String?

  /// The JSON of a value.
  init(_ value: some JSONCodable) { value.write(to: &self) }

  init() {}

  /// `true`, `false`, `null` or the digits of a number.
  mutating func lexeme(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func string(_ text: String) { JSONEscapes.quote(text, into: &bytes) }

  mutating func number(_ text: String, isFinite: Bool) {
    if !isFinite { problem = problem ?? text }
    lexeme(isFinite ? text : "null")
  }

  /// Another value in this one's place.
  public mutating func value(_ value: some JSONCodable) { value.write(to: &self) }

  mutating func array(_ elements: [some JSONCodable]) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      element.write(to: &self)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// An object: the values in the order of their keys, none as its key says.
  public mutating func members<each Value: JSONCodable>(_ keys: JSONKeys, _ values: repeat each Value) {
    members(keys, repeat each values, rest: [String: JSONValue]())
  }

  /// An object: the values in the order of their keys, then members whose keys are data, sorted.
  public mutating func members<each Value: JSONCodable, Rest: JSONCodable>(
    _ keys: JSONKeys, _ values: repeat each Value, rest: [String: Rest]
  ) {
    bytes.append(UInt8(ascii: "{"))
    var position = 0
    for value in repeat each values {
      member(keys.all[position], value)
      position += 1
    }
    for key in rest.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      if let value = rest[key] { member(key, value) }
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// An object out of pairs.
  mutating func members(_ members: [(key: String, value: any JSONCodable)]) {
    bytes.append(UInt8(ascii: "{"))
    for (key, value) in members { member(key, value) }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func member(_ key: JSONKey, _ value: some JSONCodable) {
    guard value.isNone else { return member(key.text, value) }
    if let none = key.noneValue { member(key.text, none) }
  }

  private mutating func member(_ key: String, _ value: some JSONCodable) {
    // Behind an opening brace stands the first member: no value ends in one.
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    string(key)
    bytes.append(UInt8(ascii: ":"))
    value.write(to: &self)
  }
}
