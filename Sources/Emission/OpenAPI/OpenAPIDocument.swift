import Contract
import Inference
import JSONText

/// An API as an OpenAPI 3.1 document. Schemas bear the names of the Swift types; `x-source` names the page and line of each operation.
package enum OpenAPIDocument {
  /// - Returns: JSON, indented, a line break at its end; the same API always gives the same bytes.
  package static func json(_ api: API) -> String {
    let document = JSONValue.object([
      "openapi": .string("3.1.0"),
      "info": .object(["title": .string(api.name), "version": .string("1.0.0")]),
      "servers": api.servers.isEmpty ? nil : .list(api.servers.map(server)),
      "security": schemes(api).isEmpty ? nil : .list([.object(schemes(api).map { ($0.0, .list([])) })]),
      "paths": .object(paths(api)),
      "components": .object([
        "schemas": .object(api.types.map { ($0.name, OpenAPISchema.declaration($0)) }),
        "securitySchemes": schemes(api).isEmpty ? nil : .object(schemes(api)),
      ]),
    ])
    return JSONWriter.write(document) + "\n"
  }

  private static func server(_ server: Configuration.Server) -> JSONValue {
    .object(["url": .string(server.url), "description": .text(server.description)])
  }

  /// A scheme for each header that bears a credential.
  private static func schemes(_ api: API) -> [(String, JSONValue)] {
    api.headers.compactMap { header in
      let hasCredential = header.pieces.contains { if case .credential = $0 { true } else { false } }
      guard hasCredential else { return nil }
      let form = header.pieces.map { piece in
        switch piece {
        case .literal(let text): text
        case .credential(let name): "{\(name)}"
        }
      }
      return (
        header.name,
        .object([
          "type": .string("apiKey"), "in": .string("header"), "name": .string(header.name),
          "description": .string("`\(form.joined())`"),
        ])
      )
    }
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
