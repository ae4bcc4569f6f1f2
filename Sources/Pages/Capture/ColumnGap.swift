/// A line whose first word is a name, set off by a gap from what follows it: `limit     integer, optional. How many`.
struct ColumnGap {
  let name: Line
  let rest: Line

  private static let methods: Set<String> = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"]

  /// - Parameter line: a line without white space around it.
  init?(_ line: Line) {
    guard let first = line.first, Self.isLetter(first) || first == UInt8(ascii: "_"),
      let end = line.firstIndex(of: 0x20), line[end...].prefix(while: { $0 == 0x20 }).count >= 2
    else { return nil }
    let name = line[..<end]
    guard name.count <= 64, name.allSatisfy(Self.isOfName), !Self.methods.contains(name.string) else { return nil }
    self.name = name
    rest = line[end...].drop { $0 == 0x20 }
  }

  /// Whether a line stands as far in as what follows the names, below one that does not.
  func isContinued(by line: Line, after above: Line) -> Bool {
    let column = rest.startIndex - name.startIndex
    let indentation = line.prefix { $0 == 0x20 }.count
    let own = above.prefix { $0 == 0x20 }.count
    return !line.isBlank && ColumnGap(line.trimmed) == nil && indentation > own && indentation >= column
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isOfName(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || "_-.[]*?".utf8.contains(byte)
  }
}
