import Foundation
import Testing

@testable import ClientRuntime

/// Values and bytes made by chance, the same for the same seed.
private struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// The text of a JSON value, and of no number that `Double` cannot hold.
  mutating func document(depth: Int = 0) -> String {
    switch Int.random(in: 0..<(depth > 4 ? 7 : 10), using: &self) {
    case 0: return "null"
    case 1: return Bool.random(using: &self) ? "true" : "false"
    case 2: return String(Int.random(in: -1000...1000, using: &self))
    case 3:
      return "\(Int.random(in: -99...99, using: &self)).\(UInt64.random(in: 0...(.max), using: &self))"
        + "e\(Int.random(in: -9...9, using: &self))"
    case 4...6: return string()
    case 7, 8:
      return "[ "
        + (0..<Int.random(in: 0..<5, using: &self)).map { _ in document(depth: depth + 1) }
        .joined(separator: " ,\n") + "]"
    default:
      return "{"
        + (0..<Int.random(in: 0..<6, using: &self)).map {
          "\"k\($0)\(string().dropFirst()): " + document(depth: depth + 1)
        }
        .joined(separator: ",\t") + "}"
    }
  }

  private mutating func string() -> String {
    let pieces = ["a", "é", "😀", "\\n", "\\u00e9", "\\\"", "名", " ", "\\\\", "/", "\\uD83D\\uDE00", "\\u0001", "x"]
    return "\""
      + (0..<Int.random(in: 0..<8, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined() + "\""
  }

  /// Bytes that look like JSON, or a document of which some bytes were changed.
  mutating func noise() -> [UInt8] {
    let alphabet = Array("{}[]\",:0123456789eE+-.truefalsn\\u \n".utf8) + [0x80, 0xC3, 0xA9, 0xF0, 0xFF]
    guard Bool.random(using: &self) else {
      return (0..<Int.random(in: 0..<60, using: &self)).map { _ in alphabet.randomElement(using: &self) ?? 0 }
    }
    var bytes = Array(document().utf8)
    for _ in 0..<3 where !bytes.isEmpty {
      bytes[Int.random(in: bytes.indices, using: &self)] = alphabet.randomElement(using: &self) ?? 0
    }
    return bytes
  }
}

/// Responses of a shop made by chance.
extension Chance {
  /// Where `isValid`, of the types that `Shop` declares throughout; else now and then of others.
  fileprivate mutating func shop(isValid: Bool, depth: Int = 0) -> String {
    var members = [("id", integer(isValid)), ("lines", array(isValid) { $0.line(isValid) })]
    let optional: [(String, (inout Chance) -> String)] = [
      ("name", { $0.scalar(isValid, "\"\u{540D}\"") }), ("owner", { $0.person(isValid) }),
      ("prices", { $0.scalar(isValid, "{\"eur\": 1.50, \"usd\": -2}") }),
      ("page", { $0.scalar(isValid, "\"https://example.com/a\"") }), ("colour", { $0.scalar(isValid, "\"red\"") }),
      ("amount", { Bool.random(using: &$0) ? $0.integer(isValid) : $0.person(isValid) }),
      ("x_a", { $0.integer(isValid) }), ("other", { $0.document() }),
    ]
    for (key, value) in optional where Bool.random(using: &self) { members.append((key, value(&self))) }
    if !isValid, Int.random(in: 0..<8, using: &self) == 0 { members.removeFirst() }
    members.shuffle(using: &self)
    return "{" + members.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }

  private mutating func scalar(_ isValid: Bool, _ valid: String) -> String {
    if isValid || Int.random(in: 0..<6, using: &self) > 0 { return valid }
    return ["null", "1", "\"12\"", "\"\"", "{}", "[]", "true", "1.5", "[[1]]"].randomElement(using: &self) ?? "null"
  }

  private mutating func integer(_ isValid: Bool) -> String {
    scalar(isValid, String(Int.random(in: -9...9, using: &self)))
  }

  private mutating func array(_ isValid: Bool, _ element: (inout Chance) -> String) -> String {
    "[" + (0..<Int.random(in: 0..<4, using: &self)).map { _ in element(&self) }.joined(separator: ",") + "]"
  }

  private mutating func line(_ isValid: Bool) -> String {
    "{\"count\":\(integer(isValid)),\"sku\":\(scalar(isValid, "\"a\"")),\"is_gift\":\(scalar(isValid, "true"))}"
  }

  private mutating func person(_ isValid: Bool) -> String {
    let boss = Bool.random(using: &self) ? person(isValid) : "null"
    return "{\"name\":\(scalar(isValid, "\"Ada\"")),\"boss\":\(boss)}"
  }
}

@Suite("Values of types, whatever they are")
struct JSONModelPropertyTests {
  @Test("a value is what it encodes to, for this reader and for Foundation’s", arguments: 0..<200)
  func identity(seed: Int) throws {
    var chance = Chance(seed)
    let value = try decoded(chance.shop(isValid: true), as: Shop.self)
    #expect(try decoded(encoded(value), as: Shop.self) == value)
    #expect(try JSONDecoder().decode(Shop.self, from: JSONEncoder().encode(value)) == value)
  }

  @Test("what the types promise is read alike in both ways, and tells nothing", arguments: 0..<200)
  func valid(seed: Int) throws {
    var chance = Chance(seed)
    let text = chance.shop(isValid: true)
    let (value, drifts) = try read(text, as: Shop.self)
    #expect(drifts.isEmpty)
    #expect(try decoded(text, as: Shop.self) == value)
  }

  @Test("what is read strictly is read tolerantly, and each failure has its reasons", arguments: 0..<400)
  func invalid(seed: Int) throws {
    var chance = Chance(seed)
    let text = chance.shop(isValid: false)
    let strict = Result { try decoded(text, as: Shop.self) }
    let tolerant = Result { try read(text, as: Shop.self) }
    switch (strict, tolerant) {
    case (.success(let value), .success(let read)):
      #expect(read.value == value && read.drifts.allSatisfy { $0.effect == .unknownValue })
    case (.success, .failure(let error)): Issue.record(error)
    case (.failure(let error as DecodingFailure), .success(let read)):
      // Whatever is wrong for one is told by the other, at the same places.
      #expect(Set(error.drifts.map(\.path)).isSubset(of: read.drifts.map(\.path)))
      #expect(read.drifts.allSatisfy { $0.effect != .failed })
      #expect(try decoded(encoded(read.value), as: Shop.self) == read.value)
    case (.failure(let error as DecodingFailure), .failure(let other as DecodingFailure)):
      #expect(!other.drifts.isEmpty && Set(other.drifts.map(\.path)).isSubset(of: error.drifts.map(\.path)))
    default: Issue.record("an error of another type")
    }
  }
}

@Suite("JSON, whatever it is")
struct JSONPropertyTests {
  @Test("it reads as Foundation reads it", arguments: 0..<400)
  func foundation(seed: Int) throws {
    var chance = Chance(seed)
    let data = Data(chance.document().utf8)
    let ours = try JSON.decode(JSONValue.self, from: data)
    let theirs = try JSONDecoder().decode(JSONValue.self, from: data)
    #expect(ours == theirs)
  }

  @Test("it encodes to what it decoded", arguments: 0..<400)
  func identity(seed: Int) throws {
    var chance = Chance(seed)
    let value = try decoded(chance.document(), as: JSONValue.self)
    let text = try encoded(value)
    #expect(try decoded(text, as: JSONValue.self) == value)
    #expect(try encoded(decoded(text, as: JSONValue.self)) == text)
    #expect(try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) == value)
  }

  @Test("bytes are read, as Foundation reads those that it does, or refused, and crash nothing", arguments: 0..<200)
  func noise(seed: Int) throws {
    var chance = Chance(seed)
    for _ in 0..<50 {
      let data = Data(chance.noise())
      _ = try? JSON.decode([String: [Int]].self, from: data, .tolerant { _ in })
      let ours = try? JSON.decode(JSONValue.self, from: data)
      if let ours { #expect(try JSON.decode(JSONValue.self, from: JSON.encode(ours)) == ours) }
      if let theirs = try? JSONDecoder().decode(JSONValue.self, from: data) { #expect(ours == theirs) }
    }
  }
}
