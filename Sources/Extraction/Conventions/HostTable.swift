import Contract
import Pages

/// Reads a table of hosts: `环境 | 域名`, `Environment | Base URL`, `正式環境 | https://…`.
enum HostTable {
  /// - Returns: the servers of the table; none where it lists anything else, such as endpoints of one host or links to documents.
  static func servers(_ table: Block.Table, topic: ConventionTopic?) -> [Configuration.Server] {
    let titles = table.header.map { WordForm($0.plain).text }
    guard !titles.contains(where: { title in refusals.occur(in: title) }) else { return [] }
    let isNamed = titles.contains { title in hostTitles.occur(in: title) }
    guard topic == .servers || isNamed && topic != .errorCodes else { return [] }
    var columns: [Int] = []
    for index in 0..<(table.rows.map(\.count).max() ?? 0) {
      let cells = table.rows.compactMap { $0.indices.contains(index) ? $0[index].plain : nil }
      if cells.contains(where: { url(of: $0, isNamed: isNamed && titleSaysHost(titles, index)) != nil }) {
        columns.append(index)
      }
    }
    // `HTTP 地址 | HTTPS 地址`: the safe one.
    guard
      let column = columns.first(where: { titles.indices.contains($0) && titles[$0].contains("https") })
        ?? columns.first
    else { return [] }
    let servers = table.rows.compactMap { row -> Configuration.Server? in
      guard row.indices.contains(column),
        let url = url(of: row[column].plain, isNamed: titleSaysHost(titles, column))
      else { return nil }
      let words = row.indices.filter { !columns.contains($0) }.map { row[$0].plain.trimmed }.filter { !$0.isEmpty }
      return .init(url: url, description: words.isEmpty ? nil : words.joined(separator: "，"), at: row[column].location)
    }
    let hosts = Set(servers.map { $0.url.split(separator: "/").dropFirst().first })
    return servers.count > 1 && hosts.count == 1 && topic != .servers ? [] : servers
  }

  private static func titleSaysHost(_ titles: [String], _ index: Int) -> Bool {
    titles.indices.contains(index) && hostTitles.occur(in: titles[index])
  }

  /// The URL that is all of a cell; `api.example.com` too under a title that says host.
  private static func url(of cell: String, isNamed: Bool) -> String? {
    let words = cell.words()
    guard let word = words.first, words.count == 1 else {
      return words.count <= 3 ? ServerURL.all(in: cell).first?.text : nil
    }
    if let url = ServerURL(word) { return url.text }
    guard isNamed, !word.contains("@"), let url = ServerURL("https://" + word), !word.contains(where: { !$0.isASCII })
    else {
      return nil
    }
    return url.text
  }

  private static let hostTitles: Phrases = [
    "域名", "網域", "host", "base url", "base uri", "服务器", "伺服器", "服务地址", "接入地址", "请求地址", "接口地址", "url", "網址", "地址", "位址",
    "网关",
    "domain", "endpoint", "server",
  ]
  private static let refusals: Phrases = [
    "下载", "下載", "download", "文档", "文檔", "document", "接口名", "回调", "callback", "source",
  ]
}
