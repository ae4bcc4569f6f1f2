/// A value out of a list that may grow: one that the documentation does not list is kept, and is sent as it came.
///
/// A type gives the values that are listed; all else is here. Values that a new documentation adds break no `switch`, which needs a
/// `default` as it is. Each type says itself that it is `Codable`, `Hashable` and `CustomStringConvertible`, as with `JSONModel`.
public protocol OpenEnum: JSONCodable, ParameterValue {
  associatedtype RawValue: JSONCodable & Hashable & LosslessStringConvertible

  /// The values that the documentation lists, as `JSONKeys` writes them.
  static var known: JSONKeys { get }
  /// The value on the wire.
  var rawValue: RawValue { get }
  init(_ rawValue: RawValue)
}

extension OpenEnum {
  /// The values that the documentation lists.
  public static var knownValues: [Self] { known.all.compactMap { RawValue($0.text).map(Self.init) } }

  /// Whether the documentation lists the value.
  public var isKnown: Bool {
    let text = rawValue.description
    return Self.known.all.contains { $0.name.elementsEqual(text.utf8) }
  }

  public init(json: JSONReader) {
    self.init(RawValue(json: json))
    if json.isTolerant, !isKnown {
      json.note(.unknownValue, "one of \(Self.known.all.map(\.text).joined(separator: ", "))")
    }
  }

  public func write(to json: inout JSONWriter) { rawValue.write(to: &json) }

  public var description: String { rawValue.description }
  public var parameterText: String { rawValue.description }

  public static func == (a: Self, b: Self) -> Bool { a.rawValue == b.rawValue }
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
  public var hashValue: Int { rawValue.hashValue }
}
