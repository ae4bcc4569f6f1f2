import Contract

/// The hosts of URLs that operations give in full (`https://api.example.com/v1/x`), where neither the configuration nor a page says what stands
/// before all paths.
enum StatedHosts {
  /// The host that most operations name, the first of those on a tie, and for each file all of whose operations have another, that one.
  static func of(_ pages: [PageContract]) -> (common: Configuration.Server?, own: [String: [Configuration.Server]]) {
    var counts: [String: Int] = [:]
    var order: [Configuration.Server] = []
    for server in pages.flatMap(\.operations).compactMap(server) {
      if counts[server.url] == nil { order.append(server) }
      counts[server.url, default: 0] += 1
    }
    guard let most = counts.values.max(), let common = order.first(where: { counts[$0.url] == most }) else {
      return (nil, [:])
    }
    var own: [String: [Configuration.Server]] = [:]
    for page in pages {
      let servers = page.operations.map(server)
      guard let first = servers.first, let server = first, server.url != common.url,
        servers.allSatisfy({ $0?.url == server.url })
      else { continue }
      own[page.file] = [server]
    }
    return (common, own)
  }

  private static func server(_ operation: Operation) -> Configuration.Server? {
    guard let url = operation.url, let scheme = ["https://", "http://"].first(where: { url.value.hasPrefix($0) }) else {
      return nil
    }
    let host = url.value.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    let isHost = host.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-:".contains($0)) }
    guard isHost, host.contains(".") || host.hasPrefix("localhost") else { return nil }
    return Configuration.Server(url: scheme + host, at: url.location)
  }
}
