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
    while index < blocks.count {
      if let (line, count) = field(blocks[index...].prefix(4)) {
        joined.append(.paragraph(line))
        index += count
      } else {
        joined.append(blocks[index])
        index += 1
      }
    }
    return joined
  }

  /// The field that blocks begin with, and how many of them say so.
  private func field(_ blocks: ArraySlice<Block>) -> (RichText, Int)? {
    guard case .paragraph(let name)? = blocks.first else { return nil }
    var words = name.plain.split(whereSeparator: \.isWhitespace).map(String.init)
    var mark: String?
    if words.count == 2, let last = words.last, requirement(last) != nil { mark = words.removeLast() }
    guard words.count == 1, let word = words.first, isName(word) else { return nil }
    var type: String?
    var count = 1
    for case .paragraph(let line) in blocks.dropFirst() where line.plain.count <= 60 && count < 3 {
      let text = line.plain.trimmed
      if mark == nil, requirement(text) != nil {
        mark = text
      } else if type == nil, isType(text, at: line.location) {
        type = text
      } else {
        break
      }
      count += 1
    }
    guard let type else { return nil }
    let parts = [mark, type.prefix { !"[".contains($0) }.trimmed].compactMap { $0 }.filter { !$0.isEmpty }
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
