import Contract
import Diagnostics
import Pages

/// Reads a list of the values that a field may have: a table of values and meanings, or a list of codes under a heading.
struct EnumerationReader {
  var lexicon = Lexicon.standard

  /// Titles of a column that holds values, and of one that holds their meanings.
  private static let valueTitles: Set<String> = [
    "value", "values", "值", "枚举值", "枚舉值", "enum", "enum value", "code", "代码", "代碼", "编码", "編碼", "key", "constant",
    "状态值", "狀態值", "类型值",
    "取值", "status", "状态", "狀態", "type", "类型", "類型", "enumeration", "枚举", "枚舉", "option", "选项", "選項", "name", "名称",
    "enum values",
  ]

  /// The values of a table; nil where it is none of values.
  func read(_ table: Block.Table) -> [AllowedValue]? {
    guard (2...3).contains(table.header.count), table.rows.count >= 2, let first = table.header.first,
      Self.valueTitles.contains(WordForm(first.plain).text)
    else { return nil }
    let others = table.header.dropFirst().map { lexicon.column($0.plain) }
    guard others.contains(.description) || others.contains(nil), !others.contains(.required), !others.contains(.type)
    else {
      return nil
    }
    let meaning = table.header.indices.dropFirst().first { lexicon.column(table.header[$0].plain) == .description } ?? 1
    var values: [AllowedValue] = []
    for row in table.rows where row.count > meaning {
      let value = row[0].plain.trimmed
      guard Self.isValue(value) else { return nil }
      let words = row[meaning].markdown.trimmed
      values.append(AllowedValue(value, meaning: words.isEmpty ? nil : words, at: [row[0].location]))
    }
    return values.count >= 2 ? values : nil
  }

  /// The values of a list whose items each open with a code: `` `Market` `` or `0 - off`.
  func read(_ list: Block.List) -> [AllowedValue]? {
    var values: [AllowedValue] = []
    for item in list.items {
      guard case .paragraph(let words)? = item.first, let first = words.runs.first, first.style.contains(.code),
        Self.isValue(first.text.trimmed)
      else { return nil }
      let rest = RichText(Array(words.runs.dropFirst()), at: words.location).markdown
        .trimming { $0.isWhitespace || ":：-–—=,，".contains($0) }
      values.append(AllowedValue(first.text.trimmed, meaning: rest.isEmpty ? nil : rest, at: [words.location]))
    }
    return values.count >= 2 ? values : nil
  }

  /// Whether a text can be a value on the wire: one word, not long.
  static func isValue(_ text: String) -> Bool {
    !text.isEmpty && text.count <= 48 && !text.contains { $0.isWhitespace || "，。；、/".contains($0) }
  }
}
