import Contract
import Pages

/// Finds the parts of a page that describe an operation by its name alone: a heading such as `sendMessage` above a table of parameters. The
/// form of all URLs stands elsewhere (`https://api.example.com/bot<token>/METHOD_NAME`).
enum ProcedureTitle {
  /// Sentences that say so where an operation has no parameters.
  private static let phrases = ["use this method", "this method", "calls this method", "此方法", "该方法", "該方法"]

  /// - Returns: the name, or nil where the part describes something else.
  static func name(of part: Segment, lexicon: Lexicon) -> Sourced<String>? {
    guard let title = part.title, title.level != nil, title.meaning == nil else { return nil }
    let word = title.words.plain.trimmed
    guard let first = word.first, first.isASCII, first.isLowercase, word.count > 2,
      word.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") })
    else { return nil }
    let isDescribed = part.items.contains { item in
      guard case .block(let block) = item else { return false }
      switch block {
      case .table(let table): return TableColumns(table, lexicon: lexicon).describesParameters
      case .paragraph(let words):
        let text = words.plain.lowercased()
        return phrases.contains { text.hasPrefix($0) }
      default: return false
      }
    }
    return isDescribed ? Sourced(word, at: title.location) : nil
  }
}
