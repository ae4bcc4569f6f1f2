import Pages

/// Weighs the parts of a header by the table that describes them: `token` is given to each user, `device` is always `open_api`.
enum HeaderParts {
  /// A table belongs to a header where it names at least half of the header's parts.
  static func weigh(_ value: HeaderValue, by tables: [Block.Table]) -> HeaderValue {
    let names = Set(value.parts.map { $0.name.lowercased() })
    for table in tables {
      let rows = table.rows.filter { row in
        row.first.map { names.contains($0.plain.trimmed.lowercased()) } ?? false
      }
      guard rows.count * 2 >= names.count, rows.count >= 1 else { continue }
      return weigh(value, by: rows)
    }
    return value
  }

  private static func weigh(_ value: HeaderValue, by rows: [[RichText]]) -> HeaderValue {
    var value = value
    for row in rows {
      guard let name = row.first?.plain.trimmed.lowercased(),
        let index = value.parts.firstIndex(where: { $0.name.lowercased() == name })
      else { continue }
      let words = row.dropFirst().map(\.plain).joined(separator: " ")
      let own = Placeholder.name(value.parts[index].name) ?? value.parts[index].name
      switch says(words) {
      case .varies: value.parts[index].credential = value.parts[index].credential ?? own
      case .fixed:
        if let text = fixedValue(value.parts[index], in: Array(row.dropFirst())) {
          value.parts[index].value = text
          value.parts[index].credential = nil
        }
      case nil: break
      }
    }
    return value
  }

  private enum Saying { case varies, fixed }

  private static func says(_ words: String) -> Saying? {
    let form = WordForm(words).text
    if fixed.occur(in: form) { return .fixed }
    if varying.occur(in: form) { return .varies }
    return nil
  }

  static let fixed: Phrases = [
    "固定", "恒为", "恆為", "始终", "始終", "一律", "写死", "不变", "不變", "always", "fixed", "constant", "must be", "literal",
  ]
  private static let varying: Phrases = [
    "每个", "每個", "各自", "分配", "获取", "取得", "用户的", "動態", "动态", "由平台", "登录后", "unique", "your", "each", "given", "issued",
    "obtained",
    "generated", "per user", "varies",
  ]

  /// The value that a part always has: as the header's line shows it, or as the table does.
  private static func fixedValue(_ part: HeaderValue.Part, in cells: [RichText]) -> String? {
    if Placeholder(part.value) == nil, !part.value.isEmpty { return part.value }
    let runs = cells.flatMap(\.runs)
    if let code = runs.first(where: { $0.style.contains(.code) && Placeholder($0.text) == nil }) {
      return code.text.trimmed
    }
    return cells.map(\.plain.trimmed).first { cell in
      !cell.isEmpty && cell.utf8.allSatisfy { HeaderLine.isNameByte($0) || $0 == 0x2E } && Placeholder(cell) == nil
    }
  }
}
