import Inference
import JSONText

/// The types of an API as JSON Schema, in the dialect of OpenAPI 3.1.
enum OpenAPISchema {
  /// The schema of a value. JSON of unknown shape is the schema that allows everything.
  static func schema(_ type: TypeReference, isNullable: Bool = false, description: String? = nil) -> JSONValue {
    switch type {
    case .bool: scalar("boolean", isNullable, description)
    case .int: scalar("integer", isNullable, description)
    case .double: scalar("number", isNullable, description)
    case .decimal: scalar("number", isNullable, description, format: "decimal")
    case .string: scalar("string", isNullable, description)
    case .url: scalar("string", isNullable, description, format: "uri")
    case .localDate: scalar("string", isNullable, description, format: "date")
    case .localDateTime: scalar("string", isNullable, description, format: "local-date-time")
    case .json: .object(["description": .text(description)])
    case .named(let name): reference(name, isNullable, description)
    case .array(let element):
      .object(["type": kind("array", isNullable), "description": .text(description), "items": schema(element)])
    case .dictionary(let value):
      .object([
        "type": kind("object", isNullable), "description": .text(description), "additionalProperties": schema(value),
      ])
    case .union(let kinds): union(kinds, isNullable, description)
    case .optional(let wrapped): schema(wrapped, isNullable: true, description: description)
    }
  }

  /// An object with properties, the names of those that are always there, and whatever else it may hold.
  static func object(_ properties: [Property], description: String? = nil, additional: JSONValue? = nil) -> JSONValue {
    let required = properties.filter { !$0.isOptional }.map { JSONValue.string($0.key) }
    let members = properties.map {
      ($0.key, schema($0.type, isNullable: $0.isOptional, description: $0.documentation))
    }
    return .object([
      "type": .string("object"), "description": .text(description),
      "required": required.isEmpty ? nil : .list(required),
      "properties": .object(members), "additionalProperties": additional,
    ])
  }

  static func declaration(_ type: TypeDeclaration) -> JSONValue {
    object(type.properties, description: type.documentation, additional: type.dynamicKeys.map { schema($0.value) })
  }

  private static func union(_ kinds: [TypeReference], _ isNullable: Bool, _ description: String?) -> JSONValue {
    let null = isNullable ? [JSONValue.object(["type": .string("null")])] : []
    return .object(["anyOf": .list(kinds.map { schema($0) } + null), "description": .text(description)])
  }

  private static func kind(_ name: String, _ isNullable: Bool) -> JSONValue {
    isNullable ? .list([.string(name), .string("null")]) : .string(name)
  }

  private static func scalar(
    _ name: String, _ isNullable: Bool, _ description: String?, format: String? = nil
  ) -> JSONValue {
    .object(["type": kind(name, isNullable), "format": .text(format), "description": .text(description)])
  }

  private static func reference(_ name: String, _ isNullable: Bool, _ description: String?) -> JSONValue {
    let reference = JSONValue.object(["$ref": .string("#/components/schemas/\(name)")])
    guard isNullable else {
      return .object(["$ref": .string("#/components/schemas/\(name)"), "description": .text(description)])
    }
    return .object([
      "anyOf": .list([reference, .object(["type": .string("null")])]), "description": .text(description),
    ])
  }
}
