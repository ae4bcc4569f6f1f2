import Contract
import Diagnostics
import JSONText

/// The JSON Schema (2020-12) of `docent.yaml`, by which editors complete and check it; made of the table of keys that the file
/// is read by.
package enum ConfigurationSchema {
  /// The name that the schema's file has beside a configuration.
  package static let file = "docent.schema.json"

  /// The document, with a line break at its end.
  package static let text = JSONWriter.write(document) + "\n"

  private static var document: JSONValue {
    .object(
      [
        member("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        member("title", .string("docent.yaml")),
        member(
          "description", .string("What the pages of an API leave open, and what its client shall have otherwise.")),
        // An empty file means the defaults.
        member("type", .array([node(.string("object")), node(.string("null"))])),
      ] + members(of: ConfigurationKeys.all))
  }

  private static func members(of keys: [ConfigurationKey]) -> [JSONMember] {
    let properties = keys.map { key in
      let words = JSONValue.string("\(key.summary)\n\nFor example: \(key.example)")
      return member(key.name, .object([member("description", words)] + members(of: key.shape)))
    }
    let required = keys.filter(\.isRequired).map { node(.string($0.name)) }
    return [member("properties", .object(properties)), member("additionalProperties", .bool(false))]
      + (required.isEmpty ? [] : [member("required", .array(required))])
  }

  private static func members(of shape: ConfigurationShape) -> [JSONMember] {
    switch shape {
    case .text(let rule): text(rule)
    case .word(let words): [member("enum", .array(words.map { node(.string($0)) }))]
    case .boolean: [type("boolean")]
    case .integer(let range):
      [
        type("integer"), member("minimum", .number("\(range.lowerBound)")),
        member("maximum", .number("\(range.upperBound)")),
      ]
    case .json: [types(["string", "number", "boolean", "null"])]
    case .list(let element): [type("array"), member("items", schema(of: element))]
    case .table(let keys): [type("object")] + members(of: keys)
    case .dictionary(let rule, let value):
      [type("object")]
        + (rule.pattern.map { [member("propertyNames", .object([member("pattern", .string($0))]))] } ?? [])
        + [member("additionalProperties", schema(of: value))]
    case .either(let short, let long):
      [member("anyOf", .array([node(schema(of: short)), node(schema(of: long))]))]
    }
  }

  /// Without a pattern, numbers and words such as `true` are texts as well: YAML's authors do not think of quotation marks.
  private static func text(_ rule: TextRule) -> [JSONMember] {
    guard rule.words.isEmpty else { return members(of: .word(rule.words)) }
    guard let pattern = rule.pattern else {
      return [types(["string", "number", "boolean"])] + (rule.accepts("") ? [] : [member("minLength", .number("1"))])
    }
    return [
      rule.accepts("1") ? types(["string", "number", "boolean"]) : type("string"), member("pattern", .string(pattern)),
    ]
  }

  private static func schema(of shape: ConfigurationShape) -> JSONValue { .object(members(of: shape)) }
  private static func type(_ name: String) -> JSONMember { member("type", .string(name)) }
  private static func types(_ names: [String]) -> JSONMember {
    member("type", .array(names.map { node(.string($0)) }))
  }
  private static let nowhere = SourceLocation(file: file, line: 1)
  private static func node(_ value: JSONValue) -> JSONNode { JSONNode(value, at: nowhere) }
  private static func member(_ key: String, _ value: JSONValue) -> JSONMember {
    JSONMember(key, at: nowhere, node(value))
  }
}
