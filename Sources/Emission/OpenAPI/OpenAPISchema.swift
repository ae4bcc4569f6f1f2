import Inference
import JSONText

/// The types of an API as JSON Schema, in the dialect of OpenAPI 3.1.
struct OpenAPISchema {
  let names: ComponentNames

  /// The schema of a value. JSON of unknown shape is the schema that allows everything.
  func schema(_ type: TypeReference) -> JSONValue { .object(members(type, isNullable: false)) }

  /// The schema of a member with all that its page says of the value; what is optional may be null.
  func schema(_ property: Property, isNullable: Bool) -> JSONValue {
    let isNullable = isNullable || property.type != property.type.unwrapped
    let facts = SchemaFacts(property, isNullable: isNullable, values: names.values)
    var members = members(property.type.unwrapped, isNullable: isNullable)
    if let format = facts.format { members.replace("format", .string(format)) }
    if case .array(let element) = property.type.unwrapped, !facts.items.isEmpty {
      members.replace("items", .object(self.members(element, isNullable: false) + facts.items))
    }
    if let documentation = property.documentation { members.append(("description", .string(documentation))) }
    return .object(members + facts.members)
  }

  /// An object with properties, the names of those that are always there, and whatever else it may hold.
  func object(_ properties: [Property], description: String? = nil, additional: JSONValue? = nil) -> [(
    String, JSONValue
  )] {
    let required = properties.filter { !$0.isOptional }.map { JSONValue.string($0.key) }
    let optional: [(String, JSONValue?)] = [
      ("type", .string("object")), ("description", .text(description)),
      ("required", required.isEmpty ? nil : .list(required)),
      (
        "properties",
        .object(nodes: properties.map { ($0.key, schema($0, isNullable: $0.isOptional).made(of: $0.location)) })
      ),
      ("additionalProperties", additional),
    ]
    return optional.compactMap { key, value in value.map { (key, $0) } }
  }

  func declaration(_ type: TypeDeclaration) -> JSONValue {
    let source = type.sources.first.map { [("x-source", JSONValue.place($0))] } ?? []
    return .object(
      object(type.properties, description: type.documentation, additional: type.dynamicKeys.map { schema($0.value) })
        + source)
  }

  private func members(_ type: TypeReference, isNullable: Bool) -> [(String, JSONValue)] {
    switch type {
    case .bool: Self.scalar("boolean", isNullable)
    case .int: Self.scalar("integer", isNullable)
    case .int64: Self.scalar("integer", isNullable, format: "int64")
    case .unixSeconds: Self.scalar("integer", isNullable, format: "unix-time")
    case .unixMilliseconds: Self.scalar("integer", isNullable, format: "unix-time-ms")
    case .double, .exactNumber: Self.scalar("number", isNullable)
    case .decimal: Self.scalar("number", isNullable, format: "decimal")
    case .decimalString: Self.scalar("string", isNullable, format: "decimal")
    case .string: Self.scalar("string", isNullable)
    case .url: Self.scalar("string", isNullable, format: "uri")
    case .localDate: Self.scalar("string", isNullable, format: "date")
    case .localDateTime: Self.scalar("string", isNullable, format: "local-date-time")
    case .localTime: Self.scalar("string", isNullable, format: "local-time")
    case .zonedDateTime: Self.scalar("string", isNullable, format: "date-time")
    case .file: Self.scalar("string", isNullable, format: "binary")
    case .json: []
    case .named(let name), .enumeration(let name, _): reference(name, isNullable)
    case .array(let element): [("type", Self.kind("array", isNullable)), ("items", schema(element))]
    case .dictionary(let value): [("type", Self.kind("object", isNullable)), ("additionalProperties", schema(value))]
    case .union(let kinds): union(kinds, isNullable)
    case .optional(let wrapped): members(wrapped, isNullable: true)
    }
  }

  private func union(_ kinds: [TypeReference], _ isNullable: Bool) -> [(String, JSONValue)] {
    let null = isNullable ? [JSONValue.object([("type", .string("null"))])] : []
    return [("anyOf", .list(kinds.map { schema($0) } + null))]
  }

  private func reference(_ name: String, _ isNullable: Bool) -> [(String, JSONValue)] {
    guard let key = names[type: name] else { return [] }
    let reference = [("$ref", JSONValue.string("#/components/schemas/\(key)"))]
    guard isNullable else { return reference }
    return [("anyOf", .list([.object(reference), .object([("type", .string("null"))])]))]
  }

  private static func kind(_ name: String, _ isNullable: Bool) -> JSONValue {
    isNullable ? .list([.string(name), .string("null")]) : .string(name)
  }

  private static func scalar(_ name: String, _ isNullable: Bool, format: String? = nil) -> [(String, JSONValue)] {
    [("type", kind(name, isNullable))] + (format.map { [("format", .string($0))] } ?? [])
  }
}

extension [(String, JSONValue)] {
  /// Sets the value of a key, in its place where it is there.
  fileprivate mutating func replace(_ key: String, _ value: JSONValue) {
    if let index = firstIndex(where: { $0.0 == key }) { self[index].1 = value } else { append((key, value)) }
  }
}
