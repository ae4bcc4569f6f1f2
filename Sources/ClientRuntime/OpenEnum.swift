/// A value out of a list that may grow: what the documentation does not list is `unknown`, and is sent as it came.
///
/// A type gives its cases, their list and their raw values; all else is here.
public protocol OpenEnum: RawRepresentable, Codable, Hashable, Sendable, CustomStringConvertible, ParameterValue
where RawValue: Codable & Hashable & Sendable & LosslessStringConvertible {
  /// The values that the documentation lists.
  static var allKnownCases: [Self] { get }

  /// A value that the documentation does not list.
  static func unknown(_ value: RawValue) -> Self

  init(rawValue: RawValue)
}

extension OpenEnum {
  /// The case of a value; `unknown` where the documentation does not list it.
  public init(rawValue: RawValue) {
    self = Self.allKnownCases.first { $0.rawValue == rawValue } ?? .unknown(rawValue)
  }

  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(RawValue.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  public var description: String { rawValue.description }

  public var parameterText: String { rawValue.description }

  // An `unknown` of a listed value is that value.
  public static func == (a: Self, b: Self) -> Bool { a.rawValue == b.rawValue }

  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
