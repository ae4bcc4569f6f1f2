import Diagnostics
import Pages

/// Cuts an outline where a new part begins.
struct PartCutter {
  private var parts = [Segment(title: nil, items: [])]
  /// What the labels of the part in hand were about.
  private var seen: Set<SectionMeaning> = []
  /// What the last of them was about.
  private var section: SectionMeaning?
  /// The endpoint line of the part in hand.
  private var endpoint: String?
  /// Whether a table or an example has come since the endpoint.
  private var hasContent = false
  /// Whether this page names an endpoint behind what its requests and responses hold, as generators do that set examples apart.
  private var isLate = false
  /// Whether this page has the title of an operation below its endpoint.
  private var titlesStandBelow = false

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
        if isLate, endpoint != nil, hasContent, Self.isOfCall(meaning) { beginAboveSections() }
        seen.insert(meaning)
        section = meaning
      }
    case .block(let block):
      if let line = Self.endpointLine(block), !isCall(line) {
        if let endpoint, endpoint != line, hasContent || hasTitle || titlesStandBelow {
          begin(titlesStandBelow ? nil : takeTitle())
        } else if endpoint == nil, hasFields, let title = takeTitle() {
          // The fields above are those of something else, an object that the page describes first.
          begin(title)
        } else if endpoint == nil, parts[parts.count - 1].title == nil, seen.contains(where: Self.isOutput) {
          isLate = true
        } else if endpoint == nil, isOpening, let title = takeTitle() {
          begin(title)
        } else if endpoint == nil, isPreface, let next = rest.first, Self.title(next) != nil {
          // What a copied page says of itself is none of its first operation, whose title stands below.
          begin(nil)
          titlesStandBelow = true
        }
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
    section = nil
    endpoint = title.flatMap { Self.endpoint(in: $0.words.plain) }
    hasContent = false
  }

  private static func endpoint(in heading: String) -> String? {
    if let (method, url) = EndpointLine.read(heading) { return "\(method) \(url)" }
    return EndpointLine.readTitled(heading).map { "\($0.method) \($0.url)" }
  }

  /// Whether an endpoint line among examples of requests shows a call of the part’s own endpoint: `GET /v1/users/42?full=1` of
  /// `GET /v1/users/{id}`.
  private func isCall(_ line: String) -> Bool {
    guard section == .requestExample, let endpoint else { return false }
    let (wanted, shown) = (Self.words(of: endpoint), Self.words(of: line))
    return wanted.count == shown.count
      && zip(wanted, shown).allSatisfy { want, have in
        want == have || want.first.map { ":{<[($".contains($0) } == true
      }
  }

  /// The method and the segments of the path of an endpoint line, without host and query.
  private static func words(of line: String) -> [Substring] {
    let parts = line.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { return parts }
    var path = parts[1].prefix { $0 != "?" && $0 != "#" }
    if let scheme = path.firstRange(of: "://") {
      path = path[scheme.upperBound...].drop { $0 != "/" }
    }
    return [parts[0]] + path.split(separator: "/")
  }

  private static func isOutput(_ meaning: SectionMeaning) -> Bool {
    [.responseExample, .responseFields, .success].contains(meaning)
  }

  /// Whether a section is one of those that open the description of a call.
  private static func isOfCall(_ meaning: SectionMeaning) -> Bool {
    if case .parameters = meaning { return true }
    return meaning == .headers || isOutput(meaning)
  }

  /// Begins a part with the words that stand behind the last example: they are the title of what comes.
  private mutating func beginAboveSections() {
    let items = parts[parts.count - 1].items
    let last = items.lastIndex { item in
      switch item {
      case .block(let block): Self.isContent(block)
      case .label: true
      }
    }
    guard let last, items[(last + 1)...].contains(where: { Self.title($0) != nil }) else { return }
    var rest = Array(items[(last + 1)...])
    parts[parts.count - 1].items.removeSubrange((last + 1)...)
    let title = rest.firstIndex { Self.title($0) != nil }
    begin(title.flatMap { Self.title(rest.remove(at: $0)) })
    parts[parts.count - 1].items = rest
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

  /// Whether the part in hand has fields of no call: those of an object, before any endpoint.
  private var hasFields: Bool { parts[parts.count - 1].title == nil && seen == [.parameters(nil)] }

  /// Whether the part in hand is what stands before the first title of a page without headings.
  private var isOpening: Bool {
    let part = parts[parts.count - 1]
    return parts.count == 1 && part.title == nil && part.items.count > 1 && seen.isEmpty
  }

  /// Whether the part in hand is nothing but the first lines of a page without headings, and the last of them no title.
  private var isPreface: Bool {
    let part = parts[parts.count - 1]
    return parts.count == 1 && part.title == nil && part.items.count > 3 && seen.isEmpty
      && Self.title(part.items.last) == nil
      && part.items.allSatisfy { if case .block(.paragraph) = $0 { true } else { false } }
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
    guard let first = line.filledLines.first, let (method, url) = EndpointLine.read(first),
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
