import Contract

@testable import Extraction

extension LexiconTable {
  /// Every table of the lexicon.
  static var all: [LexiconTable] { titles + cells + names + values + limits + presence + uses + forms }

  private static let lexicon = Lexicon.standard

  private static var titles: [LexiconTable] {
    let reader = TitleReader()
    return [
      LexiconTable("SectionWords.table", SectionWords.table) { lexicon.sections[WordForm($0).text] },
      LexiconTable("TitleWords.table", TitleWords.table) { word in
        let features = reader.features(of: word)
        return features.count == 1 && reader.isGeneric(word) ? features.first : nil
      },
      LexiconTable("TitleWords.operationVerbs", TitleWords.operationVerbs),
      LexiconTable("TabWords.libraries", TabWords.libraries, takes: TabWords.isLibrary),
    ]
  }

  private static var cells: [LexiconTable] {
    [
      LexiconTable("ColumnWords.table", ColumnWords.table, reads: lexicon.column),
      LexiconTable("ColumnWords.optional", ColumnWords.optional),
      LexiconTable("TypeWords.table", TypeWords.table) { lexicon.types[WordForm($0).text] },
      LexiconTable("MarkWords.required", MarkWords.required) { lexicon.isRequired($0) == true },
      LexiconTable("MarkWords.optional", MarkWords.optional) { lexicon.isRequired($0) == false },
      LexiconTable("MarkWords.empty", MarkWords.empty, takes: lexicon.isEmpty),
      LexiconTable("PlaceWords.table", PlaceWords.table) { Parameter.Place(word: $0) },
      LexiconTable("TypeCellRule.enumeration", TypeCellRule.enumeration),
      LexiconTable("TypeCellRule.forms", TypeCellRule.forms.map { ($1, [$0]) }, reads: TypeCellRule.format),
    ]
  }

  /// The names that a configuration has for meanings.
  private static var names: [LexiconTable] {
    [
      LexiconTable("LexiconNames.sections", LexiconNames.sections.map { ($1, [$0]) }) { name in
        added(.sections, name).sections["zzz"]
      },
      LexiconTable("LexiconNames.columns", LexiconNames.columns.map { ($1, [$0]) }) { name in
        added(.columns, name).columns["zzz"]
      },
      LexiconTable("LexiconNames.types", LexiconNames.types.map { ($1, [$0]) }) { name in
        added(.types, name).types["zzz"]
      },
      LexiconTable("LexiconNames.marks", LexiconNames.marks.map { ($1, [$0]) }) { name in
        let lexicon = added(.marks, name)
        return lexicon.isEmpty("zzz") ? .empty : lexicon.isRequired("zzz").map { $0 ? .required : .optional }
      },
    ]
  }

  /// The lexicon in which `zzz` has the meaning of a name.
  private static func added(_ kind: LexiconWord.Kind, _ meaning: String) -> Lexicon {
    lexicon.adding([LexiconWord(kind, "zzz", meaning: meaning)])
  }

  private static var values: [LexiconTable] {
    [
      LexiconTable("DefaultWords.before", DefaultWords.before),
      LexiconTable("DefaultWords.connectors", DefaultWords.connectors),
      LexiconTable("DefaultWords.behind", DefaultWords.behind),
      LexiconTable("DefaultWords.marks", DefaultWords.marks),
      LexiconTable("DefaultWords.counters", DefaultWords.counters),
      LexiconTable("DefaultWords.descriptions", DefaultWords.descriptions),
      LexiconTable("EnumerationWords.strong", EnumerationWords.strong),
      LexiconTable("EnumerationWords.partitive", EnumerationWords.partitive),
      LexiconTable("EnumerationWords.weak", EnumerationWords.weak),
      LexiconTable("EnumerationWords.connectors", EnumerationWords.connectors),
      LexiconTable("EnumerationWords.joints", EnumerationWords.joints),
      LexiconTable("EnumerationWords.open", EnumerationWords.open),
      LexiconTable("EnumerationWords.equals", EnumerationWords.equals),
      LexiconTable("EnumerationWords.counted", EnumerationWords.counted),
      LexiconTable("EnumerationWords.shown", EnumerationWords.shown),
      LexiconTable("EnumerationWords.pairs", EnumerationWords.pairs.map { $0.joined(separator: "/") }),
      LexiconTable("ExampleRule.words", ExampleRule.words),
      LexiconTable("ExampleRule.connectors", ExampleRule.connectors),
      LexiconTable("ExampleRule.descriptions", ExampleRule.descriptions),
    ]
  }

  private static var limits: [LexiconTable] {
    [
      LexiconTable("LimitWords.maximum", LimitWords.maximum), LexiconTable("LimitWords.minimum", LimitWords.minimum),
      LexiconTable("LimitWords.range", LimitWords.range), LexiconTable("LimitWords.length", LimitWords.length),
      LexiconTable("LimitWords.connectors", LimitWords.connectors),
      LexiconTable("LimitWords.joints", LimitWords.joints),
      LexiconTable("LimitWords.characters", LimitWords.characters),
      LexiconTable("LimitWords.closings", LimitWords.closings), LexiconTable("LimitWords.items", LimitWords.items),
      LexiconTable("LimitWords.examples", LimitWords.examples),
    ]
  }

  private static var presence: [LexiconTable] {
    [
      LexiconTable("MarkWords.nullable", PresenceWords.nullable),
      LexiconTable("PresenceWords.omitted", PresenceWords.omitted),
      LexiconTable("PresenceWords.notReturned", PresenceWords.notReturned),
      LexiconTable("PresenceWords.cases", PresenceWords.cases),
      LexiconTable("PresenceWords.onlyThen", PresenceWords.onlyThen),
      LexiconTable("PresenceWords.only", PresenceWords.only), LexiconTable("PresenceWords.when", PresenceWords.when),
      LexiconTable("PresenceWords.questions", PresenceWords.questions),
      LexiconTable("PresenceWords.itself", PresenceWords.itself),
      LexiconTable("PresenceWords.denials", PresenceWords.denials),
      LexiconTable("PresenceWords.mustEnglish", PresenceWords.mustEnglish),
      LexiconTable("RequirementWords.opening", RequirementWords.opening),
      LexiconTable("RequirementWords.conditional", RequirementWords.conditional),
      LexiconTable("RequirementWords.alternative", RequirementWords.alternative),
      LexiconTable("RequirementWords.must", RequirementWords.must),
      LexiconTable("Conditions.words", Conditions.words), LexiconTable("Conditions.openings", Conditions.openings),
      LexiconTable("Conditions.exceptions", Conditions.exceptions),
      LexiconTable("Conditions.joints", Conditions.joints),
    ]
  }

  private static var uses: [LexiconTable] {
    [
      LexiconTable("UseWords.deprecated", UseWords.deprecated), LexiconTable("UseWords.subjects", UseWords.subjects),
      LexiconTable("UseWords.operations", UseWords.operations), LexiconTable("UseWords.verbs", UseWords.verbs),
      LexiconTable("UseWords.reasons", UseWords.reasons), LexiconTable("UseWords.readOnly", UseWords.readOnly),
      LexiconTable("UseWords.writeOnly", UseWords.writeOnly),
    ]
  }

  private static var forms: [LexiconTable] {
    [
      LexiconTable("FormatWords.table", FormatWords.table), LexiconTable("FormatWords.alone", FormatWords.alone),
      LexiconTable("FormatWords.negations", FormatWords.negations),
      LexiconTable("ListFormRule.commaWords", ListFormRule.commaWords),
      LexiconTable("ListFormRule.repeatWords", ListFormRule.repeatWords),
      LexiconTable("ListFormRule.several", ListFormRule.several),
      LexiconTable("ListFormRule.denials", ListFormRule.denials),
      LexiconTable("ListFormRule.parts", ListFormRule.parts),
      LexiconTable("Passage.abbreviations", Passage.abbreviations),
      LexiconTable("Passage.clauseMarks", Passage.clauseMarks.map { String($0) }),
      LexiconTable("PassageCursor.quotes", PassageCursor.quotes.map { ("\($1)", [String($0)]) }) { word in
        word.unicodeScalars.first.flatMap { PassageCursor.quotes[$0] }.map { "\($0)" }
      },
    ]
  }
}
