import Contract
import Diagnostics
import Pages

/// Reads a table of the headers that every request bears: `公共请求头`, `Common headers`.
struct HeaderTable {
  let lexicon: Lexicon

  /// - Parameter isNamed: whether the section's title says that these are headers; else only a row of a known one counts.
  func read(_ table: Block.Table, isNamed: Bool, into reading: inout CredentialRule.Reading) {
    let columns = TableColumns(table, lexicon: lexicon)
    guard let name = columns[.name] else { return }
    for row in columns.rows where row.indices.contains(name) {
      let header = row[name].plain.trimmed
      guard HeaderLine.isName(header), !reading.parts.contains(header.lowercased()), isNamed || Self.isKnown(header)
      else { continue }
      func cell(_ meaning: ColumnMeaning) -> RichText? {
        columns[meaning].flatMap { row.indices.contains($0) ? row[$0] : nil }
      }
      let others = row.indices.filter { $0 != name }.map { row[$0] }
      add(
        header, shown: cell(.example) ?? cell(.defaultValue) ?? cell(.values), others: others,
        isRequired: cell(.required).flatMap { lexicon.isRequired($0.plain) }, description: cell(.description),
        at: row[name].location,
        into: &reading)
    }
  }

  private func add(
    _ name: String, shown: RichText?, others: [RichText], isRequired: Bool?, description: RichText?,
    at location: SourceLocation,
    into reading: inout CredentialRule.Reading
  ) {
    if name.lowercased() == "content-type" {
      let type = others.lazy.compactMap { ContentTypeRule.type(in: $0.plain) }.first
      if reading.contentType == nil, let type { reading.contentType = Sourced(type, at: location) }
      return
    }
    guard !reading.headers.contains(where: { $0.name.lowercased() == name.lowercased() && $0.value.contains("{") })
    else {
      return
    }
    let value = shown?.plain.trimmed ?? Self.code(in: others) ?? ""
    let isFixed = others.contains { HeaderParts.fixed.occur(in: WordForm($0.plain).text) }
    if !Placeholder.changes(name), isFixed, !value.isEmpty, Placeholder(value) == nil {
      reading.add(.init(name: name, value: value, at: location))
      return
    }
    let found = HeaderValue(Self.line(others) ?? value, of: name)
    if !Placeholder.changes(name), found.hasCredential {
      reading.add(.init(name: name, value: found.template, at: location))
      return
    }
    var field = Field(name: name, isRequired: Sourced(isRequired ?? true, at: location), at: location)
    field.description = description?.markdown.trimmed
    reading.add(Parameter(field, in: .header))
  }

  private static func isKnown(_ name: String) -> Bool {
    let form = name.lowercased()
    return form == "authorization" || form.hasPrefix("x-") || form == "content-type"
  }

  /// A code word of the row's other cells, which shows the header's value.
  private static func code(in cells: [RichText]) -> String? {
    cells.flatMap(\.runs).first { $0.style.contains(.code) }?.text.trimmed
  }

  /// `Bearer {token}` in any cell.
  private static func line(_ cells: [RichText]) -> String? {
    for cell in cells {
      for scheme in ["Bearer ", "Basic ", "Token "] {
        guard let start = cell.plain.firstRange(of: scheme) else { continue }
        let rest = cell.plain[start.upperBound...].prefix { !$0.isWhitespace && !"，。;；)）`".contains($0) }
        if !rest.isEmpty { return scheme + (Placeholder(rest) == nil ? "{token}" : rest) }
      }
    }
    return nil
  }
}
