import Pages

/// Tells the cells that name fields from those that hold words: a name on the wire has no spaces within, but for the marks of nesting
/// before it, and a cell may list several (`startTime, endTime`).
enum NameCell {
  /// A name as a cell writes it, marks of nesting kept, and what a remark behind it says of the field.
  struct Name: Equatable {
    var text: String
    var isRequired: Bool?
  }

  /// The names that a cell gives; empty where it holds words.
  static func names(in cell: String, lexicon: Lexicon = .standard) -> [Name] {
    // A name may have a remark on the line below it.
    let lines = cell.filledLines.map(String.init)
    guard let first = lines.first else { return [] }
    let below = lines.dropFirst().lazy.compactMap { requirement($0, lexicon) }.first
    if isName(first) { return [Name(text: first, isRequired: below)] }
    if let name = remarked(first, lexicon) { return [name] }
    let parts = first.split(whereSeparator: { ",，、".contains($0) }).map(\.trimmed)
    return parts.count > 1 && parts.allSatisfy(isPlain) ? parts.map { Name(text: $0, isRequired: below) } : []
  }

  /// `name (required)`, `name 必填`, `name *`: a mark that stands behind a name.
  private static func remarked(_ text: String, _ lexicon: Lexicon) -> Name? {
    let bare = text.drop { isMark($0) }
    let name = bare.prefix { !$0.isWhitespace && !"(（【".contains($0) }
    guard name.count < bare.count, isPlain(String(name)) else { return nil }
    let remark = String(bare.dropFirst(name.count))
    guard let isRequired = requirement(remark, lexicon) else { return nil }
    let marks = text[..<bare.startIndex]
    return Name(text: String(marks) + name, isRequired: isRequired)
  }

  private static func requirement(_ remark: some StringProtocol, _ lexicon: Lexicon) -> Bool? {
    let word = remark.trimming { $0.isWhitespace || "()（）【】[]".contains($0) }
    if word == "*" { return true }
    return word.isEmpty || word.count == 1 ? nil : lexicon.isRequired(word)
  }

  private static func isName(_ text: String) -> Bool {
    let name = text.unicodeScalars.drop { $0.isSpace || isNesting($0) }
    let end = name.lastIndex { !$0.isSpace }.map(name.index(after:)) ?? name.startIndex
    return end > name.startIndex && !name[..<end].contains { $0.isSpace || isEnd($0) }
  }

  /// Whether a word can only be a name: letters, digits and the marks of paths.
  private static func isPlain(_ word: String) -> Bool {
    !word.isEmpty
      && word.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || "_-.[]$@".unicodeScalars.contains($0)
      }
  }

  /// White space and the marks of nesting before a name.
  private static func isMark(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.isSpace || isNesting($0) }
  }

  private static func isNesting(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ">", "-", "+", "|", "·": true
    default: !scalar.isASCII && nesting.contains(scalar)
    }
  }

  private static let nesting: [Unicode.Scalar] = ["＞", "»", "›", "–", "—", "└", "├", "↳", "∟", "─", "│", "┗", "┣"]

  /// Whether a name cannot hold a character.
  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", "=", "\"", "，", "、", "；", "。": true
    default: false
    }
  }
}
