import Contract
import Diagnostics
import Pages

/// A field as a line of words describes it: `**name** (string, required) – text`, `name: string, optional. text`, `name — type — text`.
///
/// The name comes first, in bold, as code, or as a bare word with a mark behind it. Then come, in any order, its type and whether it must be
/// there; what is left is the description, which may open with either (`String. The size`).
struct FieldEntry {
  let path: FieldPath
  private(set) var type: DeclaredType?
  /// The words of the type, for what they say beyond it.
  private(set) var typeWords: RichText?
  private(set) var isRequired: Bool?
  /// Where the field is sent, where the words say so: `(in path)`.
  private(set) var place: Parameter.Place?
  private(set) var description: RichText
  /// What a frame with the type has beside it, in its frame at the beginning of the description: `(max 100) ` of `(integer, max 100)`.
  private(set) var remark: String?
  let name: RichText
  /// Whether the name is set apart by its style.
  let isMarked: Bool
  private let lexicon: Lexicon

  /// Whether the words say more of the name than a description: what tells fields from other lists.
  var isQualified: Bool { type != nil || isRequired != nil || place != nil }

  init?(_ words: RichText, lexicon: Lexicon) {
    self.lexicon = lexicon
    guard let (name, rest, isMarked) = FieldName.split(words), let path = FieldPath(name.plain),
      path.steps.allSatisfy({ FieldName.isName($0.name) })
    else { return nil }
    self.path = path
    self.name = name
    self.isMarked = isMarked
    description = rest
    isRequired = path.isRequired
    let hadMark = dropSeparators()
    guard isMarked || hadMark || "(（[{".contains(description.plain.first ?? " ") else { return nil }
    readQualifiers()
  }

  private mutating func readQualifiers() {
    dropExample()
    for _ in 0..<6 {
      guard readFrame() || readRun() || readWords() else { return }
      _ = dropSeparators()
    }
  }

  /// `page: 1 (optional, number)`: what the field may hold stands before the frame that says what it is.
  private mutating func dropExample() {
    let plain = description.plain
    let word = plain.prefix { !$0.isWhitespace }
    guard !isMarked, !word.isEmpty, word.count <= 40, plain.dropFirst(word.count).hasPrefix(" ("), !word.hasPrefix("(")
    else { return }
    var rest = self
    rest.description = description.dropping(word.count + 1)
    guard rest.readFrame(), rest.isQualified else { return }
    self = rest
  }

  private mutating func dropSeparators() -> Bool {
    let plain = description.plain
    let marks = plain.prefix { $0.isWhitespace || ":：-–—,，·|".contains($0) }
    description = description.dropping(marks.count)
    return marks.contains { !$0.isWhitespace }
  }

  /// `(string, required)`, `[optional]`, `{required}`, `{{<required>}}`: words in a frame, those that say nothing known left standing.
  private mutating func readFrame() -> Bool {
    let plain = Array(description.plain.prefix(120))
    guard let first = plain.first, let close = Self.frames[first] else { return false }
    guard let end = Self.end(of: plain, first, close) else { return false }
    let inner = Self.inner(of: plain[..<end])
    if takeValues(inner) {
      description = description.dropping(end)
      return true
    }
    let pieces = inner.split { ",，;；|".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
    let unknown = pieces.filter { !take($0) }
    guard unknown.count < pieces.count else { return false }
    description = description.dropping(end)
    if !unknown.isEmpty {
      let remark = "(\(unknown.joined(separator: ", "))) "
      description.runs.insert(.init(remark), at: 0)
      self.remark = remark
      return false
    }
    return true
  }

  /// What stands within all frames: `required` of `{{<required>}}`, `string <uuid>` of `(string <uuid>)`.
  private static func inner(of framed: ArraySlice<Character>) -> String {
    var inner = framed
    while let first = inner.first, let last = inner.last, inner.count > 1,
      first.isWhitespace || last.isWhitespace || frames[first] != nil && ")）]}>".contains(last)
    {
      if last.isWhitespace || frames[first] != nil { inner = inner.dropLast() }
      if first.isWhitespace || frames[first] != nil && !last.isWhitespace { inner = inner.dropFirst() }
    }
    return String(inner)
  }

  /// `enum: red, green`: the commas part values, and no words about the field.
  private mutating func takeValues(_ words: String) -> Bool {
    guard type == nil, TypeCellRule.values(in: words) != nil, let end = words.firstIndex(where: { ":：".contains($0) }),
      take(words[..<end].trimmed)
    else { return false }
    typeWords = RichText(words, at: description.location)
    return true
  }

  private static let frames: [Character: Character] = ["(": ")", "（": "）", "[": "]", "{": "}", "<": ">"]

  /// The place behind the frame that the first character opens.
  private static func end(of text: [Character], _ open: Character, _ close: Character) -> Int? {
    var depth = 0
    for (index, character) in text.enumerated() {
      if character == open { depth += 1 }
      if character == close || close == "）" && character == ")" {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
    }
    return nil
  }

  /// A run of its own style that is a type or a mark: `*string*`.
  private mutating func readRun() -> Bool {
    guard let run = description.runs.first, !run.style.isEmpty || run.link != nil, run.text.count <= 60 else {
      return false
    }
    guard take(run.text.trimming { $0.isWhitespace || "()（）,.:".contains($0) }) else { return false }
    description.runs.removeFirst()
    return true
  }

  /// Words up to a mark that are a type or say whether the field must be there: `String. The size`, `required, text`, `array of int – ids`.
  private mutating func readWords() -> Bool {
    let plain = description.plain
    let head = plain.prefix { !",，.。;；:：(（\n–—|".contains($0) }
    let whole = head.firstRange(of: " - ").map { head[..<$0.lowerBound] } ?? head
    let length = Self.length(behind: whole, in: plain)
    if whole.count <= 60, take(whole.trimmed + length) || takeBoth(whole, length) {
      description = description.dropping(whole.count + length.count)
      let mark = description.plain.prefix { ".。;；".contains($0) }
      description = description.dropping(mark.count)
      return true
    }
    // `required String. …` and `Array of Status …` have no mark behind them.
    let first = plain.prefix { !$0.isWhitespace }
    if isRequired == nil, let isMarked = requirement(first.lowercased()), first.count < plain.count {
      guard plain.dropFirst(first.count).trimmed.first?.isUppercase == true else { return false }
      isRequired = isMarked
      description = description.dropping(first.count)
      return true
    }
    // `string The name`: so does a type that has lost its style.
    if type == nil, isMarked, first.first?.isLowercase == true, lexicon.types[String(first)] != nil,
      plain.dropFirst(first.count).trimmed.first?.isUppercase == true, take(String(first))
    {
      description = description.dropping(first.count)
      return true
    }
    if type == nil, Self.isBoolean(head) { type = DeclaredType(.boolean, text: "boolean", at: description.location) }
    if type == nil, let words = Self.opening(plain),
      let found = TypeReader(lexicon: lexicon).read(words, at: description.location)
    {
      type = found
    }
    return false
  }

  /// `string required`: a type and a mark with nothing between.
  private mutating func takeBoth(_ words: Substring, _ length: String) -> Bool {
    let parts = words.trimmed.split(separator: " ")
    guard parts.count > 1, type == nil, isRequired == nil, let first = parts.first, let last = parts.last else {
      return false
    }
    if let required = requirement(WordForm(last).text), take(parts.dropLast().joined(separator: " ")) {
      isRequired = required
      return true
    }
    guard let required = requirement(WordForm(first).text),
      take(parts.dropFirst().joined(separator: " ") + length)
    else { return false }
    isRequired = required
    return true
  }

  /// The length that stands right behind a type: `(32)` of `string(32)`.
  private static func length(behind words: Substring, in plain: String) -> String {
    let rest = plain.dropFirst(words.count)
    guard rest.first == "(", let last = words.last, let close = rest.firstIndex(of: ")"), last.isLetter || last == " "
    else { return "" }
    let inner = rest[rest.index(after: rest.startIndex)..<close]
    let isLength = !inner.isEmpty && inner.allSatisfy { $0.isNumber || ", ".contains($0) }
    // `object (Book)` says which object.
    let isName = inner.first?.isUppercase == true && inner.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return isLength && last.isLetter || isName && words.trimmed.hasSuffix("object") ? String(rest[...close]) : ""
  }

  /// The type that the first words of a sentence are of: `Array of Status, newest first`, `A list of names`, `A string value containing …`.
  private static func opening(_ words: String) -> String? {
    var parts = words.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)[...]
    if let article = parts.first?.lowercased(), article == "a" || article == "an" { parts = parts.dropFirst() }
    guard let first = parts.first?.lowercased(), let second = parts.dropFirst().first?.lowercased() else { return nil }
    if second == "value" { return first }
    guard ["array", "list"].contains(first), second == "of", let element = parts.dropFirst(2).first else { return nil }
    return "array of " + element.trimming { !$0.isLetter && !$0.isNumber }
  }

  /// `1/True/true or 0/False/false`: every way of writing yes and no.
  private static func isBoolean(_ words: Substring) -> Bool {
    let parts = words.split { "/ |".contains($0) }.map { $0.lowercased() }.filter { $0 != "or" }
    return Set(parts).isSuperset(of: ["true", "false"])
      && parts.allSatisfy { ["true", "false", "1", "0"].contains($0) }
  }

  /// Takes words as the type, as a mark or as the place; false where they are none.
  private mutating func take(_ words: String) -> Bool {
    let form = WordForm(words).text
    if place == nil, form.hasPrefix("in "), let found = Parameter.Place(word: form.dropFirst(3).trimmed) {
      place = found
      return true
    }
    if isRequired == nil, let required = requirement(form) {
      isRequired = required
      return true
    }
    guard type == nil, !form.isEmpty, let found = TypeReader(lexicon: lexicon).read(words, at: description.location)
    else {
      return false
    }
    switch found.shape {
    case .named: return false
    case .any where lexicon.types[form] == nil && TypeCellRule.values(in: words) == nil: return false
    default: break
    }
    type = found
    typeWords = RichText(words, at: description.location)
    return true
  }

  /// A mark of more than a letter or a digit, for those stand for too much in a sentence.
  private func requirement(_ word: String) -> Bool? {
    word.count < 2 || ["no", "yes", "true", "false", "must"].contains(word) ? nil : lexicon.isRequired(word)
  }
}
