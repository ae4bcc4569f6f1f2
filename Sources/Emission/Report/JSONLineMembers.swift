/// The members that stand on one line of JSON, each from its key to the end of its value or to where its value opens: what a place within
/// the line means. Read by the marks of JSON alone, for a page's example may be none.
enum JSONLineMembers {
  /// In scalars of the line, counted from 0, in order; none for a line with fewer than two, which is marked whole.
  static func ranges(in line: some StringProtocol) -> [Range<Int>] {
    let scalars = Array(line.unicodeScalars)
    var ranges: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "\"" else {
        index += 1
        continue
      }
      let end = endOfText(in: scalars, from: index)
      let colon = blanks(in: scalars, from: end)
      guard colon < scalars.count, scalars[colon] == ":" else {
        index = end
        continue
      }
      let value = blanks(in: scalars, from: colon + 1)
      let last = endOfValue(in: scalars, from: value)
      ranges.append(index..<last)
      index = max(last, colon + 1)
    }
    return ranges.count > 1 ? ranges : []
  }

  /// Behind the closing quotation mark, or at the end of the line.
  private static func endOfText(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    var index = start + 1
    while index < scalars.count, scalars[index] != "\"" { index += scalars[index] == "\\" ? 2 : 1 }
    return min(index + 1, scalars.count)
  }

  private static func endOfValue(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    guard start < scalars.count else { return scalars.count }
    if scalars[start] == "\"" { return endOfText(in: scalars, from: start) }
    if scalars[start] == "{" || scalars[start] == "[" { return start + 1 }
    return scalars[start...].firstIndex { ",}] \t".unicodeScalars.contains($0) } ?? scalars.count
  }

  private static func blanks(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    scalars[min(start, scalars.count)...].firstIndex { $0 != " " && $0 != "\t" } ?? scalars.count
  }
}
