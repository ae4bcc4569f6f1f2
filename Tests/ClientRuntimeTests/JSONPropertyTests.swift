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
