import Pages

/// Reads a list whose items are sections, their content indented below: `+ Parameters`, `+ Request (application/json)`,
/// `+ Response 200 (application/json)`, the last with `+ Headers` and `+ Body` of their own.
struct ItemSections {
  struct Item {
    var title: RichText
    var blocks: [Block]
  }

  private(set) var items: [Item] = []

  /// - Returns: nil where an item is no such section.
  init?(_ list: Block.List, lexicon: Lexicon) {
    for item in list.items {
      guard case .paragraph(let words)? = item.first, let meaning = Self.meaning(of: words, lexicon) else { return nil }
      let rest = Array(item.dropFirst())
      let isSection = rest.contains { Self.isContent($0) } || Self.hasStatus(words.plain)
      guard isSection else { return nil }
      let title = words.plain.prefix { !"(（".contains($0) }.trimmed
      items.append(Item(title: RichText(title, at: words.location), blocks: Self.said(rest, of: meaning)))
    }
  }

  private static func meaning(of words: RichText, _ lexicon: Lexicon) -> SectionMeaning? {
    let title = words.plain.prefix { !"(（".contains($0) }.trimmed
    guard title.count <= 40, !title.contains(":"), let reading = lexicon.reading(of: title), reading.isWhole else {
      return nil
    }
    return reading.meaning
  }

  private static func isContent(_ block: Block) -> Bool {
    switch block {
    case .code, .list, .table: true
    default: false
    }
  }

  private static func hasStatus(_ title: String) -> Bool {
    title.split { !$0.isNumber }.contains { $0.count == 3 && Int($0).map { (100..<600).contains($0) } == true }
  }

  /// Attributes and a body within a response are the response's.
  private static func said(_ blocks: [Block], of meaning: SectionMeaning) -> [Block] {
    switch meaning {
    case .success, .responseExample, .failure: break
    default: return blocks
    }
    return blocks.map { block in
      guard case .list(var list) = block else { return block }
      for index in list.items.indices {
        guard case .paragraph(var words)? = list.items[index].first,
          ["attributes", "body", "headers"].contains(WordForm(words.plain.prefix { $0 != "(" }).text)
        else { continue }
        let isBody = WordForm(words.plain).text == "body"
        words = RichText(isBody ? "Response example" : "Response \(words.plain.lowercased())", at: words.location)
        list.items[index][0] = .paragraph(words)
      }
      return .list(list)
    }
  }
}
