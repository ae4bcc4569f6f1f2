import Contract
import Diagnostics

/// The conventions that hold for one page, each fact from the nearest folder that states it.
struct EffectiveConventions {
  private(set) var facts = Conventions()
  /// Contradictions between pages of one level.
  private(set) var contradictions: [ConventionContradiction] = []

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
      contradict(
        .hosts, Sourced(first.url, at: first.location), Sourced(second.url, at: second.location),
        lines: "servers: [\(YAMLText.scalar(first.url))]")
    }
    one(&merged.basePath, other.basePath, .basePath) { $0 }
    one(&merged.urlTemplate, other.urlTemplate, .urlForm) { $0 }
    one(&merged.contentType, other.contentType, .bodyForm) {
      $0
    } lines: {
      Configuration.BodyEncoding(contentType: $0).map { "body: \($0.rawValue)" }
    }
    one(&merged.rateLimit, other.rateLimit, .rateLimit) {
      "\($0.calls) calls in \($0.seconds) s"
    } lines: {
      "rateLimit: { calls: \($0.calls), seconds: \($0.seconds) }"
    }
    headers(&merged.headers, other.headers) {
      .header($0)
    } lines: {
      "headers: { \(YAMLText.scalar($0.name)): \(YAMLText.scalar($0.value)) }"
    }
    headers(&merged.query, other.query) { .query($0) }
    let known = Set(merged.parameters.map { $0.field.name })
    merged.parameters += other.parameters.filter { !known.contains($0.field.name) }
    codes(&merged.errorCodes, other.errorCodes)
    codes(&merged.statusCodes, other.statusCodes)
    guard let envelope = other.envelope else { return }
    if let first = merged.envelope {
      if first.payload != envelope.payload || first.status != envelope.status {
        contradict(
          .envelope, Sourced(first.payload, at: first.location), Sourced(envelope.payload, at: envelope.location),
          lines: first.line)
      }
    } else {
      (merged.envelope, merged.envelopeFields) = (envelope, other.envelopeFields)
    }
  }

  private mutating func one<Value>(
    _ first: inout Sourced<Value>?, _ second: Sourced<Value>?, _ matter: ConventionContradiction.Matter,
    word: (Value) -> String, lines: (Value) -> String? = { _ in nil }
  ) {
    guard let second else { return }
    guard let known = first else {
      first = second
      return
    }
    let (a, b) = (word(known.value), word(second.value))
    if a != b {
      contradict(matter, Sourced(a, at: known.location), Sourced(b, at: second.location), lines: lines(known.value))
    }
  }

  private mutating func headers(
    _ first: inout [Configuration.Header], _ second: [Configuration.Header],
    matter: (String) -> ConventionContradiction.Matter, lines: (Configuration.Header) -> String? = { _ in nil }
  ) {
    for header in second {
      guard let known = first.first(where: { $0.name.lowercased() == header.name.lowercased() }) else {
        first.append(header)
        continue
      }
      if known.value != header.value {
        contradict(
          matter(header.name), Sourced(known.value, at: known.location), Sourced(header.value, at: header.location),
          lines: lines(known))
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
        contradict(.errorCode(code.code), Sourced(a, at: other.location), Sourced(b, at: code.location))
      }
    }
  }

  private mutating func contradict(
    _ matter: ConventionContradiction.Matter, _ used: Sourced<String>, _ other: Sourced<String>, lines: String? = nil
  ) {
    contradictions.append(ConventionContradiction(matter: matter, used: used, other: other, lines: lines))
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
