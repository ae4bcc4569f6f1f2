import Foundation

/// Encodes a value as JSON.
struct JSONWriter: Encoder {
  let slot: JSONSlot
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    slot.becomeObject()
    return KeyedEncodingContainer(JSONKeyedWriter(writer: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    slot.becomeArray()
    return JSONUnkeyedWriter(writer: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  /// The writer of a part of the value.
  func part(_ slot: JSONSlot, _ key: any CodingKey) -> JSONWriter {
    JSONWriter(slot: slot, codingPath: codingPath + [key])
  }
}

extension JSONWriter: SingleValueEncodingContainer {
  func encodeNil() { slot.content = .null }

  func encode<Value: Encodable>(_ value: Value) throws { try write(value) }
}

extension JSONWriter {
  /// Every value is written here: scalars as what they are, all else as its type says.
  func write<Value: Encodable>(_ value: Value) throws {
    if let content = try scalar(value) { slot.content = content } else { try value.encode(to: self) }
  }

  private func scalar<Value: Encodable>(_ value: Value) throws -> JSONSlot.Content? {
    switch value {
    case let value as String: .string(value)
    case let value as Int: .lexeme(String(value))
    case let value as Bool: .lexeme(value ? "true" : "false")
    case let value as Double: .lexeme(try finite(value, value.isFinite, value.jsonText))
    case let value as Float: .lexeme(try finite(value, value.isFinite, value.jsonText))
    case let value as Decimal: .lexeme(try finite(value, value.isFinite, value.description))
    case let value as JSONNumber: .lexeme(value.text)
    case let value as URL: .string(value.absoluteString)
    case let value as Data: .string(value.base64EncodedString())
    case let value as any FixedWidthInteger: .lexeme(String(value))
    default: nil
    }
  }

  private func finite(_ value: Any, _ isFinite: Bool, _ text: String) throws -> String {
    if isFinite { return text }
    throw EncodingError.invalidValue(
      value, .init(codingPath: codingPath, debugDescription: "\(text) is no number that JSON has."))
  }
}

extension BinaryFloatingPoint where Self: LosslessStringConvertible {
  /// The shortest digits that give the value back; a whole number has no fraction.
  var jsonText: String {
    let text = String(self)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
