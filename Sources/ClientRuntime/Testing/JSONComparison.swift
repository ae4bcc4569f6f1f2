import Foundation

/// Compares JSON as tests do: by what it means.
enum JSONComparison {
  /// The first difference between two JSON texts, with its path and both sides; nil where there is none.
  ///
  /// The order of members is free and numbers compare by value. A member that is missing on one side equals null, and `{}`, on the
  /// other: all three say that there is none.
  ///
  /// - Throws: `DecodingError` where a text is no JSON.
  static func difference(_ a: Data, _ b: Data) throws -> String? {
    try difference(JSON.decode(JSONValue.self, from: a), JSON.decode(JSONValue.self, from: b), at: "$")
  }

  private static func difference(_ a: JSONValue, _ b: JSONValue, at path: String) -> String? {
    switch (a, b) {
    case (.object(let ours), .object(let theirs)):
      let keys = Set(ours.keys).union(theirs.keys).sorted()
      return keys.lazy.compactMap { key in
        member(ours[key], theirs[key], at: "\(path).\(key)")
      }.first
    case (.array(let ours), .array(let theirs)):
      if ours.count != theirs.count { return "\(path): \(ours.count) elements and \(theirs.count)" }
      return ours.indices.lazy.compactMap { difference(ours[$0], theirs[$0], at: "\(path)[\($0)]") }.first
    default: return a == b ? nil : "\(path): \(a) and \(b)"
    }
  }

  private static func member(_ a: JSONValue?, _ b: JSONValue?, at path: String) -> String? {
    let none: Set<JSONValue?> = [nil, .null, .object([:])]
    if none.contains(a), none.contains(b), a == nil || b == nil || a == .null || b == .null { return nil }
    guard let a, let b else {
      return "\(path): \(a.map { "\($0)" } ?? "missing") and \(b.map { "\($0)" } ?? "missing")"
    }
    return difference(a, b, at: path)
  }
}
