import Contract
import Diagnostics
import Pages

/// Puts fields together that copied text has a line a piece: the name, then its type and whether it must be there, in either order. What
/// stands below is the description.
///
///     amount
///     integer
///     Required
///     Amount intended to be collected.
struct VerticalFields {
  let lexicon: Lexicon

  /// Rewrites such lines as one: `amount integer required`, the name in bold.
  func join(_ blocks: [Block]) -> [Block] {
    var joined: [Block] = []
    var index = 0
    /// Whether nothing but lines has come since a field.
    var isInField = false
    while index < blocks.count {
      if let (line, count) = field(blocks[index...].prefix(5)) {
        joined.append(.paragraph(line))
        index += count
        isInField = true
      } else if isInField, let line = example(blocks[index...].prefix(2)) {
        joined.append(.paragraph(line))
        index += 2
      } else {
        if case .paragraph = blocks[index] {} else { isInField = false }
        joined.append(blocks[index])
        index += 1
      }
    }
    return joined
  }

  /// `Example` above its value, as one line.
  private func example(_ blocks: ArraySlice<Block>) -> RichText? {
    guard case .paragraph(let title)? = blocks.first, case .paragraph(let value)? = blocks.last, blocks.count == 2,
      ["example", "示例", "示例值", "範例"].contains(WordForm(title.plain).text), value.plain.count <= 80
    else { return nil }
    return RichText([.init("Example: ")] + value.runs, at: title.location)
  }

  /// The field that blocks begin with, and how many of them say so.
  private func field(_ blocks: ArraySlice<Block>) -> (RichText, Int)? {
    guard case .paragraph(let name)? = blocks.first else { return nil }
    var words = name.plain.words(most: 3).map(String.init)
    var mark: String?
    if words.count == 2, let last = words.last, last == "*" || requirement(last) != nil {
      mark = last == "*" ? "required" : last
      words.removeLast()
    }
    guard words.count == 1, let word = words.first, isName(word) || isOddName(word, above: blocks.dropFirst().first)
    else { return nil }
    var place: String?
    var type: String?
    var count = 1
    for case .paragraph(let line) in blocks.dropFirst() where line.plain.count <= 60 && count < 4 {
      let text = line.plain.trimmed
      if place == nil, type != nil, text.hasPrefix("("), text.hasSuffix(")"),
        let found = Parameter.Place(word: text.dropFirst().dropLast().trimmed)
      {
        place = "in \(found.rawValue)"
      } else if mark == nil, requirement(text) != nil {
        mark = text
      } else if type == nil, isType(text, at: line.location) {
        type = text
      } else if type == nil, mark == nil, let pair = typeAndMark(text, at: line.location) {
        // A word of the vendor's own for a type says nothing of it.
        (type, mark) = (pair.type ?? "", pair.mark)
      } else {
        break
      }
      count += 1
    }
    guard let type else { return nil }
    let parts = [mark, type.prefix { !"[".contains($0) }.trimmed, place].compactMap { $0 }.filter { !$0.isEmpty }
    return (
      RichText([.init(word, style: .strong), .init(" (\(parts.joined(separator: ", ")))")], at: name.location), count
    )
  }

  private func isName(_ word: String) -> Bool {
    guard FieldName.isName(word), word.count <= 64, let first = word.first, first.isASCII, !word.hasSuffix(":") else {
      return false
    }
    return lexicon.types[WordForm(word).text] == nil && EndpointLine.method(word) == nil
  }

  /// Whether a field bears the name of a type: `object` above `string`.
  private func isOddName(_ word: String, above next: Block?) -> Bool {
    guard case .paragraph(let line)? = next, word.allSatisfy({ $0.isASCII && $0.isLowercase }),
      lexicon.types[WordForm(word).text] != nil
    else { return false }
    let text = line.plain.trimmed
    return text != word && text.allSatisfy { $0.isASCII && $0.isLowercase } && isType(text, at: line.location)
  }

  /// `string·Required`: both on one line.
  private func typeAndMark(_ text: String, at location: SourceLocation) -> (type: String?, mark: String)? {
    let parts = text.split { "·•|".contains($0) }.map(\.trimmed)
    guard parts.count == 2, let mark = parts.first(where: { requirement($0) != nil }),
      let type = parts.first(where: { $0 != mark }), !type.contains(" ")
    else { return nil }
    return (isType(type, at: location) ? type : nil, mark)
  }

  private func requirement(_ text: String) -> Bool? {
    text.count > 2 && !text.contains(" ") ? lexicon.isRequired(text) : nil
  }

  private func isType(_ text: String, at location: SourceLocation) -> Bool {
    guard text.first?.isLetter == true, !text.hasSuffix("."),
      let type = TypeReader(lexicon: lexicon).read(text, at: location)
    else { return false }
    switch type.shape {
    case .named: return false
    // `POST /v1/orders` is cut at its slashes like `int/string`.
    case .any: return !text.contains("/")
    default: return true
    }
  }
}
