import Contract
import Inference
import JSONText

/// The parameters of an operation: every one that its path names, no name twice in one place, the fixed ones of the API last.
struct OpenAPIParameters {
  private let place: OpenAPIPaths.Entry
  private let schema: OpenAPISchema
  private let fixed: [OpenAPISecurity.Fixed]

  init(_ place: OpenAPIPaths.Entry, schema: OpenAPISchema, fixed: [OpenAPISecurity.Fixed]) {
    self.place = place
    self.schema = schema
    self.fixed = fixed
  }

  var values: [JSONNode] {
    var taken: Set<String> = []
    var values: [JSONNode] = []
    func claim(_ name: String, _ place: Parameter.Place) -> Bool {
      // Header names know no case.
      taken.insert("\(place.rawValue) \(place == .header ? name.lowercased() : name)").inserted
    }
    for parameter in place.operation.parameters {
      let name = self.name(of: parameter)
      if parameter.place == .path, !place.parameters.contains(name) { continue }
      if claim(name, parameter.place) {
        values.append(value(parameter, name: name).made(of: parameter.property.location))
      }
    }
    for name in place.parameters where claim(name, .path) {
      let property = Property(key: name, name: name, type: .string)
      values.append(value(APIParameter(property, in: .path), name: name).made(of: nil))
    }
    for parameter in fixed where claim(parameter.name, parameter.place) {
      values.append(JSONValue.object(["$ref": .string("#/components/parameters/\(parameter.key)")]).made(of: nil))
    }
    return values
  }

  private func name(of parameter: APIParameter) -> String {
    let key = parameter.property.key
    if parameter.place == .query, parameter.property.arrayStyle == .brackets { return key + "[]" }
    return parameter.place == .path ? place.names[key] ?? key : key
  }

  private func value(_ parameter: APIParameter, name: String) -> JSONValue {
    let property = parameter.property
    var bare = property
    bare.documentation = nil
    bare.facts.isDeprecated = false
    // A parameter that is no scalar and stands in the request as JSON has a content and no schema.
    let isJSON = property.arrayStyle == .json
    let shape = schema.schema(bare, isNullable: false)
    let (style, explodes) = ParameterStyle.of(property, in: parameter.place)
    return .object([
      "name": .string(name), "in": .string(parameter.place.rawValue),
      "required": .bool(parameter.place == .path || !property.isOptional),
      "deprecated": property.facts.isDeprecated ? .bool(true) : nil,
      "description": .text(property.documentation), "style": .text(style), "explode": explodes.map { .bool($0) },
      // A parameter that is not given is left out, and never null.
      "schema": isJSON ? nil : shape,
      "content": isJSON ? .object([("application/json", .object([("schema", shape)]))]) : nil,
    ])
  }
}
