/// One line of a page, without its line end.
typealias Line = ArraySlice<UInt8>

extension UInt8 {
  var isASCIIUppercase: Bool { self >= 0x41 && self <= 0x5A }
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C }
}

extension ArraySlice<UInt8> {
  /// The bytes without spaces and tabs at either end.
  var trimmed: ArraySlice<UInt8> {
    var slice = drop(while: \.isBlank)
    while let last = slice.last, last.isBlank { slice.removeLast() }
    return slice
  }

  var isBlank: Bool { allSatisfy(\.isBlank) }

  /// Columns of white space before the first character; a tab reaches to the next multiple of 4.
  var indentation: Int {
    var width = 0
    for byte in self {
      if byte == 0x20 {
        width += 1
      } else if byte == 0x09 {
        width += 4 - width % 4
      } else {
        break
      }
    }
    return width
  }

  var string: String { String(decoding: self, as: UTF8.self) }

  func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { self.starts(with: $0) }
  }

  func ends(with text: StaticString) -> Bool {
    text.withUTF8Buffer { self.suffix($0.count).elementsEqual($0) }
  }

  func contains(_ text: StaticString) -> Bool { firstIndex(of: text) != nil }

  func firstIndex(of text: StaticString) -> Int? {
    text.withUTF8Buffer { needle in
      guard let first = needle.first, count >= needle.count else { return nil }
      return indices.first { self[$0] == first && self[$0...].starts(with: needle) }
    }
  }
}

/// The lines of a page, each reachable by its number.
struct Lines: Sendable {
  let bytes: [UInt8]
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    if starts.last == bytes.count, starts.count > 1 { starts.removeLast() }
    self.starts = starts
  }

  var count: Int { starts.count }

  /// The line at `index`, counted from 0.
  subscript(index: Int) -> Line {
    let end = index + 1 < starts.count ? starts[index + 1] - 1 : bytes.count
    let line = bytes[starts[index]..<Swift.max(starts[index], end)]
    return line.last == 0x0A ? line.dropLast() : line
  }

  /// The column in Unicode scalars, from 1, of the byte column `column` (from 1) in line `index`.
  func column(_ index: Int, byte column: Int) -> Int {
    guard index < count, column > 1 else { return 1 }
    // In a line of such length bytes are as good as characters, and the count shall not grow with each question.
    let counted = min(column - 1, 4096)
    return self[index].prefix(counted).reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } + column - 1 - counted
  }
}
