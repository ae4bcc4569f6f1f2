import Contract
import Inference
import JSONText

/// The content of a request's body: its schema and, of a form, how its fields are written.
struct OpenAPIBody {
  private let body: Body
  private let schema: OpenAPISchema

  init(_ body: Body, schema: OpenAPISchema) {
    self.body = body
    self.schema = schema
  }

  /// An object of members; of a body that is one value by itself that value.
  var value: JSONValue {
    if body.isWhole, let whole = body.properties.first { return schema.schema(whole, isNullable: false) }
    return .object(
      schema.object(
        body.properties.map { property in
          var field = property
          field.key = Self.name(of: property)
          return field
        }))
  }

  /// A form has no objects: their members are fields named `a[b]`. Lists are written as the page writes them.
  var encoding: JSONValue? {
    guard body.encoding == .form || body.encoding == .multipart, !body.isWhole else { return nil }
    let fields = body.properties.compactMap { property -> (String, JSONValue)? in
      let (style, explodes) = ParameterStyle.of(property, in: .body)
      guard let style, let explodes else { return nil }
      return (Self.name(of: property), .object(["style": .string(style), "explode": .bool(explodes)]))
    }
    return fields.isEmpty ? nil : .object(fields)
  }

  private static func name(of property: Property) -> String {
    property.arrayStyle == .brackets ? property.key + "[]" : property.key
  }
}

/// How OpenAPI says that a value is written which is no scalar. OpenAPI has no word for `ids[]=1`: there the brackets are part of the name.
enum ParameterStyle {
  static func of(_ property: Property, in place: Parameter.Place) -> (style: String?, explode: Bool?) {
    switch (property.type.unwrapped, place) {
    case (.array, .path), (.array, .header): ("simple", false)
    case (.array, .cookie): ("form", false)
    case (.array(.file), .body): (nil, nil)
    case (.array, .query), (.array, .body):
      switch property.arrayStyle {
      case .commaSeparated: ("form", false)
      case .json: (nil, nil)
      case .indexed: ("deepObject", true)
      case .repeated, .brackets: ("form", true)
      case nil: place == .query ? ("form", true) : (nil, nil)
      }
    case (.named, .query), (.dictionary, .query), (.named, .body), (.dictionary, .body): ("deepObject", true)
    default: (nil, nil)
    }
  }
}
