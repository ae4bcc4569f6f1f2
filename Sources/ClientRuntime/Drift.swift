import Foundation

/// How to read a response that is not what the documentation shows.
public enum JSONReading: Sendable {
  /// What differs is an error.
  case strict
  /// What can be understood is taken, what cannot is none where there may be none, an element of an array that cannot be read is
  /// left out; each time the function is told, in the order of the response, once that is read.
  case tolerant(@Sendable (Drift) -> Void)
}

/// A difference between a response and its documentation.
public struct Drift: Equatable, Sendable, CustomStringConvertible {
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
    /// Stands for all differences beyond the first thousand.
    case untold
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

  init(path: String = "", expected: String, found: String, body: Data) {
    self.init([Drift(effect: .failed, path: path, expected: expected, found: found, page: nil)], body: body)
  }

  /// A response tells of success and lacks what it should hold.
  static func missing(_ member: String, in body: Data) -> DecodingFailure {
    DecodingFailure(path: member, expected: "a value", found: "nothing", body: body)
  }

  /// The first difference's place in the response.
  public var path: String { drifts.first?.path ?? "" }
  /// The first difference's place in the documentation.
  public var page: String? { drifts.first?.page }

  /// The first differences, and how many more there are.
  public var description: String {
    let rest = drifts.count > 5 ? "; and \(drifts.count - 5) more" : ""
    let first = drifts.prefix(5).map(\.description).joined(separator: "; ")
    return (operation.isEmpty ? "" : operation + ": ") + first + rest
  }
}
