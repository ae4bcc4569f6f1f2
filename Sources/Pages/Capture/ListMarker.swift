/// What follows the mark of a list item: `- x`, `* x`, `• x`, `1. x`.
enum ListMarker {
  static func rest(of line: Line) -> Line? {
    for mark: StaticString in ["- ", "* ", "+ ", "• ", "· ", "●"] where line.starts(with: mark) {
      return line.dropFirst(mark.utf8CodeUnitCount)
    }
    let digits = line.prefix(while: \.isASCIIDigit)
    guard !digits.isEmpty, digits.count <= 3 else { return nil }
    let rest = line.dropFirst(digits.count)
    guard rest.starts(with: ". ") || rest.starts(with: ") ") else { return nil }
    return rest.dropFirst(2)
  }
}
