import Pages

/// Puts fields together that a page gives as a name in bold above paragraphs, of which one says the type or whether it must be there:
///
///     **clientToken**
///     A unique identifier.
///     Type: String
///     Required: No
struct StackedFields {
  let lexicon: Lexicon

  /// A name with more paragraphs below it is a title.
  private static let longest = 16

  /// Rewrites such paragraphs as definitions.
  func join(_ blocks: [Block]) -> [Block] {
    guard blocks.contains(where: { name($0) != nil }) else { return blocks }
    var joined: [Block] = []
    var found: [Block.Definition] = []
    var index = 0
    while index < blocks.count {
      if let definition = definition(blocks[index...]) {
        found.append(definition)
        index += 1 + definition.blocks.count
        continue
      }
      if !found.isEmpty { joined.append(.definitions(found)) }
      found = []
      joined.append(blocks[index])
      index += 1
    }
    if !found.isEmpty { joined.append(.definitions(found)) }
    return joined
  }

  private func definition(_ blocks: ArraySlice<Block>) -> Block.Definition? {
    guard let first = blocks.first, let name = name(first) else { return nil }
    let below = blocks.dropFirst().prefix(Self.longest + 1).prefix { block in
      switch block {
      case .paragraph, .list: self.name(block) == nil
      default: false
      }
    }
    guard below.count <= Self.longest, below.contains(where: saysFact) else { return nil }
    // What follows the last fact belongs to what comes.
    let end = below.lastIndex(where: saysFact).map { $0 + 1 } ?? below.endIndex
    return Block.Definition(term: name, blocks: Array(below[..<end]))
  }

  /// The name that all of a paragraph is, set apart by its style; as code, so that no title is seen in it.
  private func name(_ block: Block) -> RichText? {
    guard case .paragraph(let words) = block, let first = words.runs.first,
      first.style.contains(.strong) || first.style.contains(.code)
    else { return nil }
    let plain = words.plain.trimmed
    guard words.runs.allSatisfy({ !$0.style.isEmpty || $0.text.trimmed.isEmpty }), FieldName.isName(plain),
      !plain.hasSuffix(":"), !plain.contains("/"), !lexicon.hasSection(plain)
    else { return nil }
    return RichText([.init(plain, style: .code)], at: words.location)
  }

  private func saysFact(_ block: Block) -> Bool {
    guard case .paragraph(let words) = block else { return false }
    return DescribedFacts.says(words.plain)
  }
}
