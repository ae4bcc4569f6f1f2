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

  public var description: String { drifts.map(\.description).joined(separator: "; ") }
}

/// Where the documentation says what, by types and members.
public struct PageSources: Sendable {
  private let text: StaticString

  /// - Parameter text: a line for each type and page: the type, the page, the line of the type, then members with their lines, as in
  ///   `Order orders.md 118 id:120 price:121`. What a word cannot hold is percent-encoded.
  public init(_ text: StaticString) { self.text = text }

  /// The page and line that describe a member, else its type.
  func location(of member: String?, in type: String) -> String? {
    var found: String?
    for line in "\(text)".split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2, words[0] == type else { continue }
      let page = words[1].removingPercentEncoding ?? ""
      found = found ?? "\(page):\(words[2])"
      guard let member else { continue }
      for word in words.dropFirst(3) {
        let pair = word.split(separator: ":")
        if pair.count == 2, pair[0].removingPercentEncoding == member { return "\(page):\(pair[1])" }
      }
    }
    return found
  }
}
