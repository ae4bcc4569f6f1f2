import Contract
import Diagnostics
import Pages

/// Reads what a type cell says beyond the type: values in `enum(a, b)` and `"asc" | "desc"`, lengths in `varchar(255)`, forms in `uuid`.
enum TypeCellRule {
  /// The values that a type is made of.
  static func values(in cell: String) -> [AllowedValue]? {
    // Most types are a word of ASCII, and that is another.
    if !cell.isASCII || cell.lowercased().contains("enum") {
      let passage = Passage(RichText(cell, at: SourceLocation(file: "", line: 1)))
      var cursor = PassageCursor(passage, in: passage.all)
      if cursor.accept(enumeration) {
        while cursor.accept(["(", "[", "<", "{", ":"]) != nil {}
        return ValueListRule(passage: passage, allowsWords: true).read(cursor.position..<passage.count)?.values
      }
    }
    guard separators.occur(in: cell) else { return nil }
    let pieces = cell.split { "|/,".contains($0) }.map(\.trimmed)
    guard pieces.count > 1 else { return nil }
    if pieces.allSatisfy({ Int($0) != nil }) { return pieces.map { AllowedValue($0) } }
    let quoted = pieces.compactMap { piece -> String? in
      guard piece.count > 1, let first = piece.first, "\"'“‘".contains(first), let last = piece.last,
        "\"'”’".contains(last)
      else { return nil }
      return String(piece.dropFirst().dropLast())
    }
    return quoted.count == pieces.count ? quoted.map { AllowedValue($0) } : nil
  }

  private static let separators = ByteWords(["|", "/", ","])
  private static let openings = ByteWords(["(", "（", "[", "<"])

  /// Whether a type is nothing but the word for one of several values.
  static func isEnumeration(_ cell: String) -> Bool {
    guard cell.utf8.count <= 16, let first = cell.unicodeScalars.first, ["e", "E", "枚"].contains(first) else {
      return false
    }
    let passage = Passage(RichText(cell, at: SourceLocation(file: "", line: 1)))
    return enumeration.isWhole(passage.all, of: passage)
  }

  static let enumeration = PassageWords(["enum", "枚举", "枚舉", "enumeration", "string enum", "enum string"])

  /// The lengths that a type of texts names; `int(11)` says how a number is shown, and nothing of its size.
  static func lengths(in cell: String, lexicon: Lexicon) -> (minimum: Int?, maximum: Int)? {
    guard openings.occur(in: cell), let open = cell.firstIndex(where: { "(（[".contains($0) }),
      let close = cell.lastIndex(where: { ")）]".contains($0) }),
      open < close, lexicon.types[WordForm(cell[..<open]).text] == .string
    else { return nil }
    let inner = cell[cell.index(after: open)..<close]
    let parts = inner.split { ",-~，.".contains($0) }.map(\.trimmed)
    let numbers = parts.compactMap { part in
      Int(part.trimming { !$0.isNumber }).flatMap { part.allSatisfy { !$0.isLetter || !$0.isASCII } ? $0 : nil }
    }
    guard numbers.count == parts.count, let last = numbers.last, last >= 0, numbers.count <= 2 else { return nil }
    return numbers.count == 1 ? (nil, last) : numbers[0] <= last ? (numbers[0], last) : nil
  }

  static let forms: [String: String] = [
    "uuid": "uuid", "guid": "uuid", "email": "email", "url": "uri", "uri": "uri", "base64": "byte",
  ]

  /// The form that a type cell names by itself (`uuid`) or in its frame: `string (uuid)`, `string<date-time>`, `date (YYYY-MM-DD)`.
  static func format(of cell: String) -> String? {
    if let form = forms[WordForm(cell).text] { return form }
    guard openings.occur(in: cell), let open = cell.firstIndex(where: { "(（<".contains($0) }),
      let last = cell.trimmed.last, ")）>".contains(last)
    else { return nil }
    let inner = WordForm(cell[cell.index(after: open)...].trimmed.dropLast().drop { $0 == "$" }).text
    return framed[inner] ?? forms[inner]
  }

  private static let framed: [String: String] = [
    "date-time": "date-time", "date": "date", "yyyy-mm-dd": "date", "yyyy-mm-dd hh:mm:ss": "local-date-time",
    "yyyy-mm-dd hh:mm": "local-date-time",
  ]
}
