/// The white space that all lines of a block of code begin with.
enum CommonIndentation {
  static func removed(from code: String) -> String {
    let lines = Array(code.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    let common = lines.filter { !$0.isBlank }.map(\.indentation).min() ?? 0
    guard common > 0 else { return code }
    return lines.map { Array($0).dedented(common).line.string }.joined(separator: "\n")
  }
}
