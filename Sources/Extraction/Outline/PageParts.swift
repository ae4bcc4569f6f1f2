import Contract
import Diagnostics
import Pages

/// A page cut into the parts that describe operations and the parts that do not.
struct PageParts {
  private(set) var operations: [Segment] = []
  /// What stands outside of all operations: descriptions of objects, conventions, prose.
  private(set) var others: [Segment] = []
  /// What describes calls that the vendor makes.
  private(set) var inbound: [Segment] = []

  /// A heading whose words are no section's title begins a part. A part with an endpoint of its own is an operation, and takes in
  /// the parts that follow it without one, where they are deeper or have sections of a request or a response. A page on which
  /// nothing names an endpoint, but which has sections of a request, is one operation.
  init(_ outline: Outline) {
    var parts = PartCutter.parts(of: outline)
    var shown: [Int: Endpoint] = [:]
    for index in parts.indices {
      let endpoint = EndpointFinder().find(in: parts[index])
      parts[index].endpoint = endpoint
      if endpoint?.isShown == true, !parts[index].hasRequestSections {
        parts[index].endpoint = nil
        shown[index] = endpoint
      }
    }
    // A tutorial shows calls of operations that are described elsewhere; a page that describes none may show each by a call and its answer.
    if !shown.isEmpty, !parts.contains(where: { $0.endpoint?.isShown == false }) {
      for (index, endpoint) in ShownCalls.operations(shown, parts) { parts[index].endpoint = endpoint }
    }
    Self.dropMentions(&parts)
    if Self.listed(in: parts).isEmpty == false, parts.allSatisfy({ $0.endpoint == nil }) {
      (operations, others) = (Self.listed(in: parts).flatMap(Self.eachMethod), parts)
      return
    }
    guard parts.contains(where: { $0.endpoint != nil }) else {
      let whole = Self.whole(outline)
      if whole.lacksEndpoint, InboundCall.describes(whole) {
        inbound = [whole]
      } else if whole.lacksEndpoint {
        operations = [whole]
      } else {
        others = parts
      }
      return
    }
    gather(Self.underTheirTitles(parts, lexicon: outline.lexicon))
    inbound = operations.filter(InboundCall.describes)
    if !inbound.isEmpty { operations.removeAll(where: InboundCall.describes) }
    let described = Set(operations.compactMap(\.endpoint?.shape).flatMap(Self.endings))
    operations += Self.listed(in: others).filter { listed in
      listed.endpoint?.shape.map { !described.contains("\($0.method) \($0.path)") } ?? false
    }
    operations = operations.flatMap(EndpointLists.eachURL).flatMap(Self.eachMethod)
  }

  /// A part once for each of the methods that its endpoint line names.
  private static func eachMethod(of part: Segment) -> [Segment] {
    guard let endpoint = part.endpoint, let method = endpoint.method, !endpoint.otherMethods.isEmpty else {
      return [part]
    }
    return ([method.value] + endpoint.otherMethods).map { name in
      var single = part
      single.endpoint?.otherMethods = []
      single.endpoint?.method = Sourced(name, at: method.location)
      return single
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
