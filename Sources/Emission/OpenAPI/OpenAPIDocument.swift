import Contract
import Inference
import JSONText

/// An API as an OpenAPI 3.1 document. Schemas bear the names of the Swift types; `x-source` names the page and line of each operation.
package enum OpenAPIDocument {
  /// - Returns: JSON, indented, a line break at its end; the same API always gives the same bytes.
  package static func json(_ api: API) -> String {
    let schemes = OpenAPIConventions.schemes(api)
    let document = JSONValue.object([
      "openapi": .string("3.1.0"),
      "info": .object(["title": .string(api.name), "version": .string("1.0.0")]),
      "servers": OpenAPIConventions.servers(api.servers),
      "security": schemes.isEmpty ? nil : .list([.object(schemes.map { ($0.0, .list([])) })]),
      "paths": .object(paths(api)),
      "components": .object([
        "schemas": .object(api.types.map { ($0.name, OpenAPISchema.declaration($0)) }),
        "securitySchemes": schemes.isEmpty ? nil : .object(schemes),
      ]),
      "x-rate-limit": OpenAPIConventions.rateLimit(api),
      "x-error-codes": OpenAPIConventions.errorCodes(api),
    ])
    return JSONWriter.write(document) + "\n"
  }

  /// The operations by path, sorted; of two with one path and method the first stays, for a document can hold but one.
  private static func paths(_ api: API) -> [(String, JSONValue)] {
    let byPath = Dictionary(grouping: api.operations, by: { template($0.path) })
    return byPath.keys.sorted().map { path in
      var methods: Set<String> = []
      let operations = (byPath[path] ?? []).sorted { $0.source < $1.source }.filter {
        methods.insert($0.method).inserted
      }
      return (path, .object(operations.map { ($0.method.lowercased(), OpenAPIOperation(api, $0).value) }))
    }
  }

  private static func template(_ path: PathTemplate) -> String {
    path.pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .parameter(let name): "{\(name)}"
      }
    }.joined()
  }
}
