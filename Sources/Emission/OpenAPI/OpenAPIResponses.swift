import Contract
import Inference
import JSONText

/// The responses of an operation: the success, and the failures that its page shows, by status.
struct OpenAPIResponses {
  private let operation: APIOperation
  private let api: API
  private let schema: OpenAPISchema

  init(_ operation: APIOperation, api: API, schema: OpenAPISchema) {
    self.operation = operation
    self.api = api
    self.schema = schema
  }

  var members: [(String, JSONValue)] {
    let output = operation.output.map { enveloped(schema.schema($0)) }
    let byStatus = Dictionary(
      grouping: operation.examples.filter { $0.role == .success },
      by: { $0.status.flatMap { (200..<300).contains($0) ? $0 : nil } })
    let statuses = Set(byStatus.keys.compactMap { $0 } + operation.emptySuccesses).sorted()
    // Examples without a status are of the first success that the page names.
    let successes = (statuses.isEmpty ? [200] : statuses).enumerated().map { index, status in
      let examples = (byStatus[status] ?? []) + (index == 0 ? byStatus[nil] ?? [] : [])
      if let media = operation.responseMedia, !operation.emptySuccesses.contains(status) {
        let content = OpenAPIMedia.content(media.value)
        return (String(status), JSONValue.object(["description": .string("Success"), "content": content]))
      }
      let isEmpty = operation.emptySuccesses.contains(status) && examples.isEmpty
      return (String(status), response("Success", isEmpty ? nil : output, examples))
    }
    return successes + failures
  }

  /// A failure of no known status is what may come at any other time.
  private var failures: [(String, JSONValue)] {
    var byStatus: [String: [Example]] = [:]
    for example in operation.examples {
      guard case .failure(let status) = example.role else { continue }
      let key = status.flatMap { (100..<600).contains($0) && $0 != 200 ? String($0) : nil } ?? "default"
      byStatus[key, default: []].append(example)
    }
    let envelope =
      operation.isEnveloped
      ? api.envelope.map { JSONValue.object(schema.object($0.members)) } : operation.failure.map { schema.schema($0) }
    return byStatus.keys.sorted().map { key in
      let examples = byStatus[key] ?? []
      let label = examples.lazy.compactMap(\.label).first { !$0.isEmpty }
      return (key, response(label ?? "Failure", envelope, examples))
    }
  }

  private func enveloped(_ payload: JSONValue) -> JSONValue {
    guard operation.isEnveloped, !operation.isWhole, let envelope = api.envelope else { return payload }
    let members = schema.object(envelope.members).map { key, value in
      guard key == "properties", case .object(let properties) = value else { return (key, value) }
      let others = properties.filter { $0.key != envelope.payload }.map { ($0.key, $0.node) }
      return (key, JSONValue.object(nodes: others + [(envelope.payload, payload.made(of: operation.source))]))
    }
    return .object(members)
  }

  private func response(_ description: String, _ schema: JSONValue?, _ examples: [Example]) -> JSONValue {
    let named = Self.named(examples)
    let media = JSONValue.object(["schema": schema, "examples": named])
    return .object([
      "description": .string(description),
      "content": schema == nil && named == nil ? nil : .object([("application/json", media)]),
    ])
  }

  /// Examples by number; nil where there are none.
  static func named(_ examples: [Example]) -> JSONValue? {
    let examples = examples.filter { $0.node.isWhole && ($0.role != .request || $0.node.value != .null) }
    guard !examples.isEmpty else { return nil }
    return .object(
      examples.enumerated().map { index, example in
        (
          "example\(index + 1)",
          JSONValue.object(["summary": .text(example.label), "value": example.node.value.withoutDuplicates])
        )
      })
  }
}

extension JSONValue {
  /// The value as a document can hold it: of two members of one name the last, as readers of JSON have it.
  fileprivate var withoutDuplicates: JSONValue {
    switch self {
    case .array(let nodes): return .list(nodes.map(\.value.withoutDuplicates))
    case .object(let members):
      var last: [String: Int] = [:]
      for (index, member) in members.enumerated() { last[member.key] = index }
      return .object(
        members.enumerated().filter { last[$0.element.key] == $0.offset }
          .map { ($0.element.key, $0.element.node.value.withoutDuplicates) })
    default: return self
    }
  }
}
