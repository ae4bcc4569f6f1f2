import Diagnostics
import Inference
import JSONText

/// An API as an OpenAPI 3.1 document. Schemas bear the names of the Swift types; `x-source` names the page and line of each operation and
/// each schema.
package enum OpenAPIDocument {
  /// - Returns: JSON, indented, a line break at its end; the same API always gives the same bytes.
  package static func json(_ api: API) -> String { JSONWriter.write(value(api)) + "\n" }

  /// - Returns: YAML that stands for the same JSON, members in the same order.
  package static func yaml(_ api: API) -> String { YAMLWriter.write(value(api)) }

  /// The document as a value: operations, parameters, members, types and their values have the places of the pages that they come from.
  package static func value(_ api: API) -> JSONValue {
    let security = OpenAPISecurity(api)
    let names = ComponentNames(api)
    let tags = OpenAPITags(api)
    let parts = OpenAPIOperation.Parts(api: api, schema: OpenAPISchema(names: names), security: security, tags: tags)
    let used = Set(api.operations.compactMap(tags.tag)).sorted().map { JSONValue.object(["name": .string($0)]) }
    return JSONValue.object([
      "openapi": .string("3.1.0"),
      "info": .object(["title": .string(api.name), "version": .string("1.0.0")]),
      "servers": OpenAPIConventions.servers(api.servers),
      "security": security.requirement,
      "tags": used.isEmpty ? nil : .list(used),
      "paths": .object(OpenAPIPaths(api).paths.map { ($0.path, path($0.entries, parts)) }),
      "components": .object([
        "schemas": .object(nodes: schemas(api, parts.schema)),
        "parameters": security.parameters.isEmpty ? nil : .object(security.parameters.map { ($0.key, $0.value) }),
        "securitySchemes": security.schemes.isEmpty ? nil : .object(security.schemes),
      ]),
      "x-rate-limit": OpenAPIConventions.rateLimit(api),
      "x-error-codes": OpenAPIConventions.errorCodes(api),
    ])
  }

  private static func path(_ entries: [OpenAPIPaths.Entry], _ parts: OpenAPIOperation.Parts) -> JSONValue {
    .object(
      nodes: entries.map { entry in
        (
          entry.operation.method.lowercased(),
          OpenAPIOperation(entry, parts).value.made(of: entry.operation.source)
        )
      })
  }

  private static func schemas(_ api: API, _ schema: OpenAPISchema) -> [(String, JSONNode)] {
    var seen: Set<String> = []
    let types = api.types.map { ($0.name, schema.declaration($0).made(of: $0.sources.first)) }
    let enumerations = api.enumerations.map { ($0.name, EnumerationSchema($0).value.made(of: $0.sources.first)) }
    return (types + enumerations).compactMap { name, value in
      guard let key = schema.names[type: name], seen.insert(key).inserted else { return nil }
      return (key, value)
    }.sorted { $0.0 < $1.0 }
  }
}

extension JSONValue {
  /// The value of an `x-source`.
  static func place(_ location: SourceLocation) -> JSONValue {
    .object(["file": .string(location.file), "line": .number(String(location.line))])
  }
}
