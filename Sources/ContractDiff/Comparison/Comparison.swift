import Diagnostics

/// One comparison of two documents, from their servers down to the last member.
struct Comparison {
  private let documents: Pair<ContractDocument>
  private var schemas: SchemaComparison
  private var gathering = Gathering()

  init(_ documents: Pair<ContractDocument>) {
    self.documents = documents
    schemas = SchemaComparison(documents)
  }

  var changes: [Change] { gathering.changes }

  mutating func run() {
    var findings = Findings()
    ServersChanged.check(documents.old.servers, documents.new.servers, &findings)
    ErrorCodesChanged.check(documents, &findings)
    RateLimitChanged.check(documents, &findings)
    gathering.add(findings.list, of: nil, part: nil)
    let operations = OperationPairs(documents)
    for operation in operations.removed {
      gathering.add(OperationRemoved.finding(operation), of: operation.name, part: nil)
    }
    for operation in operations.added {
      gathering.add(OperationAdded.finding(operation), of: operation.name, part: nil)
    }
    for pair in operations.pairs { compare(pair) }
    gathering.addUnits(schemas.units)
  }

  private mutating func compare(_ operations: Pair<ContractOperation>) {
    let name = operations.new.name
    var findings = Findings()
    for rule in OperationRules.all { rule.check(operations, &findings) }
    if operations.old.servers != nil || operations.new.servers != nil {
      ServersChanged.check(
        operations.old.servers ?? documents.old.servers, operations.new.servers ?? documents.new.servers, &findings)
    }
    gathering.add(findings.list, of: name, part: nil)
    compareParameters(operations)
    compareBodies(operations)
    compareResponses(operations)
  }

  private mutating func compareParameters(_ operations: Pair<ContractOperation>) {
    let match = ParameterPairs(operations)
    for finding in match.findings { gathering.add([finding.finding], of: operations.new.name, part: finding.part) }
    for pair in match.pairs {
      let part = pair.new.title
      var findings = Findings()
      for rule in ParameterRules.all { rule.check(pair, &findings) }
      gathering.add(findings.list, of: operations.new.name, part: part)
      compare(pair.old.schema, pair.new.schema, .request, operations.new.name, part)
    }
  }

  private mutating func compareBodies(_ operations: Pair<ContractOperation>) {
    var findings = Findings()
    BodyChanged.check(operations, &findings)
    gathering.add(findings.list, of: operations.new.name, part: "request body")
    guard let old = operations.old.body, let new = operations.new.body else { return }
    compare(Pair(old.content, new.content), .request, operations.new.name, "request body")
  }

  private mutating func compareResponses(_ operations: Pair<ContractOperation>) {
    let name = operations.new.name
    let (old, new) = (operations.old.responses, operations.new.responses)
    for status in Set(old.keys).union(new.keys).sorted() {
      let part = "response \(status)"
      var findings = Findings()
      ResponsesChanged.check(status, operations, &findings)
      if let a = old[status], let b = new[status] { ResponseHeadersChanged.check(Pair(a, b), &findings) }
      gathering.add(findings.list, of: name, part: part)
      guard let a = old[status], let b = new[status] else { continue }
      compare(Pair(a.content, b.content), .response, name, part)
      for pair in ResponseHeadersChanged.pairs(Pair(a, b)) {
        compare(pair.old.schema, pair.new.schema, .response, name, "\(part), header `\(pair.new.name)`")
      }
    }
  }

  /// Compares what both sides have, by media type.
  private mutating func compare(
    _ content: Pair<[String: ContractContent]>, _ direction: Direction, _ operation: String, _ part: String
  ) {
    let shared = content.old.keys.filter { content.new[$0] != nil }.sorted()
    for media in shared {
      let title = shared.count > 1 ? "\(part) (\(media))" : part
      compare(content.old[media]?.schema, content.new[media]?.schema, direction, operation, title)
    }
  }

  private mutating func compare(
    _ old: SchemaUse?, _ new: SchemaUse?, _ direction: Direction, _ operation: String, _ part: String
  ) {
    guard let old, let new else { return }
    let (findings, parts) = schemas.compare(Pair(old, new), direction)
    gathering.add(findings, of: operation, part: part)
    gathering.uses(parts, operation, part)
  }
}
