/// What stands before the words of a line: white space, the markers of list items, the marks of a quotation.
struct LinePrefix {
  /// The offset in bytes at which the words begin.
  var end: Int
  /// The column at which the words begin, tabs spread.
  var column: Int
  /// The columns at which the content of each list item that begins on the line stands.
  var items: [Int] = []
  var isQuoted = false

  /// Items and quotations that begin on one line, one within another, beyond this number are an attack.
  static let deepest = 60

  init(_ line: [UInt8]) {
    end = 0
    column = 0
    Self.skipBlanks(line, &end, &column)
    while end < line.count, items.count < Self.deepest {
      if line[end] == UInt8(ascii: ">") {
        isQuoted = true
        return
      }
      guard let width = Self.marker(line[end...]) else { return }
      end += width
      column += width
      let content = column
      Self.skipBlanks(line, &end, &column)
      if column - content > 4 {
        // Code behind the marker: one space belongs to the marker.
        items.append(content + 1)
        return
      }
      items.append(max(column, content + 1))
    }
  }

  /// The width of a list item's marker, 0 for none.
  private static func marker(_ line: Line) -> Int? {
    guard let first = line.first else { return nil }
    var width = 1
    if first.isASCIIDigit {
      let digits = line.prefix(while: \.isASCIIDigit).count
      guard digits <= 9, let mark = line.dropFirst(digits).first, mark == 0x2E || mark == 0x29 else { return nil }
      width = digits + 1
    } else if first != UInt8(ascii: "-"), first != UInt8(ascii: "*"), first != UInt8(ascii: "+") {
      return nil
    }
    guard let next = line.dropFirst(width).first else { return nil }
    return next == 0x20 || next == 0x09 ? width : nil
  }

  private static func skipBlanks(_ line: [UInt8], _ offset: inout Int, _ column: inout Int) {
    while offset < line.count, line[offset] == 0x20 || line[offset] == 0x09 {
      column += line[offset] == 0x20 ? 1 : 4 - column % 4
      offset += 1
    }
  }
}

extension [UInt8] {
  /// The line without up to so many columns of the white space before it, and the bytes that went.
  func dedented(_ columns: Int) -> (line: [UInt8], removed: Int) {
    var column = 0
    var offset = 0
    while offset < count, column < columns, self[offset] == 0x20 || self[offset] == 0x09 {
      column += self[offset] == 0x20 ? 1 : 4 - column % 4
      offset += 1
    }
    return (Array(self[offset...]), offset)
  }

  var isBlank: Bool { allSatisfy(\.isBlank) }
}
