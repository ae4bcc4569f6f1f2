import Contract
import Diagnostics
import Pages

/// Finds the hosts that the page of endpoints states anywhere, where none of its endpoints has a host of its own: `Server: https://…`,
/// `正式环境：https://…`, a title `Base URL` with nothing but a URL below it.
///
/// What stands before the first endpoint of several is read by ``ConventionsReader`` already. Here a page of one endpoint speaks for
/// that one, and a host may stand below the endpoint, so that a URL counts only where its own line or the title right above says what it is.
struct StatedServers {
  private var servers: [Configuration.Server] = []
  /// How many more blocks may hold the URLs that a title above promises.
  private var promised = 0

  private static let deepest = 8
  private static let reach = 3

  static func read(_ blocks: [Block]) -> [Configuration.Server] {
    var reader = StatedServers()
    for block in blocks { reader.read(block, depth: 0) }
    return reader.servers
  }

  private mutating func read(_ block: Block, depth: Int) {
    guard depth < Self.deepest else { return }
    switch block {
    case .heading(_, let words): promised = ServerRule.introduces(words.plain) ? Self.reach : 0
    case .paragraph(let words): read(words)
    case .code(let code):
      if promised > 0, !code.text.contains(" "), let url = ServerURL(code.text), url.query.isEmpty {
        add(url, label: nil, at: code.location)
      }
      promised = 0
    case .list(let list): for block in list.items.joined() { read(block, depth: depth + 1) }
    case .definitions(let definitions):
      for definition in definitions {
        promised = ServerRule.introduces(definition.term.plain) ? Self.reach : 0
        for block in definition.blocks { read(block, depth: depth + 1) }
      }
      promised = 0
    case .container(let container): for block in container.blocks { read(block, depth: depth + 1) }
    case .table, .component: promised = 0
    }
  }

  private mutating func read(_ words: RichText) {
    let plain = words.plain
    guard plain.utf8.count <= 2000 else { return promised = 0 }
    guard plain.contains("://") else {
      promised = plain.count <= 60 && ServerRule.introduces(plain) ? Self.reach : 0
      return
    }
    for line in plain.split(separator: "\n") {
      if promised > 0, let url = ServerURL(line), url.query.isEmpty, !line.trimmed.contains(" ") {
        add(url, label: nil, at: words.location)
      } else {
        for (label, url) in ServerRule.stated(line) { add(url, label: label, at: words.location) }
      }
    }
    promised -= 1
  }

  private mutating func add(_ url: ServerURL, label: String?, at location: SourceLocation) {
    guard servers.count < 50, !servers.contains(where: { $0.url == url.text }) else { return }
    servers.append(.init(url: url.text, description: label, at: location))
  }
}

extension ServerRule {
  /// The hosts of words that are nothing but titles of hosts, each with its URL: `Server: https://…`, `正式環境：https://… 測試環境：https://…`.
  static func stated(_ line: some StringProtocol) -> [(label: String?, url: ServerURL)] {
    guard line.utf8.count <= 400 else { return [] }
    var found: [(label: String?, url: ServerURL)] = []
    var rest = Substring(line)
    while let start = rest.firstRange(of: "http") {
      let end = rest[start.lowerBound...].firstIndex(where: \.isWhitespace) ?? rest.endIndex
      guard let one = stated(rest[..<start.lowerBound], rest[start.lowerBound..<end]) else { return [] }
      found.append(one)
      rest = rest[end...]
    }
    return rest.trimming { $0.isWhitespace || "`*<>。.,，;；".contains($0) }.isEmpty ? found : []
  }

  private static func stated(_ before: Substring, _ word: Substring) -> (label: String?, url: ServerURL)? {
    let marks: (Character) -> Bool = { $0.isWhitespace || "*-–—#>`<,，;；".contains($0) }
    let head = before.trimming(marks)
    guard let last = head.last, ":：".contains(last), let url = ServerURL(word), url.query.isEmpty else { return nil }
    let label = head.dropLast().trimming(marks)
    guard !label.isEmpty, label.count <= 24 else { return nil }
    let form = WordForm(label).text
    if environments.contains(form) { return (label, url) }
    return titles.contains(form) || introduces(label) && !ambiguous.occur(in: form) ? (nil, url) : nil
  }

  /// Titles that are of a host before a URL and nothing else.
  private static let titles: Set<String> = [
    "server", "host", "domain", "api server", "api host", "base", "服务器", "主机", "域名", "接口域名", "伺服器", "主機", "網域",
  ]
  private static let environments: Set<String> = [
    "production", "sandbox", "staging", "test", "live", "production server", "sandbox server", "test server",
    "正式环境", "正式環境", "生产环境", "生產環境", "线上环境", "測試環境", "测试环境", "沙箱环境", "沙箱環境", "沙盒环境", "预发环境", "开发环境",
  ]
  /// Titles of a URL that is as likely that of a call.
  private static let ambiguous: Phrases = ["接口地址", "请求地址", "請求地址", "api地址", "api 地址", "服务地址", "正式环境地址"]
}
