import Pages

/// Mends tables whose columns a copy out of a PDF has lost: a line that is made of the titles of columns, and below it lines of as many words.
struct LostColumns {
  let lexicon: Lexicon

  func mend(_ blocks: [Block]) -> [Block] {
    var mended: [Block] = []
    var index = 0
    while index < blocks.count {
      guard let header = header(blocks[index]) else {
        mended.append(blocks[index])
        index += 1
        continue
      }
      var rows: [[RichText]] = []
      var end = index + 1
      while end < blocks.count, let row = row(blocks[end], width: header.count) {
        rows.append(row)
        end += 1
      }
      if rows.isEmpty {
        mended.append(blocks[index])
      } else {
        mended.append(.table(Block.Table(header: header, rows: rows, at: header[0].location)))
      }
      index = max(end, index + 1)
    }
    return mended
  }

  /// The titles that a line is made of: the name of a field, its type or mark, at least three in all.
  private func header(_ block: Block) -> [RichText]? {
    guard case .paragraph(let words) = block else { return nil }
    let titles = words.plain.words().map(String.init)
    let meanings = titles.map { lexicon.column($0) }
    guard titles.count >= 3, meanings.allSatisfy({ $0 != nil }), meanings.first == .name,
      meanings.contains(.type) || meanings.contains(.required)
    else { return nil }
    return titles.map { RichText($0, at: words.location) }
  }

  /// The words of a line that begins with a name; the last column takes what is left.
  private func row(_ block: Block, width: Int) -> [RichText]? {
    guard case .paragraph(let words) = block, header(block) == nil else { return nil }
    let cells = words.plain.words(most: width).map(String.init)
    guard cells.count >= 2, let first = cells.first, FieldName.isName(first), first.allSatisfy(\.isASCII),
      !first.hasSuffix(":")
    else { return nil }
    return (0..<width).map { RichText(cells.indices.contains($0) ? cells[$0] : "", at: words.location) }
  }
}
