import Contract

/// Fits hosts and paths to each other: what stands before every path is said once, by the host or by the path.
enum ServerBase {
  /// What makes the endpoints of several pages one group, whose paths are looked at together.
  struct Key: Hashable {
    private let servers: [Configuration.Server]
    private let basePath: Sourced<String>?

    init(_ conventions: Conventions) {
      servers = conventions.servers
      basePath = conventions.basePath
    }
  }

  /// The hosts for some operations and, where their paths say the base path again, what the others' paths lack.
  ///
  /// `https://api.example.com/v2` with the paths `/v2/users` and `/v2/orders` is the host alone; with `/users` it stays.
  /// Hosts for trying stand behind the others, since a client begins with the first.
  static func servers(
    _ conventions: Conventions, of operations: [Operation]
  ) -> (servers: [Configuration.Server], prefix: String?) {
    var servers = conventions.servers
    if let base = conventions.basePath?.value, servers.allSatisfy({ path(of: $0.url).isEmpty }) {
      for index in servers.indices { servers[index].url = host(of: servers[index].url) + base }
      if servers.isEmpty {
        let lacks = operations.contains { $0.url.map { !starts($0.value, with: base) } ?? false }
        return ([], lacks ? base : nil)
      }
    }
    let trial = servers.filter { isTrial($0.description) }
    servers = servers.filter { !isTrial($0.description) } + trial
    let paths = Set(servers.map { path(of: $0.url) })
    guard paths.count == 1, let base = paths.first, !base.isEmpty,
      operations.contains(where: { $0.url.map { starts($0.value, with: base) } ?? false })
    else { return (servers, nil) }
    for index in servers.indices { servers[index].url = host(of: servers[index].url) }
    return (servers, base)
  }

  /// A path that lacks the base path, with it; a URL with a host of its own as it is.
  static func prefixed(_ url: Sourced<String>, with base: String) -> Sourced<String> {
    guard !url.value.contains("://"), !starts(url.value, with: base) else { return url }
    return Sourced(base + (url.value.hasPrefix("/") ? "" : "/") + url.value, at: url.location)
  }

  private static func starts(_ url: String, with base: String) -> Bool {
    let path = url.contains("://") ? path(of: url) : (url.hasPrefix("/") ? url : "/" + url)
    return path == base || path.hasPrefix(base + "/")
  }

  private static func host(of url: String) -> String { String(url.dropLast(path(of: url).count)) }

  /// What stands behind the host, without a slash at its end.
  private static func path(of url: String) -> String {
    guard let scheme = url.firstRange(of: "://"), let slash = url[scheme.upperBound...].firstIndex(of: "/") else {
      return ""
    }
    let path = url[slash...]
    return String(path.hasSuffix("/") ? path.dropLast() : path)
  }

  private static func isTrial(_ description: String?) -> Bool {
    guard let words = description?.lowercased() else { return false }
    return ["测试", "測試", "沙箱", "沙盒", "预发", "開發", "开发", "sandbox", "test", "staging", "development", "demo"]
      .contains { words.contains($0) }
  }
}
