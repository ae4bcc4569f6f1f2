import Contract
import Diagnostics
import Pages

/// Finds the hosts of an API: `Base URL: https://…`, `接口域名`, a list of hosts, a table of environments; what stands before every
/// path; the form of URLs such as `https://api.example.com/bot<token>/METHOD_NAME`.
///
/// A URL counts where a title or the sentence says that it is a base: documentation is full of URLs that are none.
struct ServerRule {
  struct Reading {
    var servers: [Configuration.Server] = []
    var basePath: Sourced<String>?
    var template: Sourced<String>?
  }

  private var reading = Reading()

  static func read(_ pieces: [ConventionPiece]) -> Reading {
    var rule = ServerRule()
    for piece in pieces {
      switch piece.content {
      case .text(let words): rule.read(words, topic: piece.topic)
      case .code(let code): rule.read(code, topic: piece.topic)
      case .table(let table):
        for server in HostTable.servers(table, topic: piece.topic) { rule.add(server) }
      }
    }
    if let template = rule.reading.template {
      // `https://host/bot123:ABC/getMe` beside a template is a call, and no host.
      let host = template.value.split(separator: "/").dropFirst().first.map { "//\($0)/" } ?? ""
      rule.reading.servers.removeAll { $0.url.contains(host) }
    }
    return rule.reading
  }

  private static let examples: Phrases = [
    "例如", "比如", "示例：", "示例:", "範例", "举例", "for example", "e.g.", "example:",
  ]

  /// Whether a sentence shows a call in full.
  private static func isExample(_ line: Substring) -> Bool {
    let form = line.lowercased()
    return examples.occur(in: form)
  }

  /// Whether a sentence says that what it names, or what follows it, is what paths are appended to.
  static func introduces(_ sentence: String) -> Bool {
    let form = WordForm(sentence).text
    return phrases.occur(in: form)
  }

  private static let phrases: Phrases = [
    "base url", "base uri", "base endpoint", "base address", "base path", "requests are made to",
    "requests are sent to",
    "requests go to", "calls go to", "calls are made to", "calls are sent to", "paths are relative to",
    "urls are relative to",
    "requests must be sent to", "requests should be sent to", "send requests to", "send all requests to",
    "root endpoint",
    "api root", "server url", "accessed at", "accessed from", "access from", "accessible at",
    "available at the following url", "hosted at", "接口域名",
    "请求域名", "請求網域",
    "服务器地址", "服务地址", "伺服器", "域名为", "域名是", "域名:", "网关地址", "接口地址", "请求地址", "請求地址", "api地址", "api 地址", "根地址", "正式环境地址",
    "url前缀",
    "请求前缀", "路径前缀", "路徑前綴", "接口前缀", "統一前綴", "统一前缀",
  ]
  /// Beside a URL, no more than this many characters of a section about hosts are a label, and more are a story.
  private static let longestLabel = 48

  private mutating func read(_ words: RichText, topic: ConventionTopic?) {
    guard words.runs.contains(where: { $0.text.utf8.contains(UInt8(ascii: "/")) }) else { return }
    for line in Self.withoutNamedLinks(words).split(separator: "\n") {
      let isStated = Self.introduces(String(line))
      if !isStated, case let stated = Self.stated(line), !stated.isEmpty {
        for (label, url) in stated { add(.init(url: url.text, description: label, at: words.location)) }
        continue
      }
      // A URL with a query is a call.
      let urls = ServerURL.all(in: line).filter(\.query.isEmpty)
      if let template = URLTemplate(line), isStated || topic == .servers || topic == .authentication || template.isWhole
      {
        add(template, at: words.location)
        continue
      }
      guard !Self.isExample(line) else { continue }
      let length = urls.reduce(line.count) { $0 - $1.text.count }
      if topic == .servers && length <= Self.longestLabel || isStated {
        let label = urls.count == 1 ? Self.label(line) : nil
        for url in urls { add(.init(url: url.text, description: label, at: words.location)) }
        if urls.isEmpty { readPath(String(line), at: words.location) }
      }
    }
  }

  private mutating func read(_ code: Block.Code, topic: ConventionTopic?) {
    for (offset, line) in code.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.trimmed
      let location = SourceLocation(file: code.location.fileName, line: code.location.line + offset)
      guard !line.contains(" "), !line.isEmpty else { continue }
      if let template = URLTemplate(line) {
        add(template, at: location)
      } else if topic == .servers, let url = ServerURL(line) {
        add(.init(url: url.text, at: location))
      } else if topic == .servers {
        readPath(line, at: location)
      }
    }
  }

  /// `/api/v4` where a base is spoken of.
  private mutating func readPath(_ line: String, at location: SourceLocation) {
    guard reading.basePath == nil else { return }
    let words = line.split { $0.isWhitespace || "，。；、（）()\"'`:：*".contains($0) }
    guard
      let path = words.first(where: {
        $0.hasPrefix("/") && $0.count > 1 && EndpointLine.isTarget(String($0), afterMethod: false)
      })
    else { return }
    // What has a method before it, or identifies one thing, is an endpoint.
    guard !path.contains(where: { "{}<>:".contains($0) }), EndpointLine.read(words.joined(separator: " ")) == nil,
      !words.contains(where: { EndpointLine.methods.contains(String($0)) })
    else { return }
    reading.basePath = Sourced("/" + path.trimming { $0 == "/" }, at: location)
  }

  private mutating func add(_ server: Configuration.Server) {
    guard reading.servers.count < 50, !reading.servers.contains(where: { $0.url == server.url }) else { return }
    reading.servers.append(server)
  }

  private mutating func add(_ template: URLTemplate, at location: SourceLocation) {
    if reading.template == nil { reading.template = Sourced(template.text, at: location) }
    add(.init(url: template.server, at: location))
  }

  /// `正式环境` of `正式环境：https://…`; nil where the words are a sentence or say no more than that this is the base.
  private static func label(_ line: Substring) -> String? {
    guard let start = line.firstRange(of: "http") else { return nil }
    let label = line[..<start.lowerBound].trimming { $0.isWhitespace || ":：`*-–—(（<=".contains($0) }
    guard !label.isEmpty, label.count <= 24, !introduces(label) else { return nil }
    return label
  }

  private static func withoutNamedLinks(_ words: RichText) -> String {
    words.runs.map { run in
      run.link != nil && !run.text.contains("://") ? " " : run.text
    }.joined()
  }
}
