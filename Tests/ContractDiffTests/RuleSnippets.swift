import Testing

/// A change of every kind: the rule, what was, what is.
struct RuleSnippet: Sendable, CustomTestStringConvertible {
  var rule: String
  var old: String
  var new: String

  var testDescription: String { rule }

  static let all = ofDocuments + ofParameters + ofBodies + ofResponses + ofSchemas

  private static func of(_ rule: String, _ old: String, _ new: String, _ make: (String) -> String) -> RuleSnippet {
    RuleSnippet(rule: rule, old: make(old), new: make(new))
  }

  private static func both(_ a: String, _ b: String, _ old: String, _ new: String, _ make: (String) -> String)
    -> [RuleSnippet]
  { [of(a, old, new, make), of(b, new, old, make)] }

  // MARK: Documents and operations

  private static let schemes = """
    "components": {"securitySchemes": {
      "k": {"type": "apiKey", "in": "header", "name": "X-Key"}, "b": {"type": "http", "scheme": "bearer"},
      "o": {"type": "oauth2", "flows": {}}
    }}
    """

  private static func secured(_ security: String) -> String {
    Documents.document("\"paths\": {\"/a\": {\"get\": {\"security\": \(security)}}}, \(schemes)")
  }

  private static let ofDocuments: [RuleSnippet] =
    both("server-added", "server-removed", "", #"{"url": "https://b.example"}"#) {
      Documents.document("\"servers\": [\($0)]")
    }
    + both("error-code-added", "error-code-removed", "", #"{"code": 41, "name": "late"}"#) {
      Documents.document("\"x-error-codes\": [\($0)]")
    }
    + both("operation-added", "operation-removed", "", #""/a": {"get": {}}"#) {
      Documents.document("\"paths\": {\($0)}")
    }
    + both("operation-deprecated", "operation-undeprecated", "", #""deprecated": true"#) { Documents.operation($0) }
    + both("security-added", "security-removed", "[]", #"[{"k": []}]"#, secured)
    + both(
      "security-alternative-added", "security-alternative-removed", #"[{"k": []}]"#, #"[{"k": []}, {"b": []}]"#, secured
    )
    + both("security-scope-added", "security-scope-removed", #"[{"o": ["r"]}]"#, #"[{"o": ["r", "w"]}]"#, secured)
    + [
      of("rate-limit-changed", "5", "6") { Documents.document("\"x-rate-limit\": {\"calls\": \($0), \"seconds\": 1}") },
      of("security-changed", #"[{"k": []}]"#, #"[{"b": []}]"#, secured),
      of("operation-id-changed", "a", "b") { Documents.operation("\"operationId\": \"\($0)\"") },
      of("operation-path-changed", "/v1/a", "/v2/a") { Documents.operation(#""operationId": "a""#, $0) },
      of("operation-method-changed", "put", "patch") { Documents.operation(#""operationId": "a""#, method: $0) },
      of("path-parameter-renamed", "id", "parcel") {
        Documents.operation(
          #""parameters": [{"in": "path", "name": "\#($0)", "schema": {"type": "string"}}]"#, "/a/{\($0)}")
      },
    ]

  // MARK: Parameters

  private static func parameter(_ members: String) -> String {
    Documents.operation("\"parameters\": [{\(members)}]")
  }

  private static let ofParameters: [RuleSnippet] =
    both(
      "parameter-newly-required", "parameter-newly-optional", #""name": "a", "in": "query""#,
      #""name": "a", "in": "query", "required": true"#, parameter)
    + both(
      "parameter-deprecated", "parameter-undeprecated", #""name": "a", "in": "query""#,
      #""name": "a", "in": "query", "deprecated": true"#, parameter)
    + both("parameter-added-optional", "parameter-removed", "", #"{"name": "a", "in": "query"}"#) {
      Documents.operation("\"parameters\": [\($0)]")
    } + [
      of("parameter-added-required", "", #"{"name": "a", "in": "query", "required": true}"#) {
        Documents.operation("\"parameters\": [\($0)]")
      }, of("parameter-moved", #""name": "a", "in": "query""#, #""name": "a", "in": "header""#, parameter),
      of("parameter-style-changed", "true", "false") {
        parameter(
          #""name": "a", "in": "query", "explode": \#($0), "schema": {"type": "array", "items": {"type": "string"}}"#)
      },
    ]

  // MARK: Bodies and responses

  private static let json = #""application/json": {}"#

  private static let ofBodies: [RuleSnippet] =
    both(
      "request-body-added-optional", "request-body-removed", "", #""requestBody": {"content": {\#(json)}}"#
    ) { Documents.operation($0) }
    + both("request-body-newly-required", "request-body-newly-optional", "false", "true") {
      Documents.operation("\"requestBody\": {\"required\": \($0), \"content\": {\(json)}}")
    }
    + both("request-media-type-added", "request-media-type-removed", json, json + #", "text/csv": {}"#) {
      Documents.operation("\"requestBody\": {\"content\": {\($0)}}")
    } + [
      of("request-body-added-required", "", #""requestBody": {"required": true, "content": {\#(json)}}"#) {
        Documents.operation($0)
      }
    ]

  private static let header = #""X-Rest": {"schema": {"type": "integer"}}"#

  private static let ofResponses: [RuleSnippet] =
    both("response-status-added", "response-status-removed", #""200": {}"#, #""200": {}, "202": {}"#) {
      Documents.operation("\"responses\": {\($0)}")
    }
    + both("response-error-added", "response-error-removed", #""200": {}"#, #""200": {}, "404": {}"#) {
      Documents.operation("\"responses\": {\($0)}")
    }
    + both("response-body-added", "response-body-removed", "", json) {
      Documents.operation("\"responses\": {\"200\": {\"content\": {\($0)}}}")
    }
    + both("response-media-type-added", "response-media-type-removed", json, json + #", "text/csv": {}"#) {
      Documents.operation("\"responses\": {\"200\": {\"content\": {\($0)}}}")
    }
    + both("response-header-added", "response-header-removed", "", header) {
      Documents.operation("\"responses\": {\"200\": {\"headers\": {\($0)}}}")
    }
    + both("response-header-newly-required", "response-header-newly-optional", "false", "true") {
      Documents.operation("\"responses\": {\"200\": {\"headers\": {\"X-Rest\": {\"required\": \($0)}}}}")
    }

  // MARK: Schemas

  private static func object(_ a: String, required: String = "") -> String {
    #"{"type": "object", "required": [\#(required)], "properties": {\#(a)}}"#
  }

  private static let text = #""a": {"type": "string"}"#

  /// What is named from its direction on; the second rule is of the change the other way round.
  private static let eitherWay: [(there: String, back: String, old: String, new: String)] = [
    ("member-newly-required", "member-newly-optional", object(text), object(text, required: #""a""#)),
    ("null-added", "null-removed", #"{"type": "string"}"#, #"{"type": ["string", "null"]}"#),
    ("member-deprecated", "member-undeprecated", object(text), object(#""a": {"type": "string", "deprecated": true}"#)),
    ("default-changed", "default-changed", #"{"type": "string"}"#, #"{"type": "string", "default": "x"}"#),
    ("enum-added", "enum-removed", #"{"type": "string"}"#, #"{"type": "string", "enum": ["x"]}"#),
    (
      "enum-value-added", "enum-value-removed", #"{"type": "string", "enum": ["x"]}"#,
      #"{"type": "string", "enum": ["x", "y"]}"#
    ), ("type-changed", "type-changed", #"{"type": "string"}"#, #"{"type": "integer"}"#),
    ("type-widened", "type-narrowed", #"{"type": "integer"}"#, #"{"type": "number"}"#),
    ("kind-changed", "kind-changed", #"{"type": "string"}"#, #"{"type": "array", "items": {"type": "string"}}"#),
    (
      "format-changed", "format-changed", #"{"type": "string", "format": "date"}"#,
      #"{"type": "string", "format": "date-time"}"#
    ), ("format-added", "format-removed", #"{"type": "string"}"#, #"{"type": "string", "format": "date"}"#),
    (
      "alternative-added", "alternative-removed", #"{"type": "string"}"#,
      #"{"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}"#
    ),
    (
      "discriminator-changed", "discriminator-changed", object(text),
      #"{"type": "object", "properties": {\#(text)}, "discriminator": {"propertyName": "a"}}"#
    ), ("limit-tightened", "limit-loosened", #"{"type": "string"}"#, #"{"type": "string", "maxLength": 4}"#),
    ("pattern-added", "pattern-removed", #"{"type": "string"}"#, #"{"type": "string", "pattern": "a+"}"#),
    (
      "pattern-changed", "pattern-changed", #"{"type": "string", "pattern": "a"}"#,
      #"{"type": "string", "pattern": "b"}"#
    ),
    (
      "other-members-forbidden", "other-members-allowed", object(text),
      #"{"type": "object", "properties": {\#(text)}, "additionalProperties": false}"#
    ),
  ]

  private static let ofSchemas: [RuleSnippet] =
    eitherWay.flatMap { change in
      both("request-\(change.there)", "request-\(change.back)", change.old, change.new, Documents.request)
        + both("response-\(change.there)", "response-\(change.back)", change.old, change.new, Documents.response)
    } + both("request-member-added-optional", "request-member-removed", object(""), object(text), Documents.request)
    + both("response-member-added", "response-member-removed", object(""), object(text), Documents.response)
    + both(
      "request-member-now-read-only", "request-member-no-longer-read-only", object(text),
      object(#""a": {"type": "string", "readOnly": true}"#), Documents.request)
    + both(
      "response-member-now-write-only", "response-member-no-longer-write-only", object(text),
      object(#""a": {"type": "string", "writeOnly": true}"#), Documents.response)
    + [
      of("request-member-added-required", object(""), object(text, required: #""a""#), Documents.request),
      of("type-name-changed", "Parcel", "Packet") { name in
        let schema = "{\"$ref\": \"#/components/schemas/\(name)\"}"
        return Documents.response(schema).dropLast()
          + ", \"components\": {\"schemas\": {\"\(name)\": {\"type\": \"object\"}}}}"
      },
    ]
}
