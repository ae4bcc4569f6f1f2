/// The place of a value that is being written. A class, for encoders fill in a value bit by bit, from several containers.
final class JSONSlot {
  enum Content {
    /// Nothing was written; an object without members, as a type without any is one.
    case nothing
    case null
    /// A number, `true` or `false`.
    case lexeme(String)
    case string(String)
    case array([JSONSlot])
    case object([(key: String, slot: JSONSlot)])
  }

  var content = Content.nothing

  /// Several containers of one value write the same object.
  func becomeObject() {
    if case .object = content { return }
    content = .object([])
  }

  func becomeArray() {
    if case .array = content { return }
    content = .array([])
  }

  /// A place for an element behind those that are there.
  func append() -> JSONSlot {
    let slot = JSONSlot()
    guard case .array(var elements) = content else { return slot }
    content = .nothing
    elements.append(slot)
    content = .array(elements)
    return slot
  }

  /// A place for a member's value; of a key that is written twice the last value counts.
  func add(_ key: String) -> JSONSlot {
    let slot = JSONSlot()
    guard case .object(var members) = content else { return slot }
    content = .nothing
    members.append((key, slot))
    content = .object(members)
    return slot
  }

  /// The place of a member's value, the same each time.
  func member(_ key: String) -> JSONSlot {
    if case .object(let members) = content, let known = members.last(where: { $0.key == key }) { return known.slot }
    return add(key)
  }

  var count: Int { if case .array(let elements) = content { elements.count } else { 0 } }

  /// Writes the value, members sorted by key.
  func write(into output: inout [UInt8]) {
    switch content {
    case .nothing: output += [UInt8(ascii: "{"), UInt8(ascii: "}")]
    case .null: output += Array("null".utf8)
    case .lexeme(let text): output += Array(text.utf8)
    case .string(let text): JSONEscapes.quote(text, into: &output)
    case .array(let elements):
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        element.write(into: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members): Self.write(members, into: &output)
    }
  }

  private static func write(_ members: [(key: String, slot: JSONSlot)], into output: inout [UInt8]) {
    let sorted = members.enumerated().sorted { a, b in
      let (a, b) = ((Array(a.element.key.utf8), a.offset), (Array(b.element.key.utf8), b.offset))
      return a.0 == b.0 ? a.1 < b.1 : a.0.lexicographicallyPrecedes(b.0)
    }.map(\.element)
    output.append(UInt8(ascii: "{"))
    var isFirst = true
    for (index, member) in sorted.enumerated() {
      if index + 1 < sorted.count, sorted[index + 1].key.utf8.elementsEqual(member.key.utf8) { continue }
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      JSONEscapes.quote(member.key, into: &output)
      output.append(UInt8(ascii: ":"))
      member.slot.write(into: &output)
    }
    output.append(UInt8(ascii: "}"))
  }
}
