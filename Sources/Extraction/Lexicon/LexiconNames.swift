import Contract

/// The names by which a configuration calls the meanings of words.
package enum LexiconNames {
  static let sections: KeyValuePairs<String, SectionMeaning> = [
    "summary": .summary, "url": .requestURL, "method": .method, "headers": .headers, "content-type": .contentType,
    "parameters": .parameters(nil), "path": .parameters(.path), "query": .parameters(.query),
    "body": .parameters(.body),
    "cookies": .parameters(.cookie), "request-example": .requestExample, "response-example": .responseExample,
    "example": .example, "success": .success, "failure": .failure(status: nil), "response": .responseFields,
    "notes": .notes,
    "ignore": .other,
  ]
  static let columns: KeyValuePairs<String, ColumnMeaning> = [
    "name": .name, "type": .type, "required": .required, "description": .description, "default": .defaultValue,
    "example": .example, "values": .values, "limits": .limits, "length": .length, "place": .place,
  ]
  static let types: KeyValuePairs<String, DeclaredType.Shape> = [
    "string": .string, "integer": .integer, "number": .number, "decimal": .decimal, "boolean": .boolean,
    "object": .object,
    "array": .array(nil), "map": .map(nil), "date": .date, "datetime": .dateTime, "file": .file, "any": .any,
  ]
  static let marks: KeyValuePairs<String, Mark> = ["required": .required, "optional": .optional, "empty": .empty]

  /// What a mark in a cell says.
  enum Mark { case required, optional, empty }

  /// The names that words of a kind can have for their meaning, in the order of the documentation.
  package static func names(of kind: LexiconWord.Kind) -> [String] {
    switch kind {
    case .sections: sections.map(\.key)
    case .columns: columns.map(\.key)
    case .types: types.map(\.key)
    case .marks: marks.map(\.key)
    }
  }
}

extension KeyValuePairs where Key == String {
  fileprivate subscript(name: String) -> Value? { first { $0.key == name }?.value }
}

extension Lexicon {
  /// The lexicon with further words; a word that it has already gets the new meaning.
  package func adding(_ words: [LexiconWord]) -> Lexicon {
    var lexicon = self
    for word in words {
      let form = WordForm(word.word).text
      switch word.kind {
      case .sections: lexicon.sections[form] = LexiconNames.sections[word.meaning] ?? lexicon.sections[form]
      case .columns: lexicon.columns[form] = LexiconNames.columns[word.meaning] ?? lexicon.columns[form]
      case .types: lexicon.types[form] = LexiconNames.types[word.meaning] ?? lexicon.types[form]
      case .marks:
        switch LexiconNames.marks[word.meaning] {
        case .required: lexicon.requirement[form] = true
        case .optional: lexicon.requirement[form] = false
        case .empty: lexicon.empty.insert(form)
        case nil: break
        }
      }
    }
    return lexicon
  }
}
