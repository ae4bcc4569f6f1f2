import Foundation

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
    let text = try JSONTape(data, isTolerant: isTolerant)
    let value: Value = JSONReader(text: text, index: 0).value()
    if text.failures > 0 { throw DecodingFailure(text.drifts(sources), body: data) }
    if case .tolerant(let handler) = reading { text.drifts(sources).forEach(handler) }
    return value
  }

  /// JSON with members in the order in which the types declare them.
  ///
  /// - Throws: `EncodingError` where a number is infinite or none.
  public static func encode(_ value: some JSONCodable) throws -> Data {
    let writer = JSONWriter(value)
    let data = Data(writer.bytes)
    guard let problem = writer.problem else { return data }
    let text = try JSONTape(data)
    let place = text.nodes.firstIndex { $0.start == problem.offset }.map { text.path(to: $0) } ?? ""
    throw EncodingError.invalidValue(
      problem.number, .init(codingPath: [], debugDescription: "\(place): \(problem.number) is no number that JSON has"))
  }
}

/// A value with a JSON form, which it reads and writes itself.
///
/// Reading never throws: what is wrong is noted, and a value that was read with faults is never handed out, so that all faults of a
/// response are found, and one of them can be put up with. A type that is `Codable` as well is so by its JSON form, for other coders than `JSON`.
///
/// The protocol has none of the standard library's above it: a conformance that has is put together when the program runs, by code that the
/// compiler makes for each use.
public protocol JSONCodable: Sendable {
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
///
/// Each type says itself that it is `Codable` and `Hashable`, for the reason that `JSONCodable` gives; what that takes is here, `hashValue` too,
/// of which the compiler would make one for each type.
public protocol JSONModel: JSONCodable {}

extension JSONModel {
  public static func == (a: Self, b: Self) -> Bool { JSONWriter(a).bytes == JSONWriter(b).bytes }

  public func hash(into hasher: inout Hasher) { hasher.combine(JSONWriter(self).bytes) }
  public var hashValue: Int { JSONWriter(self).bytes.hashValue }
}

/// A value that stands in JSON as a text.
public protocol JSONTextual: JSONCodable, Codable, Hashable, LosslessStringConvertible, ParameterValue {
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
    self = json.string("a text such as \(Self.sampleText)", Self.init) ?? Self.sample
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
    isNegative = lexeme.first == UInt8(ascii: "-")
    var isFraction = false
    var rest = lexeme.dropFirst(isNegative ? 1 : 0)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        // Zeros before the first digit that counts do not.
        if byte > UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte) }
        if isFraction { exponent -= 1 }
      default:
        // What no number has use for is cut down to what cannot overflow.
        let power = String(decoding: rest, as: UTF8.self)
        exponent +=
          Int(power).flatMap { $0.magnitude < Self.farthest ? $0 : nil }
          ?? (power.hasPrefix("-") ? -Self.farthest : Self.farthest)
        rest = rest[rest.endIndex...]
      }
    }
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { (isNegative, exponent) = (false, 0) }
  }

  private static let farthest = Int.max / 4

  private var sign: String { isNegative ? "-" : "" }

  /// The value as an integer; nil where it is none or does not fit.
  var integer: Int64? {
    guard exponent >= 0, digits.count + exponent <= 19 else { return nil }
    let text = String(decoding: digits, as: UTF8.self) + String(repeating: "0", count: exponent)
    return text.isEmpty ? 0 : Int64(sign + text)
  }

  /// The value as a decimal number; nil where it has more than the 38 digits that a `Decimal` holds.
  var decimal: Decimal? {
    guard digits.count <= 38, (-127...127).contains(exponent) else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    guard let significand = UInt64(text) else {
      return text.isEmpty ? 0 : Decimal(string: "\(sign)\(text)e\(exponent)")
    }
    return Decimal(sign: isNegative ? .minus : .plus, exponent: exponent, significand: Decimal(significand))
  }
}

/// The escapes of JSON strings.
enum JSONEscapes {
  /// The letters that stand for control characters behind a backslash.
  private static let letters: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "r"): 0x0D,
  ]

  /// Whether something can stand behind a backslash, `u` with its digits aside.
  static func isLetter(_ byte: UInt8) -> Bool { letters[byte] != nil || "\"\\/".utf8.contains(byte) }

  /// The text of a string whose escapes the parser has checked. Half of a pair of surrogates becomes U+FFFD.
  static func resolve(_ escaped: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var rest = escaped
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let letter = rest.popFirst() else {
        text.append(byte)
        continue
      }
      guard letter == UInt8(ascii: "u") else {
        text.append(letters[letter] ?? letter)
        continue
      }
      // Two escapes that are a pair stand side by side.
      var units = [unit(&rest)]
      while rest.starts(with: "\\u".utf8) {
        rest.removeFirst(2)
        units.append(unit(&rest))
      }
      text += Array(String(decoding: units, as: UTF16.self).utf8)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The number of four hexadecimal digits.
  private static func unit(_ rest: inout ArraySlice<UInt8>) -> UInt16 {
    defer { rest.removeFirst(4) }
    return UInt16(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16) ?? 0
  }

  /// Writes a string with its quotation marks; only what must be escaped is.
  static func quote(_ text: String, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        output += [UInt8(ascii: "\\"), byte]
      } else if byte >= 0x20 {
        output.append(byte)
      } else if let letter = letters.first(where: { $0.value == byte })?.key {
        output += [UInt8(ascii: "\\"), letter]
      } else {
        output += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}

/// A difference that was noted while a text was read.
struct JSONFault {
  var effect: Drift.Effect
  /// The position of the value, or of the object that lacks a member.
  let index: Int
  /// The member that is missing.
  let member: String?
  let expected: String
  /// The types of the API that were being read, the innermost first, and the positions of their values.
  var models: [(type: Any.Type, index: Int)] = []
}

extension JSONTape {
  /// As many faults are told of one text as anybody reads, and as memory holds without a thought.
  static let mostNotes = 1000

  /// Notes that a value is not what was expected, or that it lacks a member.
  func fail(at index: Int, member: String? = nil, expected: @autoclosure () -> String) {
    failures += 1
    note(.failed, at: index, member: member, expected: expected())
  }

  /// Notes a difference; the first that makes a value fail is kept whatever their number, so that every failure has a reason.
  func note(_ effect: Drift.Effect, at index: Int, member: String? = nil, expected: @autoclosure () -> String) {
    guard notes.count < Self.mostNotes || effect == .failed && failures == 1 else { return untold += 1 }
    notes.append(JSONFault(effect: effect, index: index, member: member, expected: expected()))
  }

  /// Says within which type of the API those values stand that were noted since.
  func attribute(to type: Any.Type, at place: Int, since before: Int) {
    for index in before..<notes.count where notes[index].models.count < 8 {
      notes[index].models.append((type, place))
    }
  }

  /// The value that failed since is given up: all goes on without it.
  func putUp(with effect: Drift.Effect, since before: (notes: Int, failures: Int)) {
    failures = before.failures
    for index in before.notes..<notes.count where notes[index].effect == .failed { notes[index].effect = effect }
    let kept = max(Self.mostNotes, before.notes)
    if notes.count > kept {
      untold += notes.count - kept
      notes.removeSubrange(kept...)
    }
  }

  /// What is told: where the text could not be read, why, else all that was noted.
  func drifts(_ sources: PageSources?) -> [Drift] {
    guard !notes.isEmpty else { return [] }
    let isFailed = failures > 0
    let told = notes.filter { $0.effect == .failed || !isFailed }
    let types = told.map { $0.models.map { Self.name($0.type) } }
    let places = sources?.places(of: Set(types.joined())) ?? [:]
    var walked: [Int: (child: Int, position: Int)] = [:]
    var drifts = zip(told, types).map { fault, types in
      var path = path(to: fault.index, &walked)
      if let member = fault.member { path.append(JSONStep(key: member, position: 0, value: .max)) }
      let page = zip(types, fault.models).lazy.compactMap { name, model in
        let key = path.first { $0.value > model.index && $0.key != nil }?.key
        return key.flatMap { places["\(name) \($0)"] } ?? places[name]
      }.first
      return Drift(
        effect: fault.effect, path: Self.text(of: path), expected: Self.short(fault.expected, 200),
        found: fault.member == nil ? found(at: fault.index) : "nothing", page: page)
    }
    if untold > 0 {
      let found = "\(untold) more differences"
      drifts.append(Drift(effect: .untold, path: "", expected: "none", found: found, page: nil))
    }
    return drifts
  }

  /// As the documentation's places have it: `CreateOrder.Item`.
  private static func name(_ type: Any.Type) -> String {
    String(reflecting: type).split(separator: ".").dropFirst().joined(separator: ".")
  }

  /// A value in short.
  private func found(at index: Int) -> String {
    let node = nodes[index]
    switch node.kind {
    case .null: return "null"
    case .bool, .number: return Self.short(lexeme(of: node))
    case .string: return "the text “\(Self.short(string(of: node)))”"
    case .array: return Int(node.next) == index + 1 ? "an empty array" : "an array"
    case .object: return Int(node.next) == index + 1 ? "an empty object" : "an object"
    }
  }

  private static func short(_ text: String, _ count: Int = 40) -> String {
    text.utf8.count > count ? text.prefix(count - 1) + "…" : text
  }
}

/// A step of the way to a value.
struct JSONStep {
  /// The key of a member; nil for an element of an array.
  let key: String?
  let position: Int
  /// The position of the value among the nodes.
  let value: Int
}

extension JSONTape {
  /// The way from the root to a value: `data.items.[3].price`.
  func path(to target: Int) -> String {
    var walked: [Int: (child: Int, position: Int)] = [:]
    return Self.text(of: path(to: target, &walked))
  }

  /// The steps from the root to a value: walked only where somebody asks, which is where something is wrong.
  ///
  /// - Parameter walked: how far each parent's values are known, so that the ways to many values take one walk.
  private func path(to target: Int, _ walked: inout [Int: (child: Int, position: Int)]) -> [JSONStep] {
    var path: [JSONStep] = []
    var parent = 0
    while target > parent {
      let isObject = nodes[parent].kind == .object
      var (child, position) = walked[parent] ?? (parent + 1, 0)
      if child > target { (child, position) = (parent + 1, 0) }
      var next = Int(nodes[isObject ? child + 1 : child].next)
      while next <= target {
        (child, position) = (next, position + 1)
        next = Int(nodes[isObject ? child + 1 : child].next)
      }
      walked[parent] = (child, position)
      parent = isObject ? child + 1 : child
      path.append(JSONStep(key: isObject ? string(of: nodes[child]) : nil, position: position, value: parent))
    }
    return path
  }

  private static func text(of path: [JSONStep]) -> String {
    short(path.map { $0.key.map { short($0) } ?? "[\($0.position)]" }.joined(separator: "."), 400)
  }
}

/// The key of a member, and how the API writes that it has no value.
public struct JSONKey: Sendable, ExpressibleByStringLiteral {
  enum None: Sendable { case leftOut, null, emptyObject, emptyArray }

  /// In UTF-8.
  let name: [UInt8]
  var none = None.leftOut
  /// Whether `{}` and `[]` stand for none where they are read.
  var isEmptyNone = false

  public init(stringLiteral name: String) { self.name = Array(name.utf8) }

  /// - Parameter word: as `JSONKeys` has it.
  init(word: Slice<UnsafeBufferPointer<UInt8>>) {
    let name = word.prefix { $0 != UInt8(ascii: "?") }
    self.name = name.elementsEqual("%".utf8) ? [] : Self.decoded(name)
    guard name.count < word.count else { return }
    switch word.dropFirst(name.count + 1).first {
    case UInt8(ascii: "n"): none = .null
    case UInt8(ascii: "{"): none = .emptyObject
    case UInt8(ascii: "["): none = .emptyArray
    default: break
    }
    isEmptyNone = none != .null
  }

  /// What is percent-encoded, byte by byte: Foundation's way with it leaves out a mark of the byte order.
  static func decoded(_ word: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(word)[...]
    while let byte = rest.popFirst() {
      let code = byte == UInt8(ascii: "%") ? UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) : nil
      bytes.append(code ?? byte)
      if code != nil { rest = rest.dropFirst(2) }
    }
    return bytes
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
      bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { JSONKey(word: $0) }
    }
  }
}

/// The scalars of JSON: checked, and left where they are.
extension JSONParser {
  /// Goes behind a number.
  mutating func skipNumber() throws {
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let isZero = bytes[index] == UInt8(ascii: "0")
    let start = index
    try skipDigits()
    guard !isZero || index == start + 1 else {
      index = start
      throw failure("a number begins with a zero")
    }
    if bytes[index] == UInt8(ascii: ".") {
      index += 1
      try skipDigits()
    }
    if bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws {
    guard bytes[index] &- UInt8(ascii: "0") < 10 else { throw failure("a digit is missing") }
    while bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
  }

  /// Goes behind a string that begins here.
  ///
  /// - Returns: whether it has escapes.
  mutating func skipString() throws -> Bool {
    var isEscaped = false
    index += 1
    while true {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return isEscaped
      case UInt8(ascii: "\\"):
        isEscaped = true
        try skipEscape()
      case 0..<0x20: throw failure("a control character stands in a string")
      default: index += 1
      }
    }
  }

  private mutating func skipEscape() throws {
    guard bytes[index + 1] == UInt8(ascii: "u") else {
      guard JSONEscapes.isLetter(bytes[index + 1]) else { throw failure("no escape begins so", after: 1) }
      return index += 2
    }
    for offset in 2...5 where !Character(Unicode.Scalar(bytes[index + offset])).isHexDigit {
      throw failure("an escape lacks digits", after: offset)
    }
    index += 6
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
    guard let tape = try? JSONTape(Data(text.utf8)), tape.nodes[0].kind == .number,
      tape.lexeme(of: tape.nodes[0]) == text
    else { return nil }
    self.text = text
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
  public var int: Int? { Int(text) ?? digits.integer.flatMap { Int(exactly: $0) } }

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

extension JSONNumber: JSONCodable, Codable {
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

  /// The text with a zero behind it, which no JSON has: nobody need look for the end of the text.
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  private var nodes: [JSONTape.Node] = []
  /// The objects and arrays that are not closed yet, the innermost last.
  private var open: [(node: Int, isObject: Bool)] = []
  /// Those of an object's keys, kept so that not every object needs memory of its own.
  private var hashes: [UInt64] = []

  /// - Parameter bytes: the text and a zero.
  static func parse(_ bytes: [UInt8]) throws -> [JSONTape.Node] {
    try bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(bytes: buffer)
      guard buffer.count < Int32.max else { throw parser.failure("there are more than two gigabytes") }
      parser.nodes.reserveCapacity(buffer.count / 8 + 1)
      try parser.document()
      return parser.nodes
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// - Parameter offset: how far behind the byte that is read.
  func failure(_ reason: String, after offset: Int = 0) -> DecodingFailure {
    let place = index + offset
    let reason = place >= bytes.count - 1 ? "the text ends too early" : reason
    return DecodingFailure(
      expected: "JSON", found: "what is none: \(reason), at byte \(place)", body: Data(bytes.dropLast()))
  }

  private mutating func document() throws {
    let text = bytes.withMemoryRebound(to: CChar.self) { bytes in
      bytes.baseAddress.flatMap { String(validatingCString: $0) }
    }
    if text == nil {
      let repaired = String(decoding: bytes, as: UTF8.self).utf8
      index = zip(repaired, bytes).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
      throw failure("the bytes are no UTF-8")
    }
    // A mark of the byte order is no part of the text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    repeat { try value() } while try continues()
    skipSpace()
    guard index == bytes.count - 1 else { throw failure("more follows after the value") }
  }

  /// Reads a scalar, or opens an object or an array up to its first value.
  private mutating func value() throws {
    while true {
      skipSpace()
      let isObject = bytes[index] == UInt8(ascii: "{")
      guard isObject || bytes[index] == UInt8(ascii: "[") else { return try scalar() }
      guard open.count < Self.deepest else { throw failure("it nests deeper than \(Self.deepest) levels") }
      open.append((nodes.count, isObject))
      add(isObject ? .object : .array, from: index, to: index)
      index += 1
      skipSpace()
      if bytes[index] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) { return }
      if isObject { try key() }
    }
  }

  /// Goes on behind a value: true at the next value, false behind the whole.
  private mutating func continues() throws -> Bool {
    while let innermost = open.last {
      skipSpace()
      switch bytes[index] {
      case UInt8(ascii: ","):
        index += 1
        if innermost.isObject { try key() }
        return true
      case UInt8(ascii: "}") where innermost.isObject, UInt8(ascii: "]") where !innermost.isObject:
        index += 1
        open.removeLast()
        nodes[innermost.node].next = Int32(nodes.count)
        if innermost.isObject { shadowDuplicates(of: innermost.node) }
      default: throw failure("a comma or a closing bracket is missing")
      }
    }
    return false
  }

  private mutating func key() throws {
    skipSpace()
    guard bytes[index] == UInt8(ascii: "\"") else { throw failure("the key of a member is missing") }
    try string()
    skipSpace()
    guard bytes[index] == UInt8(ascii: ":") else { throw failure("a colon is missing") }
    index += 1
  }

  private mutating func scalar() throws {
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true", .bool)
    case UInt8(ascii: "f"): try word("false", .bool)
    case UInt8(ascii: "n"): try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try skipNumber()
      add(.number, from: start, to: index)
    default: throw failure("no value begins so")
    }
  }

  private mutating func string() throws {
    let start = index + 1
    let isEscaped = try skipString()
    add(.string, isEscaped: isEscaped, from: start, to: index - 1)
  }

  private mutating func word(_ word: StaticString, _ kind: JSONKind) throws {
    let start = index
    let matches = word.withUTF8Buffer { bytes[index...].starts(with: $0) }
    guard matches else { throw failure("no value begins so") }
    index += word.utf8CodeUnitCount
    add(kind, from: start, to: index)
  }

  private mutating func add(_ kind: JSONKind, isEscaped: Bool = false, from start: Int, to end: Int) {
    nodes.append(
      .init(kind: kind, isEscaped: isEscaped, start: Int32(start), end: Int32(end), next: Int32(nodes.count + 1)))
  }

  private mutating func skipSpace() {
    while true {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  /// Marks every key of an object that stands again further on. Keys with one hash are rare unless they are one key, and cost no more
  /// than that all are compared by their texts.
  private mutating func shadowDuplicates(of object: Int) {
    hashes.removeAll(keepingCapacity: true)
    var key = object + 1
    while key < nodes.count {
      var hash: UInt64 = 0
      for index in Int(nodes[key].start)..<Int(nodes[key].end) {
        hash = (hash ^ UInt64(bytes[index])) &* 0x9E37_79B9_7F4A_7C15
      }
      // Escapes have many forms.
      hashes.append(nodes[key].isEscaped ? 0 : hash)
      key = Int(nodes[key + 1].next)
    }
    hashes.sort()
    let isTwice = hashes.indices.dropFirst().contains { hashes[$0] == hashes[$0 - 1] }
    guard isTwice || hashes.first == 0 else { return }
    var last: [[UInt8]: Int] = [:]
    key = object + 1
    while key < nodes.count {
      let text = JSONEscapes.resolve(Array(bytes[Int(nodes[key].start)..<Int(nodes[key].end)])[...])
      if let other = last.updateValue(key, forKey: Array(text.utf8)) { nodes[other].isShadowed = true }
      key = Int(nodes[key + 1].next)
    }
  }
}

/// The form that a JSON value has, by which the cases of a union are told apart.
public enum JSONKind: Sendable { case null, bool, number, string, array, object }

/// A place in a JSON text that a value is read from.
public struct JSONReader {
  let text: JSONTape
  /// The position of the value; negative where there is none: all is missing within it, and nobody need be told.
  let index: Int

  /// The form of the value; null where there is none.
  public var kind: JSONKind { index < 0 ? .null : text.nodes[index].kind }

  /// Whether what differs may be put up with.
  var isTolerant: Bool { text.isTolerant }

  /// The value itself, as another type.
  public func value<Value: JSONCodable>(_ type: Value.Type = Value.self) -> Value {
    let before = text.notes.count
    let value = Value(json: self)
    if text.notes.count > before, type is any JSONModel.Type { text.attribute(to: type, at: index, since: before) }
    return value
  }

  /// The value; nil where it cannot be read and the text is read tolerantly.
  func attempt<Value: JSONCodable>(or effect: Drift.Effect) -> Value? {
    let before = (notes: text.notes.count, failures: text.failures)
    let value: Value = value()
    guard text.failures > before.failures, isTolerant else { return value }
    text.putUp(with: effect, since: before)
    return nil
  }

  /// The value of a member.
  public subscript<Value: JSONCodable>(key: JSONKey) -> Value {
    guard kind == .object else { return nothing() }
    guard let position = text.member(key.name, of: index) else {
      if let absent = Value.absent { return absent }
      text.fail(at: index, member: key.text, expected: "a value")
      return nothing()
    }
    let member = at(position + 1)
    if key.isEmptyNone, member.isEmpty, let absent = Value.absent { return absent }
    let value: Value = member.value()
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

  /// The members whose keys are data, each under its whole key: those that are not declared, and hold a mark or begin with it.
  public func rest<Value: JSONCodable>(
    besides keys: JSONKeys = "", prefix: String = "", containing mark: String = ""
  ) -> [String: Value] {
    guard kind == .object else {
      // Who has declared members has noted it with these.
      if keys.all.isEmpty { fail("an object") }
      return [:]
    }
    let declared = Set(keys.all.map(\.text))
    let mark = Array(mark.utf8)
    var rest: [String: Value] = [:]
    var position = index + 1
    while position < end {
      let node = text.nodes[position]
      if !node.isShadowed, mark.isEmpty || text.holds(mark, in: node) {
        let key = text.string(of: node)
        if key.hasPrefix(prefix), !declared.contains(key) { rest[key] = at(position + 1).attempt(or: .leftOut) }
      }
      position = Int(text.nodes[position + 1].next)
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
    while element < end {
      if let value: Value = at(element).attempt(or: .leftOut) { elements.append(value) }
      element = Int(text.nodes[element].next)
    }
    return elements
  }

  /// Notes that the value is not what was expected.
  public func fail(_ expected: @autoclosure () -> String) {
    if index >= 0 { text.fail(at: index, expected: expected()) }
  }

  /// Notes a difference that harms nothing.
  func note(_ effect: Drift.Effect, _ expected: @autoclosure () -> String) {
    if index >= 0 { text.note(effect, at: index, expected: expected()) }
  }

  /// What stands in the place of a value that cannot be read, until that is found out.
  public func nothing<Value: JSONCodable>() -> Value { Value(json: at(-1)) }

  private func at(_ index: Int) -> JSONReader { JSONReader(text: text, index: index) }

  /// The position behind all that is within the value.
  private var end: Int { Int(text.nodes[index].next) }

  /// Whether the value is an object or an array with nothing in it.
  private var isEmpty: Bool { (kind == .object || kind == .array) && end == index + 1 }
}

/// The scalars as the types of Swift, exactly: what a type cannot hold is a fault and is never rounded unseen.
extension JSONReader {
  /// A scalar, the one place where one of another kind is taken: as it is, where the text is read tolerantly.
  ///
  /// - Parameter read: gives nil where the type does not hold it.
  /// - Returns: nil where it is none, which is noted.
  private func scalar<Value>(
    _ wanted: JSONKind, _ expected: @autoclosure () -> String, _ read: (JSONTape.Node) -> Value?
  ) -> Value? {
    guard index >= 0 else { return nil }
    let node = text.nodes[index]
    if node.kind == wanted || isTolerant && Self.takes(node.kind, text.lexeme(of: node), for: wanted) {
      if let value = read(node) {
        if node.kind != wanted { note(.converted, expected()) }
        return value
      }
    }
    fail(expected())
    return nil
  }

  private static func takes(_ kind: JSONKind, _ lexeme: String, for wanted: JSONKind) -> Bool {
    switch (kind, wanted) {
    case (.number, .string), (.bool, .string): true
    case (.string, .number): JSONNumber(lexeme) != nil
    case (.number, .bool): ["0", "1"].contains(lexeme)
    case (.string, .bool): ["0", "1", "true", "false"].contains(lexeme)
    default: false
    }
  }

  func bool() -> Bool? {
    scalar(.bool, "true or false") { ["true", "1"].contains(text.lexeme(of: $0)) }
  }

  /// A text, of which a type makes a value.
  func string<Value>(_ expected: @autoclosure () -> String, _ read: (String) -> Value?) -> Value? {
    scalar(.string, expected()) { read(text.string(of: $0)) }
  }

  func number() -> JSONNumber? { scalar(.number, "a number") { JSONNumber(lexeme: text.lexeme(of: $0)) } }

  /// `1.0` and `1e2` are integers.
  func integer<Integer: FixedWidthInteger>() -> Integer? {
    scalar(.number, "an integer") { node in
      let lexeme = text.lexeme(of: node)
      return Integer(lexeme) ?? JSONDigits(lexeme.utf8).integer.flatMap { Integer(exactly: $0) }
    }
  }

  /// The nearest value that there is.
  func double() -> Double? {
    scalar(.number, "a number that Double holds") { Double(text.lexeme(of: $0)).flatMap { $0.isFinite ? $0 : nil } }
  }

  func decimal() -> Decimal? {
    scalar(.number, "a number of no more digits than Decimal holds") { JSONDigits(text[$0]).decimal }
  }
}

extension String: JSONCodable {
  public init(json: JSONReader) { self = json.string("a text") { $0 } ?? "" }
  public func write(to json: inout JSONWriter) { json.string(self) }
}

extension Bool: JSONCodable {
  public init(json: JSONReader) { self = json.bool() ?? false }
  public func write(to json: inout JSONWriter) { json.lexeme(self ? "true" : "false") }
}

extension Int: JSONCodable {
  public init(json: JSONReader) { self = json.integer() ?? 0 }
  public func write(to json: inout JSONWriter) { json.lexeme(String(self)) }
}

extension Int64: JSONCodable {
  public init(json: JSONReader) { self = json.integer() ?? 0 }
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
  public init(json: JSONReader) { self = json.string("a URL", URL.init(string:)) ?? URL(fileURLWithPath: "/") }
  public func write(to json: inout JSONWriter) { json.string(absoluteString) }
}

extension Optional: JSONCodable where Wrapped: JSONCodable {
  public init(json: JSONReader) { self = json.kind == .null ? nil : json.attempt(or: .none) }
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
    let kind: JSONKind
    /// Whether a string has escapes.
    var isEscaped = false
    /// Whether a key stands again in the same object; the last one counts.
    var isShadowed = false
    /// The bytes of a scalar; those of a string without its quotation marks.
    let start: Int32
    let end: Int32
    /// The node after this one and all within it. Behind an object follow its members, each a key and a value.
    var next: Int32
  }

  /// A zero stands behind the text.
  let bytes: [UInt8]
  let nodes: [Node]
  let isTolerant: Bool
  /// What is wrong and what could be put up with, in the order of the text, how many more such there are, and how many of all have
  /// still to be put up with.
  var notes: [JSONFault] = []
  var untold = 0
  var failures = 0
  /// Members are mostly asked for in the order in which they stand: where the look-up in an object goes on.
  private var cursor = (object: -1, key: 0)

  /// - Throws: `DecodingFailure` where the data is no JSON in UTF-8.
  init(_ data: Data, isTolerant: Bool = false) throws {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(data.count + 1)
    bytes.append(contentsOf: data)
    bytes.append(0)
    self.bytes = bytes
    self.isTolerant = isTolerant
    nodes = try JSONParser.parse(bytes)
  }

  /// The bytes of a scalar as they stand.
  subscript(node: Node) -> ArraySlice<UInt8> { bytes[Int(node.start)..<Int(node.end)] }

  /// A scalar as it stands, a string without its quotation marks.
  func lexeme(of node: Node) -> String { String(decoding: self[node], as: UTF8.self) }

  /// A string with its escapes resolved.
  func string(of node: Node) -> String { node.isEscaped ? JSONEscapes.resolve(self[node]) : lexeme(of: node) }

  /// Whether some bytes stand in a string.
  func holds(_ mark: [UInt8], in node: Node) -> Bool {
    let text = node.isEscaped ? Array(string(of: node).utf8)[...] : self[node]
    return text.indices.contains { text[$0] == mark[0] && text[$0...].starts(with: mark) }
  }

  /// The position of a member's key; nil where the object has none such.
  func member(_ key: [UInt8], of object: Int) -> Int? {
    let start = cursor.object == object ? cursor.key : object + 1
    let found = search(key, from: start, to: Int(nodes[object].next)) ?? search(key, from: object + 1, to: start)
    if let found { cursor = (object, found) }
    return found
  }

  /// Says that the look-up in an object goes on at a key, whatever was looked up within its value.
  func resume(at key: Int, of object: Int) { cursor = (object, key) }

  private func search(_ wanted: [UInt8], from start: Int, to end: Int) -> Int? {
    var key = start
    while key < end {
      let node = nodes[key]
      if node.isEscaped ? string(of: node).utf8.elementsEqual(wanted) : matches(node, wanted), !node.isShadowed {
        return key
      }
      key = Int(nodes[key + 1].next)
    }
    return nil
  }

  private func matches(_ node: Node, _ wanted: [UInt8]) -> Bool {
    let start = Int(node.start)
    guard Int(node.end) - start == wanted.count else { return false }
    for offset in wanted.indices where bytes[start + offset] != wanted[offset] { return false }
    return true
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

extension JSONValue: JSONCodable, Codable {
  public init(json: JSONReader) {
    switch json.kind {
    case .null: self = .null
    case .bool: self = .bool(json.bool() ?? false)
    case .number: self = .number(json.number() ?? 0)
    case .string: self = .string(json.string("a text") { $0 } ?? "")
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
  /// The first number without a JSON form, such as one that is infinite, and where it would stand; nil where all have one.
  private(set) var problem: (number: String, offset: Int)?

  /// The JSON of a value.
  init(_ value: some JSONCodable) { value.write(to: &self) }

  init() {}

  /// `true`, `false`, `null` or the digits of a number.
  mutating func lexeme(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func string(_ text: String) { JSONEscapes.quote(text, into: &bytes) }

  mutating func number(_ text: String, isFinite: Bool) {
    if !isFinite { problem = problem ?? (text, bytes.count) }
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
