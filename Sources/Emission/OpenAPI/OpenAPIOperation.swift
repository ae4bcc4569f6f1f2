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
      "parameters": parameters.isEmpty ? nil : .list(parameters),
      "requestBody": operation.body.map(body),
      "responses": .object(responses),
      "servers": OpenAPIConventions.servers(operation.servers),
      "x-source": .place(operation.source),
    ])
  }

  private func body(_ body: Body) -> JSONValue {
    let isRequired = JSONValue.bool(body.properties.contains { !$0.isOptional })
    if let media = body.media {
      return .object(["required": isRequired, "content": OpenAPIMedia.content(media.value)])
    }
    let examples = OpenAPIResponses.named(operation.examples.filter { $0.role == .request })
    let whole = body.isWhole ? body.properties.first : nil
    let schema =
      whole.map { parts.schema.schema($0, isNullable: false) } ?? .object(parts.schema.object(body.properties))
    return .object([
      "required": isRequired,
      "content": .object([
        (
          body.encoding.mediaType,
          .object([
            "schema": schema, "examples": examples, "encoding": whole == nil ? encoding(body) : nil,
          ])
        )
      ]),
    ])
  }

  /// A form has no objects: their members are fields named `a[b]`.
  private func encoding(_ body: Body) -> JSONValue? {
    guard body.encoding == .form else { return nil }
    let objects = body.properties.filter { property in
      switch property.type.unwrapped {
      case .named, .dictionary: true
      default: false
      }
    }
    let style = JSONValue.object(["style": .string("deepObject"), "explode": .bool(true)])
    return objects.isEmpty ? nil : .object(objects.map { ($0.key, style) })
  }
}

extension Configuration.BodyEncoding {
  fileprivate var mediaType: String {
    switch self {
    case .json: "application/json"
    case .form: "application/x-www-form-urlencoded"
    case .multipart: "multipart/form-data"
    }
  }
}
