import Diagnostics
import JSONText

/// JSON made by chance, the same for the same seed: objects of a few keys, so that they meet.
struct GeneratedJSON {
  private var state: UInt64
  private static let place = SourceLocation(file: "p.md", line: 5)

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[next(values.count)] }

  mutating func node(depth: Int = 0) -> JSONNode { JSONNode(value(depth: depth), at: Self.place) }

  private mutating func value(depth: Int) -> JSONValue {
    switch next(depth > 3 ? 5 : 9) {
    case 0: return .null
    case 1: return .bool(next(2) == 0)
    case 2: return .number(pick(["0", "1", "-7", "1.5", "0.10", "99999999999999999999", "1e3"]))
    case 3, 4: return .string(pick(["", "x", "2019-02-13", "2019-02-13 10:00", "https://example.com/a", "12"]))
    case 5, 6:
      return .array((0..<next(4)).map { _ in node(depth: depth + 1) })
    default:
      let keys = [
        "id", "name", "user", "before_user", "list", "text_asset_8b1eeedd", "text_asset_591b5ebb", "BTC", "ETH",
        "2024-01-01", "a.b",
      ]
      var used: Set<String> = []
      return .object(
        (0..<next(6)).compactMap { _ in
          let key = pick(keys)
          guard used.insert(key).inserted else { return nil }
          return JSONMember(key, at: Self.place, node(depth: depth + 1))
        })
    }
  }
}
