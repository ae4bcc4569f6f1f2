import Contract
import Diagnostics

/// Understands the words of a type: `int(11)`, `Array<Foo>`, `string[]`, `?string`, `List<X>`, `array of string`.
struct TypeReader {
  var lexicon = Lexicon.standard
  /// The most types within types that are read; no vendor writes so many, and what is made of a type recurses.
  private static let deepest = 16

  /// The type that a cell names; nil where the cell names none.
  func read(_ words: String, at location: SourceLocation) -> DeclaredType? {
    var rest = Substring(words.trimmed)
    guard !rest.isEmpty, !lexicon.isEmpty(rest) else { return nil }
    var isNullable = false
    if rest.hasPrefix("?") || rest.hasSuffix("?") {
      isNullable = true
      rest = Substring(rest.trimming { $0 == "?" })
    }
    let alternatives = Self.separators.occur(in: rest) ? Self.alternatives(rest) : []
    if alternatives.count > 1 {
      let real = alternatives.filter { WordForm($0).text != "null" && WordForm($0).text != "nil" }
      isNullable = isNullable || real.count < alternatives.count
      guard real.count == 1, let only = real.first else {
        return DeclaredType(.any, text: words, isNullable: isNullable, at: location)
      }
      rest = Substring(only)
    }
    return shape(rest).map { DeclaredType($0, text: words.trimmed, isNullable: isNullable, at: location) }
  }

  private static let separators = ByteWords(["|", "/", " or ", " OR ", "或"])

  /// `string | null`, `Integer or String`, `int/string`, `整数或字符串`.
  private static func alternatives(_ words: Substring) -> [String] {
    var plain = String(words)
    for separator in [" or ", " OR ", "或者", "或"] where plain.contains(separator) {
      plain = plain.replacing(separator, with: "|")
    }
    return plain.split { $0 == "|" || $0 == "/" }.map(\.trimmed)
  }

  private func shape(_ words: some StringProtocol, depth: Int = 0) -> DeclaredType.Shape? {
    guard depth < Self.deepest else { return nil }
    func shape(_ words: some StringProtocol) -> DeclaredType.Shape? { self.shape(words, depth: depth + 1) }
    let text = words.trimmed
    let form = WordForm(text).text
    if let known = lexicon.types[form] ?? (form.hasSuffix("s") ? lexicon.types[String(form.dropLast())] : nil) {
      return known
    }
    if form.hasSuffix("[]") { return .array(shape(text.dropLast(2))) }
    if text.hasPrefix("[ "), text.hasSuffix("]") { return .array(shape(text.dropFirst(2).dropLast())) }
    if text.hasPrefix("["), text.hasSuffix("]"), let element = shape(text.dropFirst().dropLast()) {
      return .array(element)
    }
    if form.hasPrefix("[]") { return .array(shape(text.dropFirst(2))) }
    for opening in ["array of ", "list of "] where form.hasPrefix(opening) {
      return .array(shape(text.dropFirst(opening.count)))
    }
    if let open = text.firstIndex(where: { $0 == "<" || $0 == "[" }), text.hasSuffix(">") || text.hasSuffix("]") {
      let inner = text[text.index(after: open)...].dropLast()
      switch lexicon.types[WordForm(text[..<open]).text] {
      case .array: return .array(shape(inner))
      case .map: return .map(shape(inner.split(separator: ",").last ?? ""))
      case let other?: return other
      case nil: return .named(text)
      }
    }
    if let open = text.firstIndex(where: { "(（".contains($0) }) {
      let outer = shape(text[..<open])
      // `object (Book)` says which.
      let inner = text[text.index(after: open)...].trimming { ")）".contains($0) || $0.isWhitespace }
      if outer == .object, isTypeName(inner), lexicon.types[WordForm(inner).text] == nil { return .named(inner) }
      return outer
    }
    if let found = phrase(form) { return found }
    return isTypeName(text) ? .named(text) : nil
  }

  /// `whole number`, `positive integer`, `string array`, `对象数组`: a type behind words that narrow it, or lists of one.
  private func phrase(_ form: String) -> DeclaredType.Shape? {
    for list in TypePhrases.lists where form.hasSuffix(list) && form.count > list.count {
      let element = form.dropLast(list.count).trimmed
      if let known = lexicon.types[element] { return .array(known) }
      if isTypeName(element) { return .array(.named(element)) }
    }
    let words = form.split(separator: " ")
    guard words.count > 1, let last = words.last, words.dropLast().allSatisfy({ TypePhrases.adjectives.contains($0) })
    else { return nil }
    if last == "number", words.contains(where: { TypePhrases.whole.contains($0) }) { return .integer }
    return lexicon.types[String(last)]
  }

  /// Whether words could be the name of an object that the vendor describes: one word that begins with a capital.
  private func isTypeName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, ("A"..."Z").contains(first) else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_")
    }
  }
}
