/// What a location means on its line: the word, the cell of a table, the text in quotation marks that begins there.
struct SourceSpan {
  /// Where it begins and ends, in scalars of the line, counted from 0; empty only where the line ends there.
  let range: Range<Int>

  /// - Parameters:
  ///   - scalars: the line, or a part of it.
  ///   - column: where the location is, counted from 0.
  init(at column: Int, of scalars: ArraySlice<Unicode.Scalar>) {
    // A cell of a table begins behind its bar, and its words behind a blank.
    let isCell = scalars.prefix(column).last == "|"
    let blanks = scalars.dropFirst(column).prefix { $0 == " " }.count
    let start = column + blanks < scalars.count ? column + blanks : column
    let rest = scalars.dropFirst(start)
    range = start..<start + (isCell ? Self.cell(in: rest) : Self.word(in: rest)).count
  }

  /// What stands before the next bar, without the blanks at its end.
  private static func cell(in scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let cell = scalars.prefix { $0 != "|" }
    return cell.dropLast(cell.reversed().prefix { $0 == " " }.count)
  }

  /// What begins a line and belongs together: text up to its closing quotation mark, else up to a blank or what ends a word.
  private static func word(in scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard let first = scalars.first else { return scalars }
    if let close = quotes[first], let end = scalars.dropFirst().firstIndex(of: close) { return scalars[...end] }
    return scalars.prefix { !ends.contains($0) }
  }

  private static let quotes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "'": "'", "`": "`", "‘": "’", "“": "”", "「": "」",
  ]
  private static let ends = Set(" \u{A0}\u{3000}|,;:()[]{}<>\"`，。；：、（）【】\t\r".unicodeScalars)
}
