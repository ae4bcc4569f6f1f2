import Foundation

/// Compares JSON as tests do: by what it means.
struct JSONComparison {
  private let emptyIsNone: Set<String>

  /// The first difference between two JSON texts, with its path and both sides; nil where there is none.
  ///
  /// The order of members is free and numbers compare by value. A member that is missing on one side equals null on the other.
  ///
  /// - Parameter emptyIsNone: the members for which the pages write `{}` or `[]` beside null or nothing at all, so that one of them
  ///   equals the others.
  /// - Throws: `DecodingError` where a text is no JSON.
  static func difference(_ a: Data, _ b: Data, emptyIsNone: Set<String> = []) throws -> String? {
    let comparison = JSONComparison(emptyIsNone: emptyIsNone)
    return try comparison.difference(
      JSON.decode(JSONValue.self, from: a), JSON.decode(JSONValue.self, from: b), at: "$")
  }

  private func difference(_ a: JSONValue, _ b: JSONValue, at path: String) -> String? {
    switch (a, b) {
    case (.object(let ours), .object(let theirs)):
      let keys = Set(ours.keys).union(theirs.keys).sorted()
      return keys.lazy.compactMap { key in
        member(key, ours[key] ?? .null, theirs[key] ?? .null, at: "\(path).\(key)")
      }.first
    case (.array(let ours), .array(let theirs)):
      if ours.count != theirs.count { return "\(path): \(ours.count) elements and \(theirs.count)" }
      return ours.indices.lazy.compactMap { difference(ours[$0], theirs[$0], at: "\(path)[\($0)]") }.first
    default:
      guard a != b, let ours = try? JSON.encode(a), let theirs = try? JSON.encode(b) else { return nil }
      return "\(path): \(String(decoding: ours, as: UTF8.self)) and \(String(decoding: theirs, as: UTF8.self))"
    }
  }

  private func member(_ key: String, _ a: JSONValue, _ b: JSONValue, at path: String) -> String? {
    let none: Set<JSONValue> = [.null, .object([:]), .array([])]
    if emptyIsNone.contains(key), none.contains(a), none.contains(b) { return nil }
    return difference(a, b, at: path)
  }
}
