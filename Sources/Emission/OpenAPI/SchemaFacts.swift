import Contract
import Inference
import JSONText

/// What a page says of a value beyond its type, as keywords of JSON Schema, each typed as the schema is.
///
/// A fact that the type has no keyword for, or that another one contradicts, is left to the description: a document must not say what no
/// value can be.
struct SchemaFacts {
  /// The keywords of the value's own schema.
  private(set) var members: [(String, JSONValue)] = []
  /// Those of the elements, where the value is a list.
  private(set) var items: [(String, JSONValue)] = []
  /// The form of the value, where the type has none of its own.
  private(set) var format: String?

  private let property: Property
  private let type: TypeReference
  private let values: [String: Set<String>]

  /// - Parameter values: those of each enumeration of the API, by its name.
  init(_ property: Property, isNullable: Bool, values: [String: Set<String>]) {
    self.property = property
    self.values = values
    type = property.type.unwrapped
    let facts = property.facts
    format = Self.format(facts.format, of: type)
    let choices = enumeration(isNullable: isNullable)
    if case .array = type { items = choices } else { members = choices }
    members += limits
    if let pattern = facts.pattern, type == .string { members.append(("pattern", .string(pattern))) }
    if let value = property.defaultValue, let literal = Self.literal(value, type), admits(value) {
      members.append(("default", literal))
    }
    if let example = facts.example, let literal = Self.literal(example, type) {
      members.append(("examples", .list([literal])))
    }
    if facts.isDeprecated { members.append(("deprecated", .bool(true))) }
    // A value is the one or the other; a page that says both says neither.
    if facts.isReadOnly != facts.isWriteOnly {
      members.append((facts.isReadOnly ? "readOnly" : "writeOnly", .bool(true)))
    }
  }

  /// A text of the page as a value of a type; nil where it is none.
  static func literal(_ text: String, _ type: TypeReference) -> JSONValue? {
    switch type {
    case .bool: ["true": .bool(true), "false": .bool(false)][text.lowercased()]
    case .int, .int64, .unixSeconds, .unixMilliseconds, .enumeration(_, .integer):
      JSONNumber(text) != nil && !text.contains { ".eE".contains($0) } ? .number(text) : nil
    case .double, .decimal, .exactNumber: JSONNumber(text) != nil ? .number(text) : nil
    case .string, .enumeration(_, .string): .string(text)
    case .decimalString: JSONNumber(text) != nil ? .string(text) : nil
    default: nil
    }
  }

  private func enumeration(isNullable: Bool) -> [(String, JSONValue)] {
    let values = property.allowedValues
    guard !values.isEmpty else { return [] }
    let element = if case .array(let element) = type { element.unwrapped } else { type }
    let literals = values.compactMap { Self.literal($0.value, element) }
    guard literals.count == values.count, element != .bool else { return [] }
    var seen: Set<JSONValue> = []
    guard literals.allSatisfy({ seen.insert($0).inserted }) else { return [] }
    let mayBeNull = isNullable && element == type
    var members = [("enum", JSONValue.list(literals + (mayBeNull ? [.null] : [])))]
    if values.contains(where: { $0.meaning != nil }) {
      let meanings = values.map { JSONValue.string($0.meaning ?? "") } + (mayBeNull ? [.string("")] : [])
      members.append(("x-enum-descriptions", .list(meanings)))
    }
    return members
  }

  private var limits: [(String, JSONValue)] {
    let facts = property.facts
    switch type {
    case .int, .int64, .double, .decimal, .exactNumber:
      return [("minimum", facts.minimum), ("maximum", facts.maximum)].compactMap { key, lexeme in
        lexeme.flatMap { JSONNumber($0) == nil ? nil : (key, .number($0)) }
      }
    case .string: return lengths("minLength", "maxLength")
    case .array: return lengths("minItems", "maxItems")
    default: return []
    }
  }

  private func lengths(_ minimum: String, _ maximum: String) -> [(String, JSONValue)] {
    let facts = property.facts
    return [(minimum, facts.minimumLength), (maximum, facts.maximumLength)].compactMap { key, length in
      length.map { (key, .number(String($0))) }
    }
  }

  /// Whether a default lies within what else the page says.
  private func admits(_ value: String) -> Bool {
    let facts = property.facts
    if !property.allowedValues.isEmpty, !property.allowedValues.contains(where: { $0.value == value }) { return false }
    if case .enumeration(let name, _) = type { return values[name]?.contains(value) ?? false }
    if type == .string {
      return value.count >= facts.minimumLength ?? 0 && value.count <= facts.maximumLength ?? .max
        && facts.pattern == nil && [nil, "unix-time", "unix-time-ms", "local-date-time"].contains(format)
    }
    guard let number = Double(value) else { return true }
    return number >= facts.minimum.flatMap { Double($0) } ?? -.infinity
      && number <= facts.maximum.flatMap { Double($0) } ?? .infinity
  }

  private static func format(_ format: String?, of type: TypeReference) -> String? {
    switch type {
    case .string: format
    case .int, .int64: format.flatMap { $0.hasPrefix("unix-time") ? $0 : nil }
    default: nil
    }
  }
}
