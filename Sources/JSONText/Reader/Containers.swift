import Diagnostics

/// Objects and arrays.
extension JSONParser {
  mutating func object(at place: SourceLocation) -> JSONNode {
    advanceMark()
    let wasInObject = isInObject
    (openObjects, isInObject) = (openObjects + 1, true)
    defer { (openObjects, isInObject) = (openObjects - 1, wasInObject) }
    let own = openingComment(line: place.line)
    let (members, hasEllipsis) = members(isBare: false)
    return JSONNode(
      .object(members), at: place, comment: own, placeholder: members.isEmpty && hasEllipsis ? "{…}" : nil)
  }

  /// The members up to the closing brace, or to the end of a text that has none.
  mutating func members(isBare: Bool) -> (members: [JSONMember], hasEllipsis: Bool) {
    var members: [JSONMember] = []
    var places: [String: (key: String, location: SourceLocation)] = [:]
    var hasEllipsis = false
    while !isAbandoned {
      skipSpace()
      let start = cursor.offset
      guard let mark = cursor.mark else {
        if !isBare { truncated() }
        break
      }
      if mark == UInt8(ascii: "}") || mark == UInt8(ascii: "]") {
        close(with: mark, isExpected: mark == UInt8(ascii: "}"), isOuter: openArrays > 0)
        break
      }
      if skipSeparator() { continue }
      if skipEllipsis() || skipEllipsisText() {
        hasEllipsis = true
        continue
      }
      if mark == UInt8(ascii: "{") || mark == UInt8(ascii: "[") {
        if startsAnew(mark) { break }
        report(
          .malformedJSON, "expected a member such as \"name\": value; what has no key is left out", at: cursor.location)
        if var orphan = value() { closeItem(&orphan) }
      } else if let member = member() {
        note(member, in: &places)
        members.append(member)
      }
      if cursor.offset == start { cursor.advance() }
    }
    comments = []
    return (members, hasEllipsis)
  }

  mutating func array(at place: SourceLocation) -> JSONNode {
    advanceMark()
    let wasInObject = isInObject
    (openArrays, isInObject) = (openArrays + 1, false)
    defer { (openArrays, isInObject) = (openArrays - 1, wasInObject) }
    var elements: [JSONNode] = []
    var hasEllipsis = false
    let own = openingComment(line: place.line)
    while !isAbandoned {
      skipSpace()
      let start = cursor.offset
      guard let mark = cursor.mark else {
        truncated()
        break
      }
      if mark == UInt8(ascii: "}") || mark == UInt8(ascii: "]") {
        close(with: mark, isExpected: mark == UInt8(ascii: "]"), isOuter: openObjects > 0)
        break
      }
      if skipSeparator() { continue }
      if skipEllipsis() || skipEllipsisText() {
        hasEllipsis = true
        continue
      }
      let above = takeComments()
      if var node = value() {
        closeItem(&node)
        node.comment = node.comment ?? above
        if node.isEllipsis { hasEllipsis = true } else { elements.append(node) }
      } else {
        resynchronise("expected an element of the array")
      }
      if cursor.offset == start { cursor.advance() }
    }
    comments = []
    return JSONNode(
      .array(elements), at: place, comment: own, placeholder: elements.isEmpty && hasEllipsis ? "[…]" : nil)
  }

  /// What follows a member or an element: a comma, a comment on the same line, a bracket that closes.
  mutating func closeItem(_ node: inout JSONNode) {
    guard !isAbandoned else { return }
    skipAlternatives()
    let line = cursor.location.line
    var hasComma = false
    var remarks: [String] = []
    while true {
      skipBlanks()
      if !hasComma, skipMark(UInt8(ascii: ",")) {
        hasComma = true
      } else if cursor.location.line == line, let remark = comment(isTrailing: true) ?? remark() {
        remarks.append(remark)
      } else {
        break
      }
    }
    node.comment = node.comment ?? Self.joined(remarks)
    skipSpace()
    if !hasComma { hasComma = skipMark(UInt8(ascii: ",")) }
    switch cursor.mark {
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if hasComma { forgive(.trailingComma) }
    case UInt8(ascii: ","), UInt8(ascii: ";"), nil: break
    case .some: if !hasComma, !isEllipsis { forgive(.missingComma) }
    }
  }

  /// Takes a closing bracket; one that belongs to something further out is left for it.
  private mutating func close(with mark: UInt8, isExpected: Bool, isOuter: Bool) {
    if !isExpected {
      forgive(.mismatched)
      if isOuter { return }
    }
    advanceMark()
  }

  /// Whether a brace in place of a key begins the next document: it stands as far left as this one did.
  private mutating func startsAnew(_ mark: UInt8) -> Bool {
    guard mark == UInt8(ascii: "{"), cursor.location.column <= rootColumn else { return false }
    truncated()
    isAbandoned = true
    return true
  }

  private mutating func skipSeparator() -> Bool {
    if skipMark(UInt8(ascii: ",")) {
      forgive(.doubledComma)
      return true
    }
    guard skipMark(UInt8(ascii: ";")) else { return false }
    forgive(.semicolon)
    return true
  }
}

extension JSONNode {
  /// Whether the node is `{…}` or `[…]` with nothing else in it.
  fileprivate var isEllipsis: Bool { placeholder == "{…}" || placeholder == "[…]" }
}
