import Contract
import Diagnostics

/// The conventions that hold for one page, each fact from the nearest folder that states it.
struct EffectiveConventions {
  private(set) var facts = Conventions()
  /// Contradictions between pages of one level.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ levels: [[PageContract]]) {
    for level in levels {
      var merged = Conventions()
      for page in level {
        if let conventions = page.conventions { merge(conventions, into: &merged) }
      }
      fill(with: merged)
    }
  }

  /// Pages of one folder complete each other; where two state one thing differently the first one's word stands.
  private mutating func merge(_ other: Conventions, into merged: inout Conventions) {
    if merged.servers.isEmpty {
      merged.servers = other.servers
    } else if let first = merged.servers.first, let second = other.servers.first,
      Set(merged.servers.map(\.url)).isDisjoint(with: other.servers.map(\.url))
    {
      diagnostics.append(.contradiction("hosts", first.url, second.url, first.location, second.location))
    }
    one(&merged.basePath, other.basePath, "path before all paths") { $0 }
    one(&merged.urlTemplate, other.urlTemplate, "form of URLs") { $0 }
    one(&merged.contentType, other.contentType, "form of bodies") { $0 }
    one(&merged.rateLimit, other.rateLimit, "rate limit") { "\($0.calls) calls in \($0.seconds) s" }
    headers(&merged.headers, other.headers, "header")
    headers(&merged.query, other.query, "member of the query")
    let known = Set(merged.parameters.map { $0.field.name })
    merged.parameters += other.parameters.filter { !known.contains($0.field.name) }
    codes(&merged.errorCodes, other.errorCodes)
    codes(&merged.statusCodes, other.statusCodes)
    guard let envelope = other.envelope else { return }
    if let first = merged.envelope {
      if first.payload != envelope.payload || first.status != envelope.status {
        diagnostics.append(
          .contradiction("envelope", first.payload, envelope.payload, first.location, envelope.location))
      }
    } else {
      (merged.envelope, merged.envelopeFields) = (envelope, other.envelopeFields)
    }
  }

  private mutating func one<Value>(
    _ first: inout Sourced<Value>?, _ second: Sourced<Value>?, _ what: String, word: (Value) -> String
  ) {
    guard let second else { return }
    guard let known = first else {
      first = second
      return
    }
    let (a, b) = (word(known.value), word(second.value))
    if a != b { diagnostics.append(.contradiction(what, a, b, known.location, second.location)) }
  }

  private mutating func headers(_ first: inout [Configuration.Header], _ second: [Configuration.Header], _ what: String)
  {
    for header in second {
      guard let known = first.first(where: { $0.name.lowercased() == header.name.lowercased() }) else {
        first.append(header)
        continue
      }
      if known.value != header.value {
        diagnostics.append(
          .contradiction("\(what) ‘\(header.name)’", known.value, header.value, known.location, header.location))
      }
    }
  }

  private mutating func codes(_ first: inout [ErrorCode], _ second: [ErrorCode]) {
    let known = Dictionary(first.map { ($0.code, $0) }) { first, _ in first }
    for code in second {
      guard let other = known[code.code] else {
        first.append(code)
        continue
      }
      if let a = other.name, let b = code.name, a != b {
        diagnostics.append(.contradiction("error code \(code.code)", a, b, other.location, code.location))
      }
    }
  }

  /// What a nearer folder states stays; lists whose entries have names are completed by those that it does not name.
  private mutating func fill(with farther: Conventions) {
    if facts.servers.isEmpty { facts.servers = farther.servers }
    facts.basePath = facts.basePath ?? farther.basePath
    facts.urlTemplate = facts.urlTemplate ?? farther.urlTemplate
    facts.contentType = facts.contentType ?? farther.contentType
    facts.rateLimit = facts.rateLimit ?? farther.rateLimit
    facts.headers.complete(with: farther.headers) { $0.name.lowercased() }
    facts.query.complete(with: farther.query) { $0.name }
    facts.parameters.complete(with: farther.parameters) { $0.field.name }
    facts.errorCodes.complete(with: farther.errorCodes) { $0.code }
    facts.statusCodes.complete(with: farther.statusCodes) { $0.code }
    if facts.envelope == nil { (facts.envelope, facts.envelopeFields) = (farther.envelope, farther.envelopeFields) }
  }
}

extension Array {
  /// Adds the elements whose key is not there yet.
  mutating func complete(with others: [Element], by key: (Element) -> String) {
    var known = Set(map(key))
    for other in others where known.insert(key(other)).inserted { append(other) }
  }
}

extension Diagnostic {
  static func contradiction(
    _ what: String, _ first: String, _ second: String, _ place: SourceLocation, _ other: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .conventionContradiction, "the \(what) is ‘\(second)’ here and ‘\(first)’ elsewhere; ‘\(first)’ is used",
      at: other,
      notes: [.init("‘\(first)’ stands here", at: place)])
  }
}
