import Contract
import Diagnostics

/// What the configuration says of an operation's pages, over what the page shows; names that the operation has not are told, with the
/// nearest that it has.
struct PaginationSettingsRule {
  private(set) var pagination: Pagination?
  private(set) var diagnostics: [Diagnostic] = []

  private let operation: APIOperation
  private let response: ResponseMembers

  /// - Parameter found: what the page itself shows.
  init(
    _ settings: Configuration.PaginationSettings, of operation: APIOperation, response: ResponseMembers,
    found: Pagination?
  ) {
    self.operation = operation
    self.response = response
    guard !settings.isOff else { return }
    let list =
      list(settings.items) ?? found.map { ($0.items, $0.item) } ?? response.list(of: nil).map { ($0.path, $0.item) }
    let style = style(settings, found: found?.style)
    let total = path(settings.total) ?? found?.total
    let more = path(settings.hasMore) ?? found?.hasMore
    guard diagnostics.isEmpty else { return }
    guard let list, let style else {
      reject(
        settings,
        list == nil
          ? "the response has no list of objects; say which it is with `items`"
          : "no parameter is known that asks for a page; name it with `parameter`")
      return
    }
    let reason = Evidence(.configuration, "the configuration says it", on: .pagination, at: settings.location)
    pagination = Pagination(
      style: style, items: list.0, item: list.1, total: total, pageCount: found?.pageCount, hasMore: more,
      evidence: [reason] + (found?.evidence ?? []), ruling: .configuredPages)
  }

  private mutating func style(
    _ settings: Configuration.PaginationSettings, found: Pagination.Style?
  ) -> Pagination.Style? {
    let (known, knownSize) = found?.parameters ?? (nil, nil)
    let size = parameter(settings.size) ?? knownSize
    guard let parameter = parameter(settings.parameter) ?? known else { return found }
    if settings.next != nil { return path(settings.next).map { .cursor(parameter: parameter, next: $0, end: nil) } }
    if settings.parameter == nil {
      switch found {
      case .pages(_, let first, _)?: return .pages(parameter: parameter, first: settings.first ?? first, size: size)
      case .offset?: return .offset(parameter: parameter, limit: size)
      default: return found
      }
    }
    let form = PaginationWords.form(parameter.key)
    if PaginationWords.offsets.contains(form) || PaginationWords.vagueOffsets.contains(form) {
      return .offset(parameter: parameter, limit: size)
    }
    if PaginationWords.cursors.contains(form) {
      if let next = response.first(PaginationWords.nexts, where: { _ in true }) {
        return .cursor(parameter: parameter, next: next.path, end: nil)
      }
      reject(
        settings, "‘\(parameter.key)’ is a cursor; say with `next` which member of the response gives the next one")
      return nil
    }
    return .pages(parameter: parameter, first: settings.first ?? 1, size: size)
  }

  private mutating func parameter(_ name: Sourced<String>?) -> PageParameter? {
    guard let name else { return nil }
    let known = operation.pageProperties.map { PageParameter($0.property.key, in: $0.place) }
    let found = known.first { $0.key == name.value || "\($0.place.rawValue):\($0.key)" == name.value }
    if found == nil { diagnostics.append(.unknown("parameter", name, operation, among: known.map(\.key))) }
    return found
  }

  private mutating func path(_ name: Sourced<String>?) -> MemberPath? { member(name)?.path }

  private mutating func list(_ name: Sourced<String>?) -> (MemberPath, TypeReference)? {
    guard let member = member(name) else { return nil }
    if case .array(let item) = member.property.type.given { return (member.path, item) }
    if let name {
      diagnostics.append(
        Diagnostic(.invalidConfiguration, "‘\(name.value)’ of ‘\(operation.name)’ is no list", at: name.location))
    }
    return nil
  }

  /// A member by the names that lead to it, else by its own name.
  private mutating func member(_ name: Sourced<String>?) -> ResponseMembers.Member? {
    guard let name else { return nil }
    let found =
      response.members.first { $0.path.text == name.value } ?? response.members.first { $0.property.key == name.value }
    if found == nil {
      diagnostics.append(.unknown("member of the response", name, operation, among: response.members.map(\.path.text)))
    }
    return found
  }

  private mutating func reject(_ settings: Configuration.PaginationSettings, _ words: String) {
    diagnostics.append(
      Diagnostic(
        .invalidConfiguration, "the pages of ‘\(operation.name)’ cannot be read: \(words)", at: settings.location,
        fix: "pagination: { parameter: cursor, next: next_cursor, items: list }"))
  }
}

extension Pagination.Style {
  /// What asks for a page, and what says how many elements it has.
  package var parameters: (page: PageParameter?, size: PageParameter?) {
    switch self {
    case .pages(let page, _, let size), .offset(let page, let size): (page, size)
    case .cursor(let page, _, _), .lastItem(let page, _): (page, nil)
    case .link: (nil, nil)
    }
  }
}

extension Diagnostic {
  fileprivate static func unknown(
    _ kind: String, _ name: Sourced<String>, _ operation: APIOperation, among known: [String]
  ) -> Diagnostic {
    Diagnostic(
      .unknownConfigurationKey,
      "‘\(operation.name)’ has no \(kind) ‘\(name.value)’\(NearestWord.question(name.value, among: known))",
      at: name.location)
  }
}
