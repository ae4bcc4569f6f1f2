import Diagnostics

/// The members of objects: key, colon, value.
extension JSONParser {
  mutating func member() -> JSONMember? {
    let above = takeComments()
    let place = cursor.location
    guard let key = key() else {
      resynchronise("expected a member such as \"name\": value")
      return nil
    }
    guard var node = memberValue(after: key) else { return nil }
    closeItem(&node)
    node.comment = node.comment ?? above
    return JSONMember(key, at: place, node)
  }

  /// Tells of a key that an object has already. Keys that differ in the composition of letters alone (`é` as one character or as `e` and an
  /// accent) are two for JSON, but one for the strings of Swift, and so for every client.
  mutating func note(_ member: JSONMember, in places: inout [String: (key: String, location: SourceLocation)]) {
    if let first = places[member.key] {
      let isSame = first.key.utf8.elementsEqual(member.key.utf8)
      let message =
        isSame
        ? "the key ‘\(member.key)’ stands twice in one object; the last one counts"
        : "the key ‘\(member.key)’ stands twice in one object, with letters composed in two ways, which Swift does not tell apart"
      report(
        .duplicateKey, message, at: member.location, notes: [.init("the first one is here", at: first.location)])
    }
    places[member.key] = (member.key, member.location)
  }

  private mutating func memberValue(after key: String) -> JSONNode? {
    let line = cursor.location.line
    let place = cursor.location
    skipBlanks()
    guard
      skipColon()
        || {
          skipSpace(); return skipColon()
        }()
    else {
      guard let mark = cursor.mark else {
        truncated()
        return nil
      }
      guard mark == UInt8(ascii: ",") || mark == UInt8(ascii: "}"), cursor.location.line == line else {
        resynchronise("expected ‘:’ after the key ‘\(key)’")
        return nil
      }
      forgive(.missingValue)
      return JSONNode(.null, at: place, placeholder: "")
    }
    skipSpace()
    let before = takeComments()
    if var node = value() {
      node.comment = node.comment ?? before
      return node
    }
    guard let mark = cursor.mark else {
      truncated()
      return nil
    }
    guard mark == UInt8(ascii: ",") || mark == UInt8(ascii: "}") else {
      resynchronise("expected a value for ‘\(key)’")
      return nil
    }
    forgive(.missingValue)
    return JSONNode(.null, at: place, comment: before, placeholder: "")
  }

  private mutating func skipColon() -> Bool {
    if skipMark(UInt8(ascii: ":")) { return true }
    guard cursor.peek == UInt8(ascii: "=") else { return false }
    forgive(.arrow)
    cursor.advance()
    cursor.skip(UInt8(ascii: ">"))
    return true
  }
}
