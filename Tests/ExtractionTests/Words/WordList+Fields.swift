import Contract
import Pages
import WordLists

@testable import Extraction

extension WordList {
  static let fields = entries + names + objects

  private static let lexicon = Lexicon.standard

  /// A line of a list, behind the name of its field.
  private static func entry(_ words: String) -> FieldEntry? {
    FieldEntry(
      RichText([RichText.Run("lit", style: .code), RichText.Run(" " + words)], at: wordPlace), lexicon: lexicon)
  }

  /// A field with what words say of it.
  private static func described(_ words: String) -> Field {
    var field = Field(name: "lit", at: wordPlace)
    DescribedFacts.read(rich(words), into: &field, lexicon: lexicon)
    return field
  }

  private static func component(_ name: String, _ attributes: [String: String]) -> FieldComponent? {
    FieldComponent(Block.Component(name: name, attributes: attributes, at: wordPlace), lexicon: lexicon)
  }

  private static let entries = [
    WordList("DescribedFacts.types") { described("\($0): Integer").type != nil },
    WordList("DescribedFacts.marks") { described("\($0): Yes").isRequired?.value == true },
    WordList("FieldComponent.names") { component("Lamp\($0)", ["name": "lit"]) != nil },
    WordList("FieldComponent.placed") {
      component("LampField", [$0: "lit"]).map { $0.place } == Parameter.Place(word: $0)
    },
    WordList("FieldEntry.frames") { open in
      let close = ["(": ")", "（": "）", "[": "]", "{": "}", "<": ">"][open] ?? ""
      return entry("\(open)string, optional\(close) says whether")?.type?.shape == .string
    },
    WordList("FieldEntry.second") {
      if case .array? = entry("\($0) of Status, newest first of all")?.type?.shape { true } else { false }
    },
    WordList("FieldEntry.parts") { word in
      let others = ["true", "false"].filter { $0 != word }
      return others.count == 1 && entry("\(others[0]) or 0 - says whether")?.type?.shape != .boolean
    },
    WordList("FieldEntry.parts#2") { entry("true/false/\($0). Says whether")?.type?.shape == .boolean },
    WordList("FieldEntry.requirement") {
      $0 != "zyzzyva" && entry("\($0), says whether")?.isRequired == nil && lexicon.isRequired($0) != nil
    },
    WordList("ListReader.remarks") { word in
      let items = [word, "colour"].map { name -> [Block] in
        [.paragraph(RichText([RichText.Run(name, style: .code), RichText.Run(": says more")], at: wordPlace))]
      }
      return ListReader().read(Block.List(items: items, at: wordPlace)) == nil
    },
  ]

  /// The type of a field without one that has a member, by what is said of it.
  private static func type(of description: String) -> DeclaredType.Shape? {
    let rows = table(["Name", "Description"], ["hotel", description], ["hotel.bed", "How many sleep"])
    return TableReader(lexicon: lexicon).read(rows)?.fields.first?.type?.shape
  }

  private static let names = [
    WordList("FieldPath.found") { FieldPath("Lamps.\($0).Name")?.steps.map(\.name) == ["Lamps", "Name"] },
    WordList("NameCell.nesting") { !NameCell.names(in: "\($0) lit").isEmpty },
    WordList("TypeReader.plain") {
      let type = TypeReader(lexicon: lexicon).read("null\($0)string", at: wordPlace)
      return type?.shape == .string && type?.isNullable == true
    },
    WordList("TypeReader.separators") {
      TypeReader(lexicon: lexicon).read("null\($0)string", at: wordPlace)?.isNullable == true
    },
    WordList("FieldTree.head") { type(of: "room \($0)") == .array(.object) },
    WordList("FieldTree.head#2") { type(of: "\($0)rooms") == .array(.object) },
    WordList("ListedValues.titles") {
      ListedValues(table(["Name", $0], ["lit", "on"], ["lit", "off"]), lexicon: lexicon) != nil
    },
    WordList("TypeReader.element") {
      TypeReader(lexicon: lexicon).read("\($0)string", at: wordPlace)?.shape == .array(.string)
    },
  ]

  /// Whether the only row of a table is required, below a column that asks whether it may be left out.
  private static func isRequired(_ mark: String) -> Bool? {
    let rows = table(["Name", "Type", "Optional"], ["lit", "bool", mark])
    return TableReader(lexicon: lexicon).read(rows)?.fields.first?.isRequired?.value
  }

  private static let objects = [
    WordList("TableReader.saysOptional") { isRequired("yes") == false && isRequired($0) == ($0 == "required") },
    WordList("TableReader.doubts") { word in
      let rows = table(["Name", "Type", "Required"], ["lit", "bool", "zy \(word) zyva"])
      return TableReader(lexicon: lexicon).read(rows)?.diagnostics.first?.fix?.contains("optional") == true
    },
    WordList("EnumerationReader.valueTitles") {
      EnumerationReader().read(table([$0, "Description"], ["on", "lit"], ["off", "dark"])) != nil
    },
    WordList("ObjectTitle.nouns") { ObjectTitle.name(in: rich("lamp \($0)")) == "Lamp" },
    WordList("ObjectTitle.articles") { ObjectTitle.name(in: rich("\($0) lamp object")) == "Lamp" },
    WordList("ReturnsReader.verbs") {
      !ReturnsReader.candidates(in: rich("Then \($0) Lamp"), isResponse: false).isEmpty
    },
    WordList("ReturnsReader.arrays") { word in
      let sentence = word.hasSuffix("of") ? "Then comes an \(word) Lamp" : "so one has Lamp \(word)"
      return ReturnsReader.candidates(in: rich(sentence), isResponse: true).first?.shape == .array(.named("Lamp"))
    },
  ]
}
