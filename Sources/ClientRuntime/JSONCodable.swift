import Foundation

/// A value with a JSON form, which it reads and writes itself.
///
/// Reading never throws: what is wrong is noted, and a value that was read with faults is never handed out, so that all faults of a
/// response are found, and one of them can be put up with. A type that is `Codable` as well is so by its JSON form, for other coders than `JSON`.
///
/// The protocol has none of the standard library's above it: a conformance that has is put together when the program runs, by code that the
/// compiler makes for each use.
public protocol JSONCodable: Sendable {
  init(json: JSONReader)
  func write(to json: inout JSONWriter)

  /// What stands for a member that is missing; nil where it may not be.
  static var absent: Self? { get }
  /// Whether this is none.
  var isNone: Bool { get }
}

extension JSONCodable {
  public static var absent: Self? { nil }
  public var isNone: Bool { false }

  /// - Throws: `DecodingError` where the value is not of the type.
  public init(from decoder: any Decoder) throws {
    let value = try JSONValue(from: decoder)
    do {
      self = try JSON.decode(Self.self, from: JSON.encode(value))
    } catch let failure as DecodingFailure {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "\(failure)"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    try JSON.decode(JSONValue.self, from: JSON.encode(self)).encode(to: encoder)
  }
}

/// An object or a union of the API. Two values are equal where their JSON is.
///
/// Each type says itself that it is `Codable` and `Hashable`, for the reason that `JSONCodable` gives; what that takes is here, `hashValue` too,
/// of which the compiler would make one for each type.
public protocol JSONModel: JSONCodable {}

extension JSONModel {
  public static func == (a: Self, b: Self) -> Bool { JSONWriter(a).bytes == JSONWriter(b).bytes }

  public func hash(into hasher: inout Hasher) { hasher.combine(JSONWriter(self).bytes) }
  public var hashValue: Int { JSONWriter(self).bytes.hashValue }
}

/// A value that stands in JSON as a text.
public protocol JSONTextual: JSONCodable, Codable, Hashable, LosslessStringConvertible, ParameterValue {
  /// A text that makes a value.
  static var sampleText: StaticString { get }
}

extension JSONTextual {
  /// What stands in the place of a value that could not be read, until that is found out.
  static var sample: Self {
    guard let value = Self("\(sampleText)") else { preconditionFailure("\(sampleText) is no \(Self.self)") }
    return value
  }

  public init(json: JSONReader) {
    self = json.string("a text such as \(Self.sampleText)", Self.init) ?? Self.sample
  }

  public func write(to json: inout JSONWriter) { json.string(description) }

  public var parameterText: String { description }
}
