#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Conversion from the character sets that pages are still kept in.
enum Charset {
  /// The bytes in UTF-8, or nil where the set is unknown or the bytes are none of its text.
  static func utf8(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    let descriptor = iconv_open("UTF-8", name)
    guard descriptor != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(descriptor) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    let capacity = output.count
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> Int? in
        var (from, left) = (source.baseAddress, source.count)
        var (to, room) = (target.baseAddress, capacity)
        while left > 0 {
          if iconv(descriptor, &from, &left, &to, &room) != -1 { break }
          return nil
        }
        return capacity - room
      }
    }
    return written.map { output[..<$0].map { UInt8(bitPattern: $0) } }
  }
}

/// The character set that an HTML page declares, as in `<meta charset="gbk">`.
enum DeclaredCharset {
  /// The name for the conversion, looked for in the first kilobytes only; nil where none is declared or it is UTF-8.
  static func find(in page: [UInt8]) -> String? {
    let head = page.prefix(4096).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
    let key = Array("charset".utf8)
    guard let start = head.indices.first(where: { head[$0...].starts(with: key) }) else { return nil }
    let rest = head[(start + key.count)...].drop { $0 == 0x20 || $0 == 0x3D || $0 == 0x22 || $0 == 0x27 }
    let name = rest.prefix { $0.isASCIIAlphanumeric || $0 == 0x2D || $0 == 0x5F }
    let word = String(decoding: name, as: UTF8.self)
    switch word {
    case "", "utf-8", "utf8": return nil
    case "gbk", "gb2312", "x-gbk", "gb_2312-80": return "GB18030"
    default: return word
    }
  }
}

/// What the bytes of a Chinese page look like, where it declares nothing.
enum UndeclaredCharset {
  /// The sets to try, the likelier first.
  ///
  /// Both sets write a character as two bytes. The common characters of GBK have a second byte from A1 on; Big5 has it below in two
  /// cases of five, and nearly all first bytes from A4 to C9.
  static func names(for page: [UInt8]) -> [String] {
    var (pairs, low, common) = (0, 0, 0)
    var index = 0
    while index + 1 < page.count, pairs < 20_000 {
      guard page[index] >= 0x81 else {
        index += 1
        continue
      }
      pairs += 1
      if (0x40...0x7E).contains(page[index + 1]) { low += 1 }
      if (0xA1...0xC9).contains(page[index]) { common += 1 }
      index += 2
    }
    return low * 8 > pairs && common * 20 > pairs * 19 ? ["BIG5", "GB18030"] : ["GB18030", "BIG5"]
  }
}
