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
