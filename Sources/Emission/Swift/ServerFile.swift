import Foundation
import Inference

/// The file of the servers that the configuration or the pages name: `Server.swift`.
struct ServerFile: Sendable {
  private struct Named: Sendable {
    let name: Identifier
    let url: String
    let description: String?
  }

  private let servers: [Named]
  private let provenance: Provenance

  init(_ api: API) {
    provenance = Provenance(api.pages)
    var seen: Set<String> = []
    let all = api.servers + api.operations.flatMap(\.servers)
    let usable = all.filter { seen.insert($0.url).inserted }.filter { URL(string: $0.url)?.host() != nil }
    let hosts = usable.map { Self.words(of: URL(string: $0.url)?.host() ?? "") }
    var taken: Set<String> = ["url"]
    servers = usable.indices.map { index in
      let others = Set(hosts.indices.filter { $0 != index }.flatMap { hosts[$0] })
      let word = hosts[index].first { !others.contains($0) } ?? hosts[index].first ?? "server"
      let name = Identifier(word).unique(in: &taken)
      return Named(name: name, url: usable[index].url, description: usable[index].description)
    }
  }

  /// The first server, which a client uses unless told otherwise.
  var first: Identifier? { servers.first?.name }

  /// The labels of a host that tell it from another, most particular first: neither its last one nor `www`.
  private static func words(of host: String) -> [String] {
    let labels = host.split(separator: ".").map(String.init)
    let telling = labels.dropLast().filter { $0.count > 1 && $0 != "www" && $0.first?.isLetter == true }
    return (telling.isEmpty ? labels : telling).map { label in
      let parts = label.split(separator: "-").map { $0.lowercased() }
      return (parts.first ?? "server") + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
  }

  var code: SwiftCode {
    .blocks([provenance.code, "import Foundation", type])
  }

  private var type: SwiftCode {
    """
    /// A server that answers the API's requests.
    public struct Server: Hashable, Sendable {
      \(.blocks([
        """
        /// What the paths of the operations are appended to.
        public var url: URL

        public init(url: URL) {
          self.url = url
        }
        """,
        known,
      ]))
    }
    """
  }

  private var known: SwiftCode {
    guard !servers.isEmpty else { return .empty }
    let constants = servers.map { server -> SwiftCode in
      """
      \(DocText([server.description, "`\(server.url)`"]))
      public static let \(server.name) = Server(\(Literal(server.url)))
      """
    }
    return """
      \(.blocks(constants))

      private init(_ url: StaticString) {
        guard let url = URL(string: "\\(url)") else { preconditionFailure("\\(url) is no URL") }
        self.url = url
      }
      """
  }
}
