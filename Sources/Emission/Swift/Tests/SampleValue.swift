import Inference

/// A value of a type for the tests: as Swift writes it, as JSON has it, as a path or a query spells it.
struct SampleValue: Sendable {
  let code: SwiftCode
  let json: String
  let text: String

  /// - Parameters:
  ///   - types: what the client declares.
  ///   - depth: how many types the value stands in; deep ones leave out what they can.
  init(_ reference: TypeReference, types: Declarations, names: ClientNames, depth: Int = 0) {
    if depth > Self.deepest, let empty = Self.empty(reference) {
      self = empty
      return
    }
    switch reference {
    case .bool: self.init("true", json: "true", text: "true")
    case .int, .int64: self.init("7", json: "7", text: "7")
    case .unixSeconds: self.init("1_706_708_700", json: "1706708700", text: "1706708700")
    case .unixMilliseconds: self.init("1_706_708_700_000", json: "1706708700000", text: "1706708700000")
    case .double: self.init("1.5", json: "1.5", text: "1.5")
    case .decimal, .exactNumber: self.init("12.5", json: "12.5", text: "12.5")
    case .decimalString: self.init(textual: "DecimalString", "10.50")
    case .string: self.init(#""sample""#, json: #""sample""#, text: "sample")
    case .url: self.init("Sample.url", json: #""https://example.com/sample""#, text: "https://example.com/sample")
    case .localDate: self.init(textual: "LocalDate", "2019-02-13")
    case .localDateTime: self.init(textual: "LocalDateTime", "2018-10-19 14:04")
    case .localTime: self.init(textual: "LocalTime", "14:04")
    case .zonedDateTime: self.init(textual: "ZonedDateTime", "2019-12-05T11:34:47.196Z")
    case .file: self.init(#"FilePart(data: Data("sample".utf8), fileName: "sample.txt")"#, json: #""""#, text: "")
    case .json: self.init(#""sample""#, json: #""sample""#, text: "sample")
    case .enumeration(let name, let raw):
      guard let sample = types.enumerations[name].flatMap(EnumerationFile.sample) else {
        self.init(raw == .string ? #".init("sample")"# : ".init(7)", json: raw == .string ? #""sample""# : "7", text: "sample")
        return
      }
      let json = raw == .string ? JSONText.quoted(sample.value) : sample.value
      self.init(".\(sample.name)", json: json, text: sample.value)
    case .optional(let wrapped): self.init(wrapped, types: types, names: names, depth: depth)
    case .array(let element):
      let value = SampleValue(element, types: types, names: names, depth: depth)
      self.init("[\(value.code)]", json: "[\(value.json)]", text: value.text)
    case .dictionary(let element):
      let value = SampleValue(element, types: types, names: names, depth: depth)
      self.init(#"["key": \#(value.code)]"#, json: #"{"key": \#(value.json)}"#, text: "")
    case .union(let kinds):
      let value = SampleValue(kinds[0], types: types, names: names, depth: depth)
      self.init(".\(UnionFile.caseName(kinds[0], names: names))(\(value.code))", json: value.json, text: value.text)
    case .named(let name):
      guard let declaration = types.types[name], depth < Self.limit else {
        self.init(#""sample""#, json: #""sample""#, text: "sample")
        return
      }
      let members = Members(declaration.properties, names: names).members
      let given = members.filter { !$0.isOptional || depth < Self.deepest }
      let values = given.map { SampleValue($0.property.type, types: types, names: names, depth: depth + 1) }
      let arguments = zip(given, values).map { "\(label: $0.name): \($1.code)" as SwiftCode }
      let fields = zip(given, values).map { "\(JSONText.quoted($0.property.key)): \($1.json)" }
      self.init(".init(\(SwiftCode.list(arguments)))", json: "{\(fields.joined(separator: ", "))}", text: "")
    }
  }

  /// No value nests deeper; a type that cannot but hold itself has none.
  private static let limit = 12

  /// Types that hold themselves go on without end; from here on collections are empty.
  private static let deepest = 2

  private static func empty(_ reference: TypeReference) -> SampleValue? {
    switch reference {
    case .array: SampleValue("[]", json: "[]", text: "")
    case .dictionary: SampleValue("[:]", json: "{}", text: "")
    default: nil
    }
  }

  /// The sample that a type of the runtime has, by the text that makes it.
  private init(textual type: SwiftCode, _ text: String) {
    self.init("\(type).sample", json: "\"\(text)\"", text: text)
  }

  private init(_ code: SwiftCode, json: String, text: String) {
    self.code = code
    self.json = json
    self.text = text
  }
}
