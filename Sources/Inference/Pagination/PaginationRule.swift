import Contract
import Diagnostics

/// Decides whether a call gives its list in pages, and by what.
///
/// A parameter must name the page, the offset or the cursor, and the response must have one list of objects. A cursor needs the member that
/// gives the next one; a page or an offset needs something beside it: the size of a page, or a total in the response. `limit` alone pages
/// nothing, and a `page` may be one of a book.
struct PaginationRule {
  private let operation: APIOperation
  private let response: ResponseMembers
  private let list: ResponseMembers.List
  private let properties: [(place: Parameter.Place, property: Property)]
  private let byForm: [String: [(place: Parameter.Place, property: Property)]]

  /// - Returns: nil where the call gives no list of objects.
  init?(_ operation: APIOperation, response: ResponseMembers) {
    guard ["GET", "POST"].contains(operation.method) else { return nil }
    let noun = operation.path.nouns.last.map { PaginationWords.form($0.words.joined()) }
    guard let list = response.list(of: noun) else { return nil }
    self.operation = operation
    self.response = response
    self.list = list
    properties = operation.pageProperties
    byForm = Dictionary(grouping: properties) { PaginationWords.form($0.property.key) }
  }

  var pagination: Pagination? { cursor ?? pages ?? offset ?? lastItem ?? link }

  private var cursor: Pagination? {
    let same = properties.filter { $0.property.isNamedAfterNext && $0.property.type.canBeCursor }
    for (place, property) in named(PaginationWords.cursors, type: \.canBeCursor) + same {
      let form = PaginationWords.form(property.key)
      let own = PaginationWords.vague.contains(form) ? [] : ["next", form]
      let names =
        property.isNamedAfterNext ? [form] : ["next" + form, "nextpage" + form] + PaginationWords.nexts + own
      let nested = response.members.first { $0.path.keys.count > 1 && $0.form == form && $0.isBelowNext }
      guard let next = response.first(names, where: \.canBeCursor) ?? nested, !isWithinList(next) else { continue }
      return finished(
        .cursor(
          parameter: PageParameter(property.key, in: place), next: next.path,
          end: CursorEnd.value(in: [next.property.documentation, property.documentation].compactMap(\.self))),
        [line("‘\(property.key)’ asks for the page", property), line("‘\(next.path.text)’ gives the next one", next)])
    }
    return nil
  }

  private var pages: Pagination? {
    let size = size
    for (place, property) in named(PaginationWords.pages, type: \.counts) where !isOfSomethingElse(property) {
      let isSure = size.map { PaginationWords.form($0.property.key).contains("page") } ?? false
      let isDescribed = property.says(PaginationWords.pageDescriptions)
      // A size of another name speaks for pages where the description does, too, or is silent.
      guard tellsEnd || isSure || size != nil && (isDescribed || property.documentation == nil) else { continue }
      // `current` may be many things.
      if PaginationWords.form(property.key) == "current", size == nil || !tellsEnd && !isDescribed { continue }
      return finished(
        .pages(
          parameter: PageParameter(property.key, in: place), first: first(property),
          size: size.map { PageParameter($0.property.key, in: $0.place) }),
        [line("‘\(property.key)’ asks for the page", property)] + sizeLine)
    }
    return nil
  }

  private var offset: Pagination? {
    let exact = named(PaginationWords.offsets, type: \.counts).filter {
      !$0.property.says(PaginationWords.otherOffsets)
    }
    let vague = named(PaginationWords.vagueOffsets, type: \.counts).filter {
      $0.property.says(PaginationWords.offsetDescriptions)
    }
    guard let (place, property) = (exact + vague).first, size != nil || tellsEnd else { return nil }
    return finished(
      .offset(
        parameter: PageParameter(property.key, in: place),
        limit: size.map { PageParameter($0.property.key, in: $0.place) }),
      [line("‘\(property.key)’ says where the page begins", property)] + sizeLine)
  }

  private var lastItem: Pagination? {
    guard let (place, property) = named(PaginationWords.lastItems, type: \.canBeCursor).first, let more,
      let identifier = response.identifier(of: list.item)
    else { return nil }
    return finished(
      .lastItem(parameter: PageParameter(property.key, in: place), key: identifier.key),
      [
        line("‘\(property.key)’ asks for what follows an element", property),
        line("‘\(more.path.text)’ says whether more follows", more),
      ])
  }

  private var link: Pagination? {
    let shown = operation.examples.filter { $0.role == .success }.flatMap(\.headers)
      .first { $0.name.lowercased() == "link" && $0.value.lowercased().contains("rel=\"next\"") }
    if let shown {
      return finished(
        .link, [Evidence(.example, "a response has a header ‘Link’", on: .pagination, at: shown.location)])
    }
    let text = ([operation.summary].compactMap(\.self) + operation.documentation).joined(separator: "\n").lowercased()
      .filter { !"`*".contains($0) }
    guard ["link header", "link 头", "link头", "header link", "link 响应头", "link 標頭"].contains(where: text.contains),
      ["next", "下一页", "下一頁"].contains(where: text.contains)
    else { return nil }
    return finished(
      .link, [Evidence(.declaration, "the page names the header ‘Link’", on: .pagination, at: operation.source)])
  }

  // What stands beside.

  private var size: (place: Parameter.Place, property: Property)? { named(PaginationWords.sizes, type: \.counts).first }
  private var sizeLine: [Evidence] { size.map { [line("‘\($0.property.key)’ says how many", $0.property)] } ?? [] }
  private var total: ResponseMembers.Member? {
    // A bare count is of all pages only beside a link to the next of them.
    let hasNext = response.members.contains {
      $0.form == "next" && [.url, .string, .json].contains($0.property.type.given)
    }
    return response.first(PaginationWords.totals + (hasNext ? ["count"] : []), where: \.counts)
  }
  private var pageCount: ResponseMembers.Member? { response.first(PaginationWords.pageCounts, where: \.counts) }
  private var more: ResponseMembers.Member? { response.first(PaginationWords.mores) { $0 == .bool } }
  private var tellsEnd: Bool { total != nil || pageCount != nil || more != nil }

  private func finished(_ style: Pagination.Style, _ lines: [Evidence]) -> Pagination {
    var evidence = lines
    evidence.append(
      list.property.map { line("‘\(list.path.text)’ is the list", $0) }
        ?? Evidence(.declaration, "the call gives a list", on: .pagination, at: operation.source))
    for (member, words) in [
      (total, "counts all"), (pageCount, "counts the pages"), (more, "says whether more follows"),
    ] {
      if let member { evidence.append(line("‘\(member.path.text)’ \(words)", member)) }
    }
    var seen: Set<Evidence> = []
    return Pagination(
      style: style, items: list.path, item: list.item, total: total?.path, pageCount: pageCount?.path,
      hasMore: more?.path, evidence: evidence.filter { seen.insert($0).inserted })
  }

  private func named(
    _ names: [String], type: (TypeReference) -> Bool
  ) -> [(place: Parameter.Place, property: Property)] {
    names.flatMap { name in (byForm[name] ?? []).filter { type($0.property.type) } }
  }

  private func isOfSomethingElse(_ property: Property) -> Bool {
    property.says(PaginationWords.otherPages) && !property.says(PaginationWords.pageDescriptions)
  }

  /// Whether a member stands in what the list's elements are, or is the list.
  private func isWithinList(_ member: ResponseMembers.Member) -> Bool {
    !list.path.keys.isEmpty && !member.path.isInEnvelope && member.path.keys.starts(with: list.path.keys)
  }

  /// The number of the first page: what the page says, else 1.
  private func first(_ property: Property) -> Int {
    let values = [property.defaultValue, property.facts.minimum].compactMap(\.self)
    if values.contains("1") { return 1 }
    let isShown = property.seenValues.contains { $0.value == "0" }
    return values.contains("0") || isShown || property.says(PaginationWords.fromZero) ? 0 : 1
  }

  private func line(_ statement: String, _ property: Property) -> Evidence {
    let reason = property.evidence.first { $0.location != nil }
    return Evidence(
      property.location == nil ? reason?.source ?? .declaration : .declaration, statement, on: .pagination,
      at: property.location ?? reason?.location)
  }

  private func line(_ statement: String, _ member: ResponseMembers.Member) -> Evidence {
    line(statement, member.property)
  }
}

extension PaginationWords {
  /// Parameters whose own name says too little of a member.
  fileprivate static let vague: Set<String> = ["after", "next", "marker"]
}

extension APIOperation {
  /// Every property that may ask for a page, with its place.
  var pageProperties: [(place: Parameter.Place, property: Property)] {
    parameters.filter { $0.place == .query || $0.place == .header }.map { ($0.place, $0.property) }
      + (body?.properties ?? []).map { (.body, $0) }
  }
}

extension ResponseMembers.Member {
  /// `paging.next.after`.
  fileprivate var isBelowNext: Bool {
    path.keys.dropLast().contains { PaginationWords.form($0) == "next" } && property.type.canBeCursor
  }
}

extension TypeReference {
  fileprivate var canBeCursor: Bool { [.string, .int, .int64].contains(given) }
}

extension Property {
  /// `next_openid`: what asks for the next page and is called as what gives it.
  fileprivate var isNamedAfterNext: Bool {
    let form = PaginationWords.form(key)
    return form.hasPrefix("next") && form.count > 4 && !PaginationWords.cursors.contains(form)
  }

  /// Whether the description has one of these words.
  fileprivate func says(_ words: [String]) -> Bool {
    guard let text = documentation?.lowercased() else { return false }
    return words.contains { text.contains($0) }
  }
}
