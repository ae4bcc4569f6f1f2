import Contract
import Inference
import JSONText

/// One operation of an OpenAPI document.
struct OpenAPIOperation {
  /// What all operations of a document share.
  struct Parts {
    let api: API
    let schema: OpenAPISchema
    let security: OpenAPISecurity
    let tags: OpenAPITags
  }

  private let parts: Parts
  private let operation: APIOperation
  private let place: OpenAPIPaths.Entry

  init(_ place: OpenAPIPaths.Entry, _ parts: Parts) {
    self.place = place
    self.parts = parts
    operation = place.operation
  }

  var value: JSONValue {
    let description = operation.documentation.joined(separator: "\n\n")
    let parameters = OpenAPIParameters(place, schema: parts.schema, fixed: parts.security.parameters).values
    let responses = OpenAPIResponses(operation, api: parts.api, schema: parts.schema).members
    return .object([
      "operationId": .string(operation.name),
      "tags": parts.tags.tag(of: operation).map { .list([.string($0)]) },
      "summary": .text(operation.summary),
      "description": description.isEmpty ? nil : .string(description),
      "deprecated": operation.isDeprecated ? .bool(true) : nil,
      "parameters": parameters.isEmpty ? nil : .list(nodes: parameters),
      "requestBody": operation.body.map(body),
      "responses": .object(responses),
      "servers": OpenAPIConventions.servers(operation.servers),
      "x-pagination": OpenAPIPagination(operation, envelope: parts.api.envelope)?.value,
      "x-source": .place(operation.source),
    ])
  }

  private func body(_ body: Body) -> JSONValue {
    let isRequired = JSONValue.bool(body.properties.contains { !$0.isOptional })
    if case .raw(let media) = body.encoding {
      return .object(["required": isRequired, "content": OpenAPIMedia.content(media)])
    }
    let examples = OpenAPIResponses.named(operation.examples.filter { $0.role == .request })
    let content = OpenAPIBody(body, schema: parts.schema)
    return .object([
      "required": isRequired,
      "content": .object([
        (
          body.encoding.mediaType,
          .object(["schema": content.value, "examples": examples, "encoding": content.encoding])
        )
      ]),
    ])
  }
}
