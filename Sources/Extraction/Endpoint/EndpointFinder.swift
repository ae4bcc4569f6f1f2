import Contract
import Diagnostics
import Pages

/// Finds where a part of a page names its endpoint: in a line of its own, in the sections for URL and method, in a component
/// with `method` and `url` attributes, in an example request.
struct EndpointFinder {
  func find(in segment: Segment) -> Endpoint? {
    var stated = Endpoint()
    var shown = Endpoint()
    if let title = segment.title { stated = stated.merging(line(title.words)).merging(titled(title.words)) }
    var section: SectionMeaning?
    for item in segment.items {
      switch item {
      case .label(let label):
        section = label.meaning
        stated = stated.merging(line(label.words))
      case .block(let block):
        var found = endpoint(of: block, in: section == .requestExample ? nil : section)
        if section == .requestExample || isCommand(block) {
          found.isShown = true
          shown = shown.merging(found)
        } else {
          stated = stated.merging(found)
        }
      }
    }
    let found = stated.merging(shown)
    return found.url != nil || found.method != nil ? found : nil
  }

  /// Whether a block shows a command line.
  private func isCommand(_ block: Block) -> Bool {
    guard case .code(let code) = block else { return false }
    let first = code.text.drop { $0 == "\n" }.prefix { $0 != "\n" }
    return !first.isEmpty && Command.name(first) != nil
  }

  private func endpoint(of block: Block, in section: SectionMeaning?) -> Endpoint {
    switch block {
    case .component(let component): self.component(component)
    case .code(let code): self.code(code, in: section)
    case .table(let table): self.table(table, in: section)
    default: block.texts.reduce(Endpoint()) { $0.merging(text($1, in: section)) }
    }
  }

  private func component(_ component: Block.Component) -> Endpoint {
    func attribute(_ names: [String]) -> String? { names.lazy.compactMap { component.attributes[$0] }.first }
    guard let url = attribute(["url", "path", "endpoint", "href"]), EndpointLine.isTarget(url, afterMethod: true) else {
      return Endpoint()
    }
    let method = attribute(["method", "verb", "type"]).flatMap { EndpointLine.method($0) }
    return Endpoint(
      method: method.map { Sourced($0, at: component.location) }, url: Sourced(url, at: component.location))
  }

  private func code(_ code: Block.Code, in section: SectionMeaning?) -> Endpoint {
    switch section {
    case nil, .requestURL, .method, .summary: break
    default: return Endpoint()
    }
    if isCommand(.code(code)), let (method, url) = Command.endpoint(code.text, at: code.location) {
      return Endpoint(method: Sourced(method, at: code.location), url: Sourced(url, at: code.location))
    }
    for line in code.text.filledLines.prefix(3) {
      let found = self.line(RichText(line.trimmed, at: code.location))
      if found.url != nil { return found }
      if let found = remarked(line, at: code.location) { return found }
    }
    return section == nil ? Endpoint() : text(RichText(code.text, at: code.location), in: section)
  }

  /// A URL with the method in a remark behind it: `https://host/path?key=KEY  //GET请求`.
  private func remarked(_ line: Substring, at location: SourceLocation) -> Endpoint? {
    let words = line.words()
    guard let url = words.first, url.hasPrefix("http"), words.count > 1,
      let mark = ["//", "#"].first(where: { words[1].hasPrefix($0) })
    else { return nil }
    let remark = words.dropFirst().joined(separator: " ").dropFirst(mark.count)
    let method = remark.split { !($0.isASCII && $0.isLetter) }.lazy.compactMap { EndpointLine.method($0) }.first
    return method.map { Endpoint(method: Sourced($0, at: location), url: Sourced(String(url), at: location)) }
  }

  private func table(_ table: Block.Table, in section: SectionMeaning?) -> Endpoint {
    let rows = EndpointTable.rows(of: table)
    if rows.count == 1, let only = rows.first { return only.endpoint }
    return section == .requestURL && rows.isEmpty ? cells(of: table) : Endpoint()
  }

  /// A table under the URL's title may list hosts or versions and their URLs; a table of path parameters has none.
  private func cells(of table: Block.Table) -> Endpoint {
    for cell in table.rows.joined() {
      let found = line(cell)
      if found.url != nil { return found }
      if cell.plain.hasPrefix("http") || cell.plain.hasPrefix("/") { return text(cell, in: .requestURL) }
    }
    return Endpoint()
  }

  private func text(_ words: RichText, in section: SectionMeaning?) -> Endpoint {
    let found = line(words)
    guard found.url == nil else { return found }
    switch section {
    case .requestURL:
      guard
        let url = EndpointLine.target(in: words.plain)
          ?? words.runs.lazy.compactMap(\.link).first(where: { EndpointLine.isTarget($0, afterMethod: false) })
      else { return found }
      return Endpoint(url: Sourced(url, at: words.location))
    case .method:
      let methods = words.plain.split { !($0.isASCII && $0.isLetter) }.compactMap { EndpointLine.method($0) }
      // `请求方式：POST（请使用 https 协议） https://host/path` names both.
      let isAlone = !words.plain.trimmed.contains(where: \.isWhitespace)
      let url = EndpointLine.target(in: words.plain).flatMap { $0.hasPrefix("http") || isAlone ? $0 : nil }
      return Endpoint(
        method: methods.first.map { Sourced($0, at: words.location) },
        url: url.map { Sourced($0, at: words.location) },
        alternatives: methods.dropFirst().filter { $0 != methods.first })
    default: return found
    }
  }

  private func titled(_ words: RichText) -> Endpoint {
    guard let (_, method, url) = EndpointLine.readTitled(words.plain) else { return Endpoint() }
    return Endpoint(method: Sourced(method, at: words.location), url: Sourced(url, at: words.location))
  }

  /// The endpoint of a line of its own; nil for any other line.
  func endpoint(in words: RichText) -> Endpoint? {
    let found = line(words)
    return found.url == nil ? nil : found
  }

  private func line(_ words: RichText) -> Endpoint {
    guard let (method, url) = EndpointLine.read(words.plain) else { return Endpoint() }
    let methods = EndpointLine.methodList(of: words.plain)
    return Endpoint(
      method: Sourced(method, at: words.location), url: Sourced(url, at: words.location), otherMethods: methods.others,
      alternatives: methods.alternatives)
  }
}
