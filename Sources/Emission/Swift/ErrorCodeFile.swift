import Contract
import Inference

/// The file of the API's error codes: an open type, with a constant for each code that a page describes.
struct ErrorCodeFile: Sendable {
  private let codes: [(name: Identifier, code: ErrorCode)]
  private let names: ClientNames
  private let provenance: Provenance
  /// Whether every code is an integer, and so the type of the raw value.
  private let isNumeric: Bool

  init(_ api: API, names: ClientNames) {
    self.names = names
    provenance = Provenance(api.pages)
    isNumeric = api.conventions.errorCodes.allSatisfy { Int($0.code.code) != nil }
    var taken: Set<String> = ["self", "init", "rawValue", "description"]
    codes = api.conventions.errorCodes.map { (Identifier($0.name).unique(in: &taken), $0.code) }
  }

  var isEmpty: Bool { codes.isEmpty }

  /// Whether a member of the envelope can be of this type.
  func types(_ member: Property, of envelope: Envelope) -> Bool {
    guard !isEmpty, member.key == envelope.status else { return false }
    return member.type.unwrapped == (isNumeric ? .int : .string)
  }

  /// The constant for a value; nil for a value that no page describes.
  func constant(for value: String) -> Identifier? { codes.first { $0.code.code == value }?.name }

  var code: SwiftCode {
    let raw: SwiftCode = isNumeric ? "Int" : "String"
    let literal: SwiftCode = isNumeric ? "Integer" : "String"
    return .blocks([
      provenance.code,
      """
      /// A code by which the API tells what went wrong. Codes that the documentation does not list are kept as they come.
      public struct \(names.errorCode): RawRepresentable, Codable, Hashable, Sendable {
        public let rawValue: \(raw)

        public init(rawValue: \(raw)) {
          self.rawValue = rawValue
        }

        \(.blocks(codes.map(constant)))
      }
      """,
      """
      extension \(names.errorCode): ExpressibleBy\(literal)Literal, CustomStringConvertible {
        public init(\(isNumeric ? "integer" : "string")Literal value: \(raw)) {
          self.init(rawValue: value)
        }

        public var description: String { \(isNumeric ? "String(rawValue)" : "rawValue") }
      }
      """,
    ])
  }

  private func constant(_ name: Identifier, _ code: ErrorCode) -> SwiftCode {
    let value = isNumeric ? Literal(Int(code.code) ?? 0) : Literal(code.code)
    let heading = code.name.map { "`\(code.code)` \($0)" } ?? "`\(code.code)`"
    return """
      \(DocText([code.meaning, heading]))
      public static let \(name) = Self(rawValue: \(value))
      """
  }
}
