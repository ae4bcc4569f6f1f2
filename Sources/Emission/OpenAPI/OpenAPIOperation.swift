import Contract
import Inference
import JSONText

/// One operation of an OpenAPI document.
struct OpenAPIOperation {
  private let api: API
  private let operation: APIOperation

  init(_ api: API, _ operation: APIOperation) {
    self.api = api
    self.operation = operation
  }

  var value: JSONValue {
    let description = operation.documentation.joined(separator: "\n\n")
    let parameters = operation.parameters.map(parameter)
    return .object([
      "operationId": .string(operation.name),
      "summary": .text(operation.summary),
      "description": description.isEmpty ? nil : .string(description),
      "parameters": parameters.isEmpty ? nil : .list(parameters),
      "requestBody": operation.body.map(body),
      "responses": .object(responses),
      "servers": OpenAPIConventions.servers(operation.servers),
      "x-source": .object(["file": .string(operation.source.file), "line": .number(String(operation.source.line))]),
    ])
  }

  private func parameter(_ parameter: APIParameter) -> JSONValue {
    .object([
      "name": .string(parameter.property.key), "in": .string(parameter.place.rawValue),
      "required": .bool(parameter.place == .path || !parameter.property.isOptional),
      "description": .text(parameter.property.documentation), "schema": OpenAPISchema.schema(parameter.property.type),
    ])
  }

  private func body(_ body: Body) -> JSONValue {
    let media =
      switch body.encoding {
      case .json: "application/json"
      case .form: "application/x-www-form-urlencoded"
      case .multipart: "multipart/form-data"
      }
    let isRequired = body.properties.contains { !$0.isOptional }
    return .object([
      "required": .bool(isRequired),
      "content": .object([(media, .object(["schema": OpenAPISchema.object(body.properties)]))]),
    ])
  }

  private var responses: [(String, JSONValue)] {
    var responses: [(String, JSONValue)] = []
    let examples = operation.examples.filter { $0.role == .success }
    let output = operation.output.map { OpenAPISchema.schema($0) }
    responses.append(("200", response("Success", output.map(enveloped), examples)))
    let failures = operation.examples.filter { if case .failure = $0.role { true } else { false } }
    if operation.isEnveloped, let envelope = api.envelope, !failures.isEmpty {
      responses.append(("default", response("Failure", OpenAPISchema.object(envelope.members), failures)))
    }
    return responses
  }

  private func enveloped(_ payload: JSONValue) -> JSONValue {
    guard operation.isEnveloped, !operation.isWhole, let envelope = api.envelope else { return payload }
    guard case .object(let members) = OpenAPISchema.object(envelope.members) else { return payload }
    return .object(
      members.map { member in
        guard member.key == "properties", case .object(let properties) = member.node.value else {
          return (member.key, member.node.value)
        }
        return (member.key, .object(properties.map { ($0.key, $0.node.value) } + [(envelope.payload, payload)]))
      })
  }

  private func response(_ description: String, _ schema: JSONValue?, _ examples: [Example]) -> JSONValue {
    let named = examples.filter(\.node.isWhole).enumerated().map {
      ("example\($0.offset + 1)", JSONValue.object([("value", $0.element.node.value)]))
    }
    let media = JSONValue.object(["schema": schema, "examples": named.isEmpty ? nil : .object(named)])
    return .object([
      "description": .string(description),
      "content": schema == nil && named.isEmpty ? nil : .object([("application/json", media)]),
    ])
  }
}
