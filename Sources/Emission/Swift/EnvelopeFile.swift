import Inference
import JSONText

/// The files of the envelope: what stands around a payload, and the error that a failure is thrown as.
struct EnvelopeFile: Sendable {
  private let envelope: Envelope
  private let names: ClientNames
  private let members: Members
  private let payload: Identifier
  private let codes: ErrorCodeFile
  private let provenance: Provenance

  init(_ envelope: Envelope, api: API, names: ClientNames) {
    self.envelope = envelope
    self.names = names
    let properties = envelope.members.map { member in
      var property = member
      property.isOptional = member.key != envelope.status
      property.isEmptyObjectNone = false
      property.noneForm = .leftOut
      if member.key == envelope.status { property.type = member.type.unwrapped }
      return property
    }
    members = Members(properties, names: names, taken: ["errorDescription"])
    var taken = Set(members.members.map(\.name.name))
    payload = Identifier(envelope.payload).unique(in: &taken)
    provenance = Provenance(api.pages)
    codes = ErrorCodeFile(api, names: names)
  }

  /// What the error carries; the status of the API's own type of codes where pages list them.
  var errorMembers: [Members.Member] {
    members.members.map { member in
      guard codes.types(member.property, of: envelope) else { return member }
      return Members.Member(
        property: member.property, name: member.name, value: names.errorCode.code, isOptional: member.isOptional,
        isIndirect: member.isIndirect)
    }
  }

  /// The constant that a member of the error equals where an example has this value; nil where no page names it.
  func constant(for member: Members.Member, value: String) -> Identifier? {
    codes.types(member.property, of: envelope) ? codes.constant(for: value) : nil
  }

  /// `Envelope.swift`
  var envelopeCode: SwiftCode {
    .blocks([
      provenance.code,
      members.needsFoundation ? "import Foundation" : .empty,
      """
      /// An operation whose response stands in the envelope.
      public protocol EnvelopedOperation: APIOperation {}

      extension EnvelopedOperation where Output: JSONCodable {
        /// - Throws: `\(names.error)` where the API tells of a failure.
        public func output(from response: APIResponse) throws -> Output {
          try response.json(Envelope<Output>.self).payload(response)
        }
      }
      """,
      """
      /// What stands around the payload of every response.
      struct Envelope<Payload: JSONCodable>: JSONCodable {
        \(.blocks([
          .lines([members.declarations(access: .empty), "var \(payload): Payload?"]),
          members.keys(isGeneric: true),
          """
          init(json: JSONReader) {
            \(members.reading())
            // A failure may carry anything in the place of the payload.
            \(own(payload)) = \(isSuccess) ? json[\(Literal(envelope.payload))] : nil
          }
          """,
          """
          func write(to json: inout JSONWriter) {
            \(members.writing(rest: "\(own(payload)).map { [\(Literal(envelope.payload)): $0] } ?? [:]"))
          }
          """,
          """
          /// The payload of a success; a failure is thrown as an error of the API.
          func payload(_ response: APIResponse) throws -> Payload {
            guard \(isSuccess) else { throw failure }
            if let payload = \(payload) ?? Payload.absent { return payload }
            throw DecodingFailure.missing(\(Literal(envelope.payload)), in: response.body)
          }
          """,
          failure,
        ]))
      }
      """,
    ])
  }

  private var failure: SwiftCode {
    """
    private var failure: \(names.error) {
      \(.list("\(names.error)(", members.members.map(argument), ")", depth: 2))
    }
    """
  }

  private func argument(_ member: Members.Member) -> SwiftCode {
    guard codes.types(member.property, of: envelope) else { return "\(label: member.name): \(member.name)" }
    return "\(label: member.name): \(names.errorCode)(\(member.name))"
  }

  private var isSuccess: SwiftCode {
    let name = members.members.first { $0.property.key == envelope.status }.map { own($0.name) }
    guard let name else { return "true" }
    switch envelope.success {
    case .bool(let value): return "\(name) == \(Literal(value))"
    case .number(let lexeme):
      guard let literal = Literal(number: lexeme) else { return "\(name) == \(Literal(lexeme))" }
      return "\(name) == \(literal)"
    case .string(let text): return "\(name) == \(Literal(text))"
    case .null, .array, .object: return "true"
    }
  }

  private func own(_ name: Identifier) -> SwiftCode {
    ["json", "response"].contains(name.name) ? "self.\(name)" : name.code
  }

  /// `APIError.swift`, under the error's own name.
  var errorCode: SwiftCode {
    .blocks([
      provenance.code,
      "import Foundation",
      """
      /// A failure that the API tells of in a response.
      public struct \(names.error): EnvelopeError, Hashable {
        \(Members(errorMembers).declarations(access: "public "))

        \(.list("public init(", Members(errorMembers).parameters, ") {", depth: 1))
          \(members.assignments)
        }
      }
      """,
      """
      extension \(names.error): LocalizedError {
        public var errorDescription: String? { \(description) }
      }
      """,
    ])
  }

  private var description: SwiftCode {
    let status = members.members.first { $0.property.key == envelope.status }
    let message = members.members.first { $0.property.key == envelope.message && $0.property.type.unwrapped == .string }
    let pieces: [Literal.Piece] =
      [.text("The API answered ")]
      + (status.map { [.text("\($0.name.name) "), .interpolation($0.name.code)] } ?? [.text("with a failure")])
    let fallback = Literal(pieces)
    guard let message else { return fallback.code }
    return "\(message.name) ?? \(fallback)"
  }
}
