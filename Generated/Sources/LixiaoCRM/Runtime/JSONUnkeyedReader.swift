/// Decodes the elements of an array.
struct JSONUnkeyedReader: UnkeyedDecodingContainer {
  private let reader: JSONReader
  private var position: Int
  private(set) var currentIndex = 0

  /// - Parameter reader: that of an array.
  init(_ reader: JSONReader) {
    self.reader = reader
    position = reader.index + 1
  }

  var codingPath: [any CodingKey] { reader.codingPath }
  var count: Int? { reader.tape.elements(of: reader.index).count }
  var isAtEnd: Bool { position >= Int(reader.node.next) }

  mutating func decodeNil() throws -> Bool {
    guard try element(JSONValue?.self).decodeNil() else { return false }
    advance()
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let value = try element(type).read(type)
    advance()
    return value
  }

  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    let container = try element(KeyedDecodingContainer<Key>.self).container(keyedBy: type)
    advance()
    return container
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let container = try element((any UnkeyedDecodingContainer).self).unkeyedContainer()
    advance()
    return container
  }

  mutating func superDecoder() throws -> any Decoder {
    let element = try element((any Decoder).self)
    advance()
    return element
  }

  private mutating func advance() {
    position = Int(reader.tape[position].next)
    currentIndex += 1
  }

  private func element(_ type: Any.Type) throws -> JSONReader {
    guard isAtEnd else { return reader.at(position) }
    throw DecodingError.valueNotFound(
      type,
      .init(
        codingPath: codingPath + [JSONPathKey(index: currentIndex)],
        debugDescription: "The array has only \(currentIndex) elements."))
  }
}
