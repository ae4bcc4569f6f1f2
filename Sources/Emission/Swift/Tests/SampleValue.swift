import Contract
import Diagnostics
import Inference
import JSONText

/// A value of a type for the tests: as Swift writes it, and as JSON has it.
struct SampleValue: Sendable {
  let json: String
  private let shape: Shape

  private indirect enum Shape: Sendable {
    case flat(SwiftCode)
    /// Values between brackets, each behind its label.
    case list(SwiftCode, [(label: SwiftCode, value: SampleValue)], SwiftCode)
  }

  /// - Parameters:
  ///   - types: what the client declares.
  ///   - depth: how many types the value stands in; deep ones leave out what they can.
  init(_ reference: TypeReference, types: Declarations, names: ClientNames, depth: Int = 0) {
    if depth > Self.deepest, let empty = Self.empty(reference) {
      self = empty
      return
    }
    func value(_ type: TypeReference) -> SampleValue {
      SampleValue(type, types: types, names: names, depth: depth)
    }
    switch reference {
    case .bool: self.init("true", json: "true")
    case .int, .int64: self.init("7", json: "7")
    case .unixSeconds: self.init("1_706_708_700", json: "1706708700")
    case .unixMilliseconds: self.init("1_706_708_700_000", json: "1706708700000")
    case .double: self.init("1.5", json: "1.5")
    case .decimal, .exactNumber: self.init("12.5", json: "12.5")
    case .decimalString: self.init(textual: "DecimalString", "10.50")
    case .string, .json: self = .text
    case .url: self.init("Sample.url", json: #""https://example.com/sample""#)
    case .localDate: self.init(textual: "LocalDate", "2019-02-13")
    case .localDateTime: self.init(textual: "LocalDateTime", "2018-10-19 14:04")
    case .localTime: self.init(textual: "LocalTime", "14:04")
    case .zonedDateTime: self.init(textual: "ZonedDateTime", "2019-12-05T11:34:47.196Z")
    // In JSON, files are base64.
    case .file: self.init(#"FilePart(data: Data("sample".utf8), fileName: "sample.txt")"#, json: #""c2FtcGxl""#)
    case .enumeration(let name, let raw):
      let sample = types.enumerations[name].flatMap(EnumerationFile.sample)
      switch (sample, raw) {
      case (let sample?, .string): self.init(".\(sample.name)", json: JSONText.quoted(sample.value))
      case (let sample?, .integer): self.init(".\(sample.name)", json: sample.value)
      case (nil, .string): self.init(#".init("sample")"#, json: #""sample""#)
      case (nil, .integer): self.init(".init(7)", json: "7")
      }
    case .optional(let wrapped): self = value(wrapped)
    case .array(let element):
      let value = value(element)
      self.init(json: "[\(value.json)]", .list("[", [(.empty, value)], "]"))
    case .dictionary(let element):
      let value = value(element)
      self.init(json: #"{"key": \#(value.json)}"#, .list("[", [(#""key": "# as SwiftCode, value)], "]"))
    case .union(let kinds):
      let value = value(kinds[0])
      let name = UnionFile.caseName(kinds[0], names: names)
      self.init(json: value.json, .list(".\(name)(", [(.empty, value)], ")"))
    case .named(let name):
      guard let declaration = types.types[name], depth < Self.limit else {
        self = .text
        return
      }
      let given = Members(declaration.properties, names: names).members
        .filter { !$0.isOptional || depth < Self.deepest }
      let values = given.map { SampleValue($0.property.type, types: types, names: names, depth: depth + 1) }
      let fields = zip(given, values).map { "\(JSONText.quoted($0.property.key)): \($1.json)" }
      self.init(
        json: "{\(fields.joined(separator: ", "))}",
        .list(".init(", zip(given, values).map { ("\(label: $0.name): ", $1) }, ")"))
    }
  }

  /// The value as an argument, on several lines where one has no room for it.
  ///
  /// - Parameters:
  ///   - label: what stands before it on its line.
  ///   - depth: how often that line will be indented.
  func code(_ label: SwiftCode = .empty, depth: Int) -> SwiftCode {
    switch shape {
    case .flat(let code): "\(label)\(code)"
    case .list(let open, let values, let close):
      .list("\(label)\(open)", values.map { $0.value.code($0.label, depth: depth + 1) }, close, depth: depth)
    }
  }

  /// The value as JSON is understood.
  var tree: JSONValue {
    JSONReader.read(json, at: SourceLocation(file: "", line: 1)).documents.first?.value ?? .null
  }

  /// No value nests deeper; a type that cannot but hold itself has none.
  private static let limit = 12

  /// Types that hold themselves go on without end; from here on collections are empty.
  private static let deepest = 2

  private static let text = SampleValue(#""sample""#, json: #""sample""#)

  private static func empty(_ reference: TypeReference) -> SampleValue? {
    switch reference {
    case .array: SampleValue("[]", json: "[]")
    case .dictionary: SampleValue("[:]", json: "{}")
    default: nil
    }
  }

  /// The sample that a type of the runtime has, by the text that makes it.
  private init(textual type: SwiftCode, _ text: String) {
    self.init("\(type).sample", json: "\"\(text)\"")
  }

  private init(_ code: SwiftCode, json: String) { self.init(json: json, .flat(code)) }

  private init(json: String, _ shape: Shape) {
    self.json = json
    self.shape = shape
  }
}
