import Contract
import Diagnostics
import JSONText
import WordLists

@testable import Inference

func wordJSON(_ text: String) -> JSONNode {
  JSONReader.read(text, at: wordPlace).documents.first ?? JSONNode(.null, at: wordPlace)
}

extension WordList {
  private static func infer(_ success: String..., fields: [Field] = []) -> API {
    ListPages.infer([ListPages.page("p.md", success: success, fields: fields)]).0
  }

  /// What a request of one parameter in its body becomes.
  private static func request(_ field: Field, contentType: String? = nil) -> API {
    let operation = Contract.Operation(
      title: "T", method: Sourced("POST", at: wordPlace), url: Sourced("/v1/lamps", at: wordPlace),
      parameters: [Parameter(field, in: .body)], at: wordPlace)
    return Inference.infer([PageContract(file: "p.md", operations: [operation])], configuration: Configuration()).api
  }

  static let objects: [WordList] = [
    WordList("Kinship.common") { word in
      let fields = #"{"wattage": 1, "filament": 2, "socket": 3, "\#(word)": 4}"#
      let names = infer(#"{"id": 1, "lamp": \#(fields), "wick": \#(fields)}"#).types.map(\.name)
      return names.contains("Lamp") && names.contains("Wick")
    },
    WordList("Kinship.qualifiers") { Kinship.noun("\($0)_lamp") == Words(["lamp"]) },
    WordList("Kinship.generic", Kinship.isGeneric),
    WordList("TypeNaming.roles") { word in
      let fields = #"{"wattage": 1, "filament": 2, "socket": 3, "glow": 4}"#
      return infer(#"{"id": 1, "zzlamp": \#(fields), "\#(word)": \#(fields)}"#).types.contains { $0.name == "Zzlamp" }
    },
    WordList("TypeOverrides.words") { TypeReference.words.contains($0) && TypeReference(word: $0) != nil },
    WordList("DescribedObjects.words") {
      let lamp = ObjectDescription(name: "Lamp", fields: [], at: wordPlace)
      return DescribedObjects([PageContract(file: "p.md", operations: [], objects: [lamp])])["lamp \($0)"] != nil
    },
    WordList("Inference.requestNames") { word in
      let inner = ListPages.field("lit", .boolean)
      var field = ListPages.field(word.lowercased(), .object)
      field.children = [inner]
      return word != "zyzzyva" && !request(field).types.contains { $0.name.hasSuffix(".\(word)") }
    },
    WordList("BodyForm.names") { request(ListPages.field($0, .file)).operations.first?.body?.isWhole == true },
  ]

  static let values: [WordList] = [
    WordList("EnumerationIdentity.clear") { list(named: [$0], ["on", "off"]).identity == Words([$0]) },
    WordList("EnumerationIdentity.states") {
      list(named: ["wick", $0], ["1", "2"]).identity.words.starts(with: ["lamp", "wick"])
    },
    WordList("EnumerationIdentity.roles") { ValueList.title($0) == nil },
    WordList("EnumerationIdentity.lists") { ValueList.title("lamp \($0)") == Words(["lamp"]) },
    WordList("ValueListRule.names") { isRepeated("lamp_\($0)", ["lit", "dark"]) },
    WordList("ValueListRule.isWord") { !isRepeated("lamp_status", [$0, "dark"]) },
    WordList("RequestContradictions.admits") {
      RequestContradictions.diagnostics(ListPages.field("lit", .boolean), [ShownField("lit", $0, at: wordPlace)])
        .isEmpty
    },
    WordList("ValueContradiction.text") { word in
      let text = ["null", "{}", "[]"].contains(word) ? word : "\"\(word)\""
      return Shape(Example(.success, wordJSON(text))).valueBeside([AllowedValue("lit")]) == nil
    },
    WordList("PlaceholderTypes.table") { word in
      guard case .object(let members) = wordJSON("{\"lit\": \(word)}").value else { return false }
      return members.first?.node.placeholderType != nil
    },
    WordList("TextShape.marks") { TextShape.isPlaceholder("a\($0)b") },
  ]

  private static func list(named words: [String], _ values: [String]) -> ValueList {
    ValueList(
      name: Words(words), owner: PropertyOwner(noun: Words(["lamp"]), name: "Lamp"), key: words.joined(separator: "_"),
      title: nil, raw: .string,
      values: values.map { AllowedValue($0) }, isDeclared: true, location: nil)
  }

  private static func isRepeated(_ key: String, _ values: [String]) -> Bool {
    let examples = [values[0], values[1], values[0], values[1], values[0], values[1], values[0]]
    let rows = examples.map { #"{"id": 1, "\#(key)": "\#($0)"}"# }.joined(separator: ",")
    let page = ListPages.page("p.md", "GET", "/v1/lamps", success: ["{\"lamps\": [\(rows)]}"])
    return !ListPages.infer([page]).0.enumerations.isEmpty
  }
}
