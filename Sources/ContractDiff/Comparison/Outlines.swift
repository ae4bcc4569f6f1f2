/// What the operations of a document send and give, by names alone: enough to know one again that has another path and another identifier.
struct Outlines {
  private let document: ContractDocument
  /// Fewer names than this are like those of any other operation.
  private static let fewest = 5
  private static let deepest = 3

  init(_ document: ContractDocument) { self.document = document }

  /// The method and all names; nil where there are too few to tell.
  func outline(_ operation: ContractOperation) -> String? {
    var names = operation.parameters.filter { $0.place != "path" }.map(\.key)
    for (media, content) in operation.body?.content ?? [:] { add(content.schema, "request \(media)", to: &names) }
    for (status, response) in operation.responses {
      for content in response.content.values { add(content.schema, "response \(status)", to: &names) }
    }
    guard names.count >= Self.fewest else { return nil }
    return "\(operation.method) " + names.sorted().joined(separator: "\n")
  }

  private func add(_ use: SchemaUse?, _ path: String, depth: Int = 0, to names: inout [String]) {
    guard let use, let schema = document.schemas[use.target], depth <= Self.deepest else { return }
    for (name, member) in schema.members {
      names.append("\(path).\(name)")
      add(member.use, "\(path).\(name)", depth: depth + 1, to: &names)
    }
    add(schema.elements, path + "[]", depth: depth + 1, to: &names)
  }
}
