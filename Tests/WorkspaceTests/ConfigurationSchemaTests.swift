import Diagnostics
import Foundation
import JSONText
import Testing

@testable import Workspace

@Suite("Every key of docent.yaml")
struct ConfigurationSchemaTests {
  /// A key with the way to it: the lines of YAML above it, and how deep it stands.
  struct Place: CustomTestStringConvertible {
    var key: ConfigurationKey
    var siblings: [ConfigurationKey]
    var names: [String]
    /// What stands before the key's own line; `{` is a mapping, `-` a list's element, any other the user's own name.
    var above: [String]

    var testDescription: String { names.joined(separator: ".") }

    /// A file in which the key has a value, with the line and the column of the value.
    func yaml(_ value: String) -> (text: String, line: Int, column: Int) {
      var text = above.enumerated().map { String(repeating: "  ", count: $0) + $1 + "\n" }.joined()
      let indent = String(repeating: "  ", count: above.count)
      text += "\(indent)\(key.name): \(value)\n"
      let line = text.split(separator: "\n").count
      for other in siblings where other.isRequired && other.name != key.name { text += "\(indent)\(other.example)\n" }
      return (text, line, indent.count + key.name.count + 3)
    }
  }

  /// Every key of the table and of the tables within.
  static let places = walk(ConfigurationKeys.all, names: [], above: [])

  private static func walk(_ keys: [ConfigurationKey], names: [String], above: [String]) -> [Place] {
    keys.flatMap { key in
      [Place(key: key, siblings: keys, names: names + [key.name], above: above)]
        + within(key.shape, names: names + [key.name], above: above + ["\(key.name):"])
    }
  }

  private static func within(_ shape: ConfigurationShape, names: [String], above: [String]) -> [Place] {
    switch shape {
    case .table(let keys): walk(keys, names: names, above: above)
    case .list(let element): within(element, names: names, above: above + ["-"])
    case .dictionary(_, let value): within(value, names: names, above: above + ["Word:"])
    case .either(_, let long): within(long, names: names, above: above)
    default: []
    }
  }

  private func read(_ text: String) -> [Diagnostic] { ConfigurationReader.read(text, file: "docent.yaml").diagnostics }

  @Test("takes the value that its example shows", arguments: places)
  func example(place: Place) {
    let value = place.key.example.split(separator: ":", maxSplits: 1)[1].trimmingCharacters(in: .whitespaces)
    // The mappings around it may lack what they need.
    let found = read(place.yaml(value).text).filter { !$0.message.contains("needs the key") }
    #expect(found == [], "\(place.yaml(value).text)")
  }

  @Test("says at its place what was expected where it has a value of another kind", arguments: places)
  func wrongType(place: Place) throws {
    // A list within a list fits no key, and neither does a mapping whose key is a list.
    let wrong = "[[{}]]"
    let (text, line, column) = place.yaml(wrong)
    let found = read(text)
    let diagnostic = try #require(found.first, "\(text)")
    #expect(diagnostic.code == .invalidConfiguration)
    #expect(diagnostic.location?.line == line)
    // Of a list, the element is told.
    if case .list = place.key.shape.alternative(isScalar: false) {
      #expect(diagnostic.location?.column == column + 1, "\(text)")
    } else {
      #expect(diagnostic.location?.column == column, "\(text)")
    }
    #expect(diagnostic.message.contains("must be"))
    #expect(diagnostic.fix == place.key.example || diagnostic.fix.map { place.key.example.contains($0) } == true)
  }

  @Test("is the nearest to its name with a letter too many", arguments: places)
  func misspelt(place: Place) throws {
    var other = place
    other.key.name += "x"
    let text = other.yaml("1").text
    let diagnostic = try #require(read(text).first { $0.code == .unknownConfigurationKey }, "\(text)")
    #expect(diagnostic.message.contains("`\(place.key.name)`"), "\(diagnostic.message)")
    #expect(diagnostic.location?.line == other.yaml("1").line)
    #expect(diagnostic.location?.column == (other.yaml("1").column - other.key.name.count - 2))
  }

  @Test("has a place in the schema, and the schema has none that the reader does not know")
  func schema() throws {
    let reading = JSONReader.read(ConfigurationSchema.text, at: SourceLocation(file: "s", line: 1))
    let root = try #require(reading.documents.first)
    #expect(reading.diagnostics == [])
    let known = Set(Self.places.map { $0.names.joined(separator: ".") })
    #expect(keys(of: root, "") == known)
    #expect(known.count > 40)
  }

  /// The dotted names of all `properties`; the user's own names and the elements of lists are no part of them.
  private func keys(of schema: JSONNode, _ prefix: String) -> Set<String> {
    guard case .object(let members) = schema.value else { return [] }
    var found: Set<String> = []
    for member in members {
      switch (member.key, member.node.value) {
      case ("properties", .object(let properties)):
        for property in properties {
          let name = prefix.isEmpty ? property.key : "\(prefix).\(property.key)"
          found.insert(name)
          found.formUnion(keys(of: property.node, name))
        }
      case ("anyOf", .array(let schemas)): for node in schemas { found.formUnion(keys(of: node, prefix)) }
      case ("items", _), ("additionalProperties", _): found.formUnion(keys(of: member.node, prefix))
      default: break
      }
    }
    return found
  }

  @Test("stands in the schema at the root of the repository; `docent init --schema > docent.schema.json` writes it")
  func committed() throws {
    let text = try String(contentsOfFile: repository.absolute(ConfigurationSchema.file), encoding: .utf8)
    #expect(text == ConfigurationSchema.text)
  }

  @Test("text with a pattern is accepted by it where the rule accepts it")
  func patterns() throws {
    let rules: [(TextRule, [String])] = [
      (.typeName, ["A", "AcmeCRM", "acme", "A b", "1A", ""]),
      (.declaredTypeName, ["A.B", "A", "A.b", "A.B.C", "."]),
      (.memberName, ["a", "aB1_", "A", "é"]),
      (.server, ["https://a", "http://a.example/x", "https://", "ftp://a", "https://a b"]),
      (.path, ["/", "/v1/:id", "https://a/b", "v1", "/a b", ""]),
      (.method, ["GET", "post", "Fetch", ""]),
      (.headerName, ["X-Token", "a.b", "a b", ""]),
      (.headerValue, ["", "Token token={token}, x", "{", "{}", "{a b}", "a}", "{{a}}"]),
    ]
    for (rule, texts) in rules {
      let pattern = try Regex(#require(rule.pattern))
      for text in texts {
        #expect(rule.accepts(text) == (text.firstMatch(of: pattern) != nil), "\(rule.expected): \(text)")
      }
    }
  }
}
