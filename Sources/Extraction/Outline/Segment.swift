import Diagnostics
import Pages

/// A part of a page: its title, the items below, and the endpoint that it names, which makes it the description of an operation.
struct Segment {
  var title: Outline.Label?
  var items: [Outline.Item]
  var endpoint: Endpoint?

  var level: Int { title?.level ?? 0 }

  /// What the labels of the part are about.
  var meanings: [SectionMeaning] {
    items.compactMap { item in
      if case .label(let label) = item { label.meaning } else { nil }
    }
  }

  /// Whether a section, by a title that leaves no doubt, is one that only the description of an operation has.
  var hasRequestSections: Bool {
    items.contains { item in
      guard case .label(let label) = item, label.isCertain || label.level != nil else { return false }
      switch label.meaning {
      case .requestURL, .method, .parameters, .responseExample, .success, .responseFields: return true
      case .requestExample: return label.isCertain
      default: return false
      }
    }
  }

  /// Whether the part describes an operation although it names no endpoint: it has a section for it that is empty, or says what
  /// goes in and what comes back.
  var lacksEndpoint: Bool {
    let meanings = meanings
    let hasInput = meanings.contains { if case .parameters = $0 { true } else { $0 == .requestExample } }
    let hasOutput = meanings.contains { [.responseExample, .success, .responseFields].contains($0) }
    return meanings.contains(.requestURL) || meanings.contains(.method) || hasInput && hasOutput
  }
}

/// A page cut into the parts that describe operations and the parts that do not.
struct PageParts {
  private(set) var operations: [Segment] = []
  /// What stands outside of all operations: descriptions of objects, conventions, prose.
  private(set) var others: [Segment] = []

  /// A heading whose words are no section's title begins a part. A part with an endpoint of its own is an operation, and takes in
  /// the parts that follow it without one, where they are deeper or have sections of a request or a response. A page on which
  /// nothing names an endpoint, but which has sections of a request, is one operation.
  init(_ outline: Outline) {
    var parts = PartCutter.parts(of: outline)
    for index in parts.indices {
      let endpoint = EndpointFinder().find(in: parts[index])
      // A tutorial shows calls of operations that are described elsewhere.
      parts[index].endpoint = endpoint?.isShown == true && !parts[index].hasRequestSections ? nil : endpoint
    }
    Self.dropMentions(&parts)
    if Self.listed(in: parts).isEmpty == false, parts.allSatisfy({ $0.endpoint == nil }) {
      (operations, others) = (Self.listed(in: parts), parts)
      return
    }
    guard parts.contains(where: { $0.endpoint != nil }) else {
      let whole = Self.whole(outline)
      if whole.lacksEndpoint { operations = [whole] } else { others = parts }
      return
    }
    gather(Self.underTheirTitles(parts, lexicon: outline.lexicon))
    let described = Set(operations.compactMap(\.endpoint?.shape).flatMap(Self.endings))
    operations += Self.listed(in: others).filter { listed in
      listed.endpoint?.shape.map { !described.contains("\($0.method) \($0.path)") } ?? false
    }
  }

  /// The ends of a path with its method: a list may leave out what stands before all paths.
  private static func endings(_ shape: (method: String, path: String)) -> [String] {
    let segments = shape.path.split(separator: "/").suffix(16)
    return segments.indices.map { "\(shape.method) /\(segments[$0...].joined(separator: "/"))" }
  }

  /// The operations of tables that list endpoints.
  private static func listed(in parts: [Segment]) -> [Segment] {
    parts.flatMap(\.items).flatMap { item -> [Segment] in
      guard case .block(.table(let table)) = item else { return [] }
      let rows = EndpointTable.rows(of: table)
      guard rows.count > 1 else { return [] }
      return rows.map { row in
        Segment(title: row.title.map { Outline.Label(words: $0) }, items: [], endpoint: row.endpoint)
      }
    }
  }

  /// A part whose title is made of the words of sections (`HTTPS 调用`, `基本信息`) describes what the heading above it names, and goes on with
  /// what stands between.
  private static func underTheirTitles(_ parts: [Segment], lexicon: Lexicon) -> [Segment] {
    var merged: [Segment] = []
    for part in parts {
      // Back to the heading above, over parts that name no endpoint.
      guard part.endpoint != nil, let title = part.title,
        let above = merged.indices.reversed().lazy.prefix(while: { merged[$0].endpoint == nil })
          .first(where: { merged[$0].level < part.level && merged[$0].title != nil }),
        lexicon.isGeneric(title.words.plain)
          || merged[above].title.map({ title.words.plain.hasPrefix($0.words.plain) }) == true
      else {
        merged.append(part)
        continue
      }
      var whole = merged[above]
      for between in merged[(above + 1)...] {
        whole.items += (between.title.map { [.label($0)] } ?? []) + between.items
      }
      whole.items += [.label(title)] + part.items
      whole.endpoint = part.endpoint
      merged.replaceSubrange(above..., with: [whole])
    }
    return merged
  }

  /// A part that only mentions an endpoint, or shows a call of it, is none where another part describes it.
  private static func dropMentions(_ parts: inout [Segment]) {
    let described = Set(
      parts.compactMap { $0.hasRequestSections && $0.endpoint?.isShown == false ? $0.endpoint?.line : nil })
    for part in parts.indices where parts[part].endpoint?.isShown == true || !parts[part].hasRequestSections {
      if let line = parts[part].endpoint?.line, described.contains(line) { parts[part].endpoint = nil }
    }
    let templates = Dictionary(
      grouping: parts.filter(\.hasRequestSections).compactMap(\.endpoint?.shape).filter { $0.path.contains("{}") }
    ) { "\($0.method) \($0.path.split(separator: "/").count)" }
    for part in parts.indices where !parts[part].hasRequestSections || parts[part].title?.guess == .example {
      guard let shape = parts[part].endpoint?.shape, shape.path.contains(where: \.isNumber) else { continue }
      let akin = templates["\(shape.method) \(shape.path.split(separator: "/").count)"] ?? []
      if akin.prefix(longestSearch).contains(where: { Self.shows(shape.path, $0.path) }) { parts[part].endpoint = nil }
    }
  }

  /// How many templates a shown path is held against.
  private static let longestSearch = 200

  /// Whether a path is a template with identifiers in the places of its parameters: `/orders/42` of `/orders/{}`.
  private static func shows(_ path: String, _ template: String) -> Bool {
    let shown = path.split(separator: "/")
    let wanted = template.split(separator: "/")
    guard shown.count == wanted.count, shown != wanted else { return false }
    return zip(shown, wanted).allSatisfy { $0 == $1 || $1 == "{}" && $0.contains(where: \.isNumber) }
  }

  private mutating func gather(_ parts: [Segment]) {
    var isOpen = false
    for part in parts {
      if part.endpoint != nil {
        operations.append(part)
        isOpen = true
      } else if isOpen, let last = operations.last, let title = part.title,
        part.level > last.level || part.hasRequestSections
      {
        operations[operations.count - 1].items += [.label(title)] + part.items
      } else {
        isOpen = false
        others.append(part)
      }
    }
  }

  private static func whole(_ outline: Outline) -> Segment {
    var items = outline.items[...]
    var title: Outline.Label?
    if case .label(let first)? = items.first, first.level != nil, first.meaning == nil {
      title = first
      items = items.dropFirst()
    }
    return Segment(title: title, items: Array(items))
  }
}

/// Cuts an outline where a new part begins.
private struct PartCutter {
  private var parts = [Segment(title: nil, items: [])]
  /// What the labels of the part in hand were about.
  private var seen: Set<SectionMeaning> = []
  /// The endpoint line of the part in hand.
  private var endpoint: String?
  /// Whether a table or an example has come since the endpoint.
  private var hasContent = false

  static func parts(of outline: Outline) -> [Segment] {
    var cutter = PartCutter()
    for (index, item) in outline.items.enumerated() { cutter.append(item, before: outline.items[(index + 1)...]) }
    return cutter.parts
  }

  private mutating func append(_ item: Outline.Item, before rest: ArraySlice<Outline.Item>) {
    switch item {
    case .label(let label):
      if let level = label.level, label.meaning == nil || !label.isCertain && Self.namesEndpoint(rest),
        label.guess == nil || level <= parts[parts.count - 1].level || Self.namesEndpoint(rest)
      {
        begin(label)
        return
      }
      if let meaning = label.meaning {
        if isRepeated(meaning) { begin(nil) }
        seen.insert(meaning)
      }
    case .block(let block):
      if let line = Self.endpointLine(block) {
        if let endpoint, endpoint != line, hasContent || hasTitle { begin(takeTitle()) }
        if endpoint == nil || !hasContent { endpoint = endpoint ?? line }
      } else {
        hasContent = hasContent || Self.isContent(block)
      }
    }
    parts[parts.count - 1].items.append(item)
  }

  private mutating func begin(_ title: Outline.Label?) {
    parts.append(Segment(title: title, items: []))
    seen = []
    endpoint = title.flatMap { Self.endpoint(in: $0.words.plain) }
    hasContent = false
  }

  private static func endpoint(in heading: String) -> String? {
    if let (method, url) = EndpointLine.read(heading) { return "\(method) \(url)" }
    return EndpointLine.readTitled(heading).map { "\($0.method) \($0.url)" }
  }

  /// A page without headings repeats its sections for each operation.
  private func isRepeated(_ meaning: SectionMeaning) -> Bool {
    guard [.summary, .requestURL, .method].contains(meaning), seen.contains(meaning) else { return false }
    return !seen.isDisjoint(with: [.responseExample, .responseFields, .success])
  }

  /// The label right above an endpoint that begins a part without a heading is its title.
  private mutating func takeTitle() -> Outline.Label? {
    guard let title = Self.title(parts[parts.count - 1].items.last) else { return nil }
    parts[parts.count - 1].items.removeLast()
    return title
  }

  /// Whether words stand between the endpoint of the part in hand and a title right above, so that the title begins another part.
  private var hasTitle: Bool {
    let items = parts[parts.count - 1].items
    guard items.count > 2, case .block? = items.last, Self.title(items.last) != nil else { return false }
    if case .block(let block) = items[items.count - 2], Self.endpointLine(block) != nil { return false }
    return true
  }

  /// The title that an item is: a label, or a short line as copied text has for a heading.
  private static func title(_ item: Outline.Item?) -> Outline.Label? {
    switch item {
    case .label(let label)?: return label.meaning == nil ? label : nil
    case .block(.paragraph(let words))?:
      let plain = words.plain.trimmed
      guard plain.count <= 60, !plain.contains("\n"), let last = plain.last, !".。!！;；,，)".contains(last),
        plain.first.map({ $0.isUppercase || !$0.isASCII }) == true
      else { return nil }
      return Outline.Label(words: words)
    default: return nil
    }
  }

  /// Whether an endpoint stands below a heading, before the next one.
  private static func namesEndpoint(_ rest: ArraySlice<Outline.Item>) -> Bool {
    for item in rest {
      switch item {
      case .label(let label): if label.level != nil || label.meaning != nil { return false }
      case .block(let block): if endpointLine(block) != nil { return true }
      }
    }
    return false
  }

  /// The method and URL of a block that is nothing but an endpoint.
  private static func endpointLine(_ block: Block) -> String? {
    let line: String
    switch block {
    case .paragraph(let words): line = words.plain
    case .code(let code): line = code.text
    default: return nil
    }
    guard let first = line.split(separator: "\n").first, let (method, url) = EndpointLine.read(first),
      !first.contains("HTTP/"), !first.hasPrefix("curl")
    else { return nil }
    return "\(method) \(url)"
  }

  private static func isContent(_ block: Block) -> Bool {
    switch block {
    case .table, .code, .definitions: true
    default: false
    }
  }
}
