import Contract

/// Finds the operation that a captured request calls, by its method and the path of its URL.
struct CallMatcher {
  let operations: [ResolvedOperation]
  /// The hosts that are known to answer; where a capture calls none of them, as that of a test system does, any host may.
  private let hosts: Set<String>

  init(_ operations: [ResolvedOperation], servers: [String]) {
    self.operations = operations
    hosts = Set(servers.compactMap(Self.host).filter { !$0.contains("{") })
  }

  /// Whether a host of these calls is one that is known to answer.
  func knowsHost(of calls: [CapturedResponse.Call]) -> Bool {
    calls.contains { call in Self.host(of: call.url).map(hosts.contains) ?? false }
  }

  /// The operation of a call among some of all, the one whose path has the most of the URL in its own words; nil where none fits.
  func operation(of call: CapturedResponse.Call, among candidates: [Int], onKnownHosts: Bool) -> Int? {
    if onKnownHosts, let host = Self.host(of: call.url), !hosts.contains(host) { return nil }
    let shown = PathReader.read(call.url).segments
    var best: (operation: Int, literals: Int, extra: Int)?
    for index in candidates where operations[index].method == call.method {
      let wanted = operations[index].path.segments
      guard let literals = Self.literals(of: wanted, in: shown) else { continue }
      let extra = shown.count - wanted.count
      if let best, (best.literals, -best.extra) >= (literals, -extra) { continue }
      best = (index, literals, extra)
    }
    return best?.operation
  }

  /// How many words of a path a URL ends in, whatever servers put before it; nil where it is another path.
  private static func literals(of wanted: [PathTemplate.Piece], in shown: [PathTemplate.Piece]) -> Int? {
    guard wanted.count <= shown.count, !wanted.isEmpty else { return nil }
    var count = 0
    for (want, have) in zip(wanted.reversed(), shown.reversed()) {
      guard case .literal(let word) = want else { continue }
      guard case .literal(let text) = have, text.lowercased() == word.lowercased() else { return nil }
      count += 1
    }
    return count > 0 ? count : nil
  }

  private static func host(of url: String) -> String? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    return url[scheme.upperBound...].prefix { !"/?#:".contains($0) }.lowercased()
  }
}
