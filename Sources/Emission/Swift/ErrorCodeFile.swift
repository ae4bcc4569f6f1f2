import Contract
import Inference

/// The file of the API's error codes: an enumeration with a case for each code that a page describes.
struct ErrorCodeFile: Sendable {
  private let enumeration: EnumerationFile
  private let name: TypeName
  private let provenance: Provenance
  /// Whether every code is an integer, and so the type of the raw value.
  private let isNumeric: Bool
  let isEmpty: Bool

  init(_ api: API, names: ClientNames) {
    let codes = api.conventions.errorCodes
    provenance = Provenance(api.pages)
    isNumeric = codes.allSatisfy { Int($0.code.code) != nil }
    isEmpty = codes.isEmpty
    name = names.errorCode
    let cases = codes.map { code in
      let meanings = [code.code.name, code.code.meaning].compactMap(\.self)
      return EnumerationDeclaration.Case(
        name: code.name, value: code.code.code, meaning: meanings.isEmpty ? nil : meanings.joined(separator: ": "))
    }
    enumeration = EnumerationFile(
      EnumerationDeclaration(
        name: names.errorCode.name, raw: isNumeric ? .integer : .string, cases: cases,
        documentation: "A code by which the API tells what went wrong."), name: names.errorCode)
  }

  /// Whether a member of the envelope can be of this type.
  func types(_ member: Property, of envelope: Envelope) -> Bool {
    guard !isEmpty, member.key == envelope.status else { return false }
    return member.type.unwrapped == (isNumeric ? .int : .string)
  }

  /// The case of a value; nil for a value that no page describes.
  func constant(for value: String) -> Identifier? { enumeration.constant(for: value) }

  var code: SwiftCode { .blocks([provenance.code, enumeration.type]) }
}
