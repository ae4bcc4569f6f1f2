import Contract
import Diagnostics

/// What the pages say for all endpoints, weighed against the configuration and given to the operations it holds for.
///
/// The configuration wins over pages, the nearest folder over those above, the operation over its folder. A contradiction is told.
struct SharedFacts {
  /// The pages, each operation with what its folder's conventions give it.
  private(set) var pages: [PageContract]
  /// The configuration, filled up with what only pages say.
  private(set) var configuration: Configuration
  /// What pages say of the envelope, where the configuration says nothing; examples may know better.
  private(set) var envelope: Configuration.Envelope?
  private(set) var envelopeFields: [Field] = []
  private(set) var query: [Configuration.Header] = []
  private(set) var rateLimit: Sourced<RateLimit>?
  private(set) var errorCodes: [ErrorCode] = []
  /// The hosts of a page whose folder has others than most endpoints have.
  private(set) var ownServers: [String: [Configuration.Server]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ pages: [PageContract], configuration: Configuration) {
    self.pages = pages
    self.configuration = configuration
    let scope = ConventionScope(pages)
    var all: [(index: Int, facts: Conventions)] = []
    for index in pages.indices where !pages[index].operations.isEmpty {
      let effective = EffectiveConventions(scope.levels(for: pages[index].file))
      diagnostics += effective.contradictions.filter { !$0.isSettled(by: configuration) }.map(\.diagnostic)
      locateProcedures(of: index, by: effective.facts.urlTemplate)
      all.append((index, effective.facts))
    }
    settle(all.map(\.facts))
    settleServers(all)
    for (index, facts) in all { complete(index, with: facts) }
    var seen: Set<Diagnostic> = []
    diagnostics = diagnostics.filter { seen.insert($0).inserted }
  }

  /// An operation that is named by a bare word stands where the form of all URLs puts it; without such a form it is none.
  private mutating func locateProcedures(of page: Int, by template: Sourced<String>?) {
    for index in pages[page].operations.indices.reversed() {
      let operation = pages[page].operations[index]
      guard let name = operation.procedure, operation.url == nil else { continue }
      guard let template else {
        pages[page].operations.remove(at: index)
        diagnostics.append(
          Diagnostic(
            .pageSkipped,
            "‘\(name.value)’ looks like an operation, but no page states the form of its URL, such as ‘https://host/METHOD_NAME’",
            at: name.location, severity: .note))
        continue
      }
      let url = template.value.replacing("{method}", with: name.value)
      pages[page].operations[index].url = Sourced(url, at: template.location)
      let verb = operation.parameters.isEmpty ? "GET" : "POST"
      pages[page].operations[index].method = operation.method ?? Sourced(verb, at: name.location)
    }
  }

  /// What the API keeps of them.
  var conventions: SharedConventions {
    SharedConventions(
      query: query.map(HeaderTemplate.init), rateLimit: rateLimit?.value, errorCodes: ErrorCodeNaming.named(errorCodes),
      pages: pages.compactMap { page in page.conventions.map { ConventionsPage(file: page.file, conventions: $0) } })
  }

  /// What the client has once: headers, envelope, rate limit, error codes.
  private mutating func settle(_ all: [Conventions]) {
    for facts in all {
      for header in facts.headers { add(header) }
      query.complete(with: facts.query) { $0.name }
      rateLimit = rateLimit ?? facts.rateLimit
      errorCodes.complete(with: facts.errorCodes) { $0.code }
      if envelope == nil { (envelope, envelopeFields) = (facts.envelope, facts.envelopeFields) }
      if let type = facts.contentType, let configured = configuration.bodyEncoding,
        let encoding = Configuration.BodyEncoding(contentType: type.value), encoding != configured.value
      {
        diagnostics.append(
          .contradiction(
            "form of bodies", configured.value.rawValue, encoding.rawValue, configured.location, type.location))
      }
    }
    if let configured = configuration.rateLimit {
      if let stated = rateLimit, stated.value.perSecond < configured.value.perSecond {
        let (ours, theirs) = (configured.value.words, stated.value.words)
        diagnostics.append(.contradiction("rate limit", ours, theirs, configured.location, stated.location))
      }
      rateLimit = configured
    }
    guard let configured = configuration.envelope else { return }
    if let stated = envelope,
      stated.payload != configured.payload || configured.status != nil && stated.status != configured.status
    {
      diagnostics.append(
        .contradiction("envelope’s payload", configured.payload, stated.payload, configured.location, stated.location))
    }
    envelope = nil
  }

  private mutating func add(_ header: Configuration.Header) {
    guard let known = configuration.headers.first(where: { $0.name.lowercased() == header.name.lowercased() }) else {
      configuration.headers.append(header)
      return
    }
    if known.value != header.value, known.location != header.location {
      diagnostics.append(
        .contradiction("header ‘\(header.name)’", known.value, header.value, known.location, header.location))
    }
  }

  /// The hosts that most pages with endpoints have are the client's.
  private mutating func settleServers(_ all: [(index: Int, facts: Conventions)]) {
    let bases = Dictionary(grouping: all) { ServerBase.Key($0.facts) }.mapValues { group in
      ServerBase.servers(group[0].facts, of: group.flatMap { pages[$0.index].operations })
    }
    let stated = all.map { bases[ServerBase.Key($0.facts)] ?? ([], nil) }
    guard configuration.servers.isEmpty else { return compareServers(stated.flatMap(\.servers)) }
    var counts: [[Configuration.Server]: Int] = [:]
    for base in stated where !base.servers.isEmpty { counts[base.servers, default: 0] += 1 }
    let best = counts.values.max()
    configuration.servers = stated.first { best != nil && counts[$0.servers] == best }?.servers ?? []
    for ((index, _), base) in zip(all, stated) {
      if !base.servers.isEmpty, base.servers != configuration.servers { ownServers[pages[index].file] = base.servers }
      guard let prefix = base.prefix else { continue }
      for operation in pages[index].operations.indices {
        let url = pages[index].operations[operation].url
        pages[index].operations[operation].url = url.map { ServerBase.prefixed($0, with: prefix) }
      }
    }
    guard configuration.servers.isEmpty, ownServers.isEmpty else { return }
    let hosts = StatedHosts.of(pages)
    configuration.servers = hosts.common.map { [$0] } ?? []
    ownServers = hosts.own
  }

  /// A configuration that names other hosts than every page is told of it; one that chooses among them is not.
  private mutating func compareServers(_ stated: [Configuration.Server]) {
    guard let other = stated.first, let configured = configuration.servers.first else { return }
    let names = Set(stated.map { $0.url.trimmingSlash })
    if !configuration.servers.contains(where: { names.contains($0.url.trimmingSlash) }) {
      diagnostics.append(.contradiction("server", configured.url, other.url, configured.location, other.location))
    }
  }

  private mutating func complete(_ index: Int, with facts: Conventions) {
    let supplied = Set(configuration.headers.map { $0.name.lowercased() })
    let given = Set(query.map(\.name))
    for position in pages[index].operations.indices {
      var operation = pages[index].operations[position]
      let sendsBody = operation.method.map { RequestMethod.sendsBody($0.value) } ?? true
      operation.takeContentType()
      operation.parameters.removeAll { parameter in
        parameter.place == .header && supplied.contains(parameter.field.name.lowercased())
          || (parameter.place == .query || parameter.place == nil && !sendsBody) && given.contains(parameter.field.name)
      }
      let names = Set(operation.parameters.map { $0.field.name.lowercased() })
      operation.parameters += facts.parameters.filter { !names.contains($0.field.name.lowercased()) }
      if operation.contentType == nil, configuration.bodyEncoding == nil { operation.contentType = facts.contentType }
      pages[index].operations[position] = operation
    }
  }
}

extension Configuration.BodyEncoding {
  /// The encoding of a content type; nil for one that no body is written in.
  init?(contentType: String) {
    switch contentType {
    case "application/json": self = .json
    case "application/x-www-form-urlencoded": self = .form
    case "multipart/form-data": self = .multipart
    default: return nil
    }
  }

  /// Its content type.
  var contentType: String {
    switch self {
    case .json: "application/json"
    case .form: "application/x-www-form-urlencoded"
    case .multipart: "multipart/form-data"
    }
  }
}

extension RateLimit {
  fileprivate var perSecond: Double { Double(calls) / Double(seconds) }
  fileprivate var words: String { "\(calls) calls in \(seconds) s" }
}

extension String {
  fileprivate var trimmingSlash: Substring { hasSuffix("/") ? dropLast() : self[...] }
}

extension Operation {
  /// The row `Content-Type` of a table of headers says how the body is written, which the body itself then says.
  fileprivate mutating func takeContentType() {
    guard
      let row = parameters.firstIndex(where: { $0.place == .header && $0.field.name.lowercased() == "content-type" })
    else { return }
    let field = parameters.remove(at: row).field
    guard contentType == nil else { return }
    let words = [field.facts.example, field.defaultValue, field.description].compactMap { $0?.lowercased() }
    let encodings = Configuration.BodyEncoding.allCases.filter { encoding in
      words.contains { $0.contains(encoding.contentType) }
    }
    if encodings.count == 1 { contentType = Sourced(encodings[0].contentType, at: field.location) }
  }
}
