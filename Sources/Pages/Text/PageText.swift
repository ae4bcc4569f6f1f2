import Diagnostics

/// The text of a page in valid UTF-8 without a byte-order mark, control characters or a carriage return, whatever bytes it
/// came in.
struct PageText: Sendable {
  var bytes: [UInt8]
  /// What was wrong with the bytes, at the first place where it was.
  var diagnostics: [Diagnostic] = []

  /// Decodes a page: a byte-order mark decides, then valid UTF-8, then a declared character set, then what the bytes
  /// look like. GB18030 serves for GBK and GB2312, which it contains.
  init(decoding page: [UInt8], file: String) {
    if let (order, mark) = ByteOrder.find(in: page) {
      self.init(cleaning: Self.utf16(page.dropFirst(mark), order))
      return
    }
    let body = page.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(page.dropFirst(3)) : page
    let census = UTF8Census(body)
    if census.invalid == 0 {
      self.init(cleaning: body)
    } else if let converted = Self.converted(body, census) {
      self.init(cleaning: converted)
    } else {
      self.init(cleaning: Array(String(decoding: body, as: UTF8.self).utf8))
      diagnostics.append(
        Diagnostic(
          .pageUnreadable, "\(census.invalid) bytes are no text in UTF-8 and were replaced by U+FFFD",
          at: SourceLocation(file: file, line: census.firstInvalidLine), severity: .warning))
    }
  }

  /// Text that is clean already, such as a part of a page.
  init(bytes: [UInt8]) { self.bytes = bytes }

  private init(cleaning text: [UInt8]) {
    guard text.contains(where: { Self.isControl($0) || $0 == 0x0D }) else {
      bytes = text
      return
    }
    bytes = []
    bytes.reserveCapacity(text.count)
    for (index, byte) in text.enumerated() where !Self.isControl(byte) {
      if byte != 0x0D {
        bytes.append(byte)
      } else if index + 1 == text.count || text[index + 1] != 0x0A {
        bytes.append(0x0A)
      }
    }
  }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x09 || (0x0E...0x1F).contains(byte) }

  private static func converted(_ page: [UInt8], _ census: UTF8Census) -> [UInt8]? {
    if let declared = DeclaredCharset.find(in: page), let text = Charset.utf8(page, from: declared) { return text }
    // A page of UTF-8 with a few broken characters would also pass for GB18030, and come out as nonsense.
    guard census.invalid * 4 > census.multibyte else { return nil }
    return UndeclaredCharset.names(for: page).lazy.compactMap { Charset.utf8(page, from: $0) }.first
  }

  private enum ByteOrder {
    case little, big

    /// The order of the bytes of a page in UTF-16, and the length of its mark; nil where it is none.
    ///
    /// Without a mark, the page's first characters tell: they are markup, and every other byte is zero.
    static func find(in page: [UInt8]) -> (ByteOrder, mark: Int)? {
      if page.starts(with: [0xFF, 0xFE]) { return (.little, 2) }
      if page.starts(with: [0xFE, 0xFF]) { return (.big, 2) }
      guard page.count >= 4, page.count.isMultiple(of: 2) else { return nil }
      let units = stride(from: 0, to: min(page.count, 400), by: 2).map { (page[$0], page[$0 + 1]) }
      let (little, big) = (units.count { $0.0 != 0 && $0.1 == 0 }, units.count { $0.0 == 0 && $0.1 != 0 })
      if big == 0, little * 3 > units.count, units[0].1 == 0 { return (.little, 0) }
      if little == 0, big * 3 > units.count, units[0].0 == 0 { return (.big, 0) }
      return nil
    }
  }

  private static func utf16(_ page: ArraySlice<UInt8>, _ order: ByteOrder) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(page.count / 2)
    var index = page.startIndex
    while index + 1 < page.endIndex {
      let (first, second) = (UInt16(page[index]), UInt16(page[index + 1]))
      units.append(order == .little ? second << 8 | first : first << 8 | second)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

/// How far the bytes of a page are UTF-8.
private struct UTF8Census {
  /// Bytes that belong to no character.
  var invalid = 0
  /// Characters of more than one byte.
  var multibyte = 0
  var firstInvalidLine = 1

  init(_ page: [UInt8]) {
    var line = 1
    var index = 0
    while index < page.count {
      let byte = page[index]
      if byte < 0x80 {
        if byte == 0x0A { line += 1 }
        index += 1
        continue
      }
      let length = Self.length(page, at: index)
      if length == 0 {
        if invalid == 0 { firstInvalidLine = line }
        invalid += 1
        index += 1
      } else {
        multibyte += 1
        index += length
      }
    }
  }

  /// The length of the well-formed character that starts at `index`, 0 where there is none.
  private static func length(_ page: [UInt8], at index: Int) -> Int {
    let (length, second): (Int, ClosedRange<UInt8>)
    switch page[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= page.count, second.contains(page[index + 1]) else { return 0 }
    for next in page[(index + 1)..<(index + length)] where next & 0xC0 != 0x80 { return 0 }
    return length
  }
}
