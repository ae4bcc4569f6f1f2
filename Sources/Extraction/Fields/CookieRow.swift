import Contract

/// Reads the row `Cookie` of a table of headers: `session=abc; lang=zh` are two cookies, each a parameter of its own.
enum CookieRow {
  /// - Returns: nothing where the row shows no pair of a name and a value.
  static func fields(_ row: Field) -> [Field] {
    let texts = [row.facts.example, row.defaultValue, row.description].compactMap(\.self)
    return texts.lazy.map { cookies(in: $0, row) }.first { !$0.isEmpty } ?? []
  }

  private static func cookies(in text: String, _ row: Field) -> [Field] {
    var names: Set<String> = []
    return text.split { ";；，,\n 。`".contains($0) }.compactMap { pair in
      guard let mark = pair.firstIndex(of: "="), mark > pair.startIndex else { return nil }
      let start = pair[..<mark].lastIndex { !isToken($0) }.map { pair.index(after: $0) } ?? pair.startIndex
      let name = String(pair[start..<mark])
      guard !name.isEmpty, names.insert(name).inserted else { return nil }
      var field = Field(name: name, isRequired: row.isRequired, at: row.location)
      field.description = row.description
      return field
    }
  }

  private static func isToken(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "_-.".contains(character))
  }
}
