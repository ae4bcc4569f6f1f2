import Contract
import Diagnostics

/// An operation whose method and path are known.
struct ResolvedOperation {
  var operation: Operation
  var settings: Configuration.OperationSettings?
  var method: String
  var path: PathTemplate
  var pathEvidence: Evidence
  var name: String
  /// Why it is named, called and found as it is.
  var evidence: [Evidence] = []
  var nameRuling = Ruling.methodAndPath
}

extension Operation {
  /// Whether nothing is known of the operation but its endpoint and a line about it.
  fileprivate var isMention: Bool {
    parameters.isEmpty && examples.isEmpty && responseFields.isEmpty && returns.isEmpty && notes.isEmpty
      && emptyResponses.isEmpty
  }
}

/// Settles what every request needs, from the page or the configuration; what neither says is an error.
struct OperationResolver {
  let configuration: Configuration
  private(set) var resolved: [ResolvedOperation] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Pages whose operations are told apart by their titles.
  private var pagesOfSeveral: Set<String> = []

  init(_ pages: [PageContract], configuration: Configuration) {
    self.configuration = configuration
    pagesOfSeveral = Set(pages.filter { $0.operations.count > 1 }.map(\.file))
    let described = pages.flatMap { page in
      page.operations.map { (operation: $0, page: page.file, settings: settings(for: $0, on: page)) }
    }
    let outcomes = described.mapSideBySide { [self] in resolve($0.operation, page: $0.page, settings: $0.settings) }
    resolved = outcomes.compactMap(\.resolved)
    diagnostics = outcomes.flatMap(\.diagnostics)
    let used = Set(described.compactMap(\.settings?.location))
    for settings in configuration.operations where !used.contains(settings.location) {
      diagnostics.append(
        Diagnostic(
          .unusedConfiguration,
          "no operation on a page ‘\(settings.page)’\(settings.title.map { " with the title ‘\($0)’" } ?? "") was found"
            + NearestWord.question(settings.page, among: pages.map(\.file).filter { $0 != settings.page }),
          at: settings.location))
    }
    dropMentions()
    nameApart()
  }

  /// A list of endpoints names what other pages describe.
  private mutating func dropMentions() {
    let described = Set(resolved.filter { !$0.operation.isMention }.map { $0.method + " " + $0.path.shape })
    resolved.removeAll { $0.operation.isMention && described.contains($0.method + " " + $0.path.shape) }
    // So does a guide that shows calls of them.
    guard resolved.contains(where: \.operation.isOnlyShown) else { return }
    let stated = resolved.filter { !$0.operation.isOnlyShown }
    resolved.removeAll { shown in
      shown.operation.isOnlyShown
        && stated.contains { $0.method == shown.method && PathValues.shows(shown.path, $0.path) }
    }
  }

  private func settings(for operation: Operation, on page: PageContract) -> Configuration.OperationSettings? {
    configuration.operations.first { $0.page == page.file && ($0.title == nil || $0.title == operation.title) }
  }

  private func resolve(
    _ operation: Operation, page: String, settings: Configuration.OperationSettings?
  ) -> (resolved: ResolvedOperation?, diagnostics: [Diagnostic]) {
    let place = operation.urlSection ?? operation.location
    let method = settings?.method ?? operation.method
    guard let url = settings?.path ?? operation.url else {
      return (nil, [missingURL(operation, page: page, at: place)])
    }
    let isFetched = method == nil && isFetched(operation, url)
    guard let method = method ?? (isFetched ? Sourced("GET", at: url.location) : nil) else {
      let missing = Diagnostic(
        .missingRequestMethod,
        "the page does not say by which method ‘\(url.value)’ is called; expected a line such as ‘POST \(url.value)’ or a section ‘请求方式’",
        at: place, fix: fix(operation, "method: POST"))
      return (nil, [missing])
    }
    let described = operation.parameters.filter { $0.place == .path }.map(\.field.name)
    let path = PathReader.read(url.value).naming(described)
    let evidence =
      settings?.path.map { Evidence(.configuration, "the configuration gives it", at: $0.location) }
      ?? Evidence(.declaration, "the page gives it", at: url.location)
    let name =
      settings?.name ?? operation.procedure.map { SwiftName.lower(Words($0.value)) }
      ?? OperationNaming.name(method: method.value, path: path)
    let resolved = ResolvedOperation(
      operation: operation, settings: settings, method: method.value, path: path, pathEvidence: evidence, name: name,
      evidence: OperationEvidence.lines(operation, settings, method: method, url: url, path: path, name: name),
      nameRuling: OperationEvidence.ruling(operation, settings))
    return (resolved, isFetched ? [fetched(url)] : [])
  }

  /// A URL that is shown with its query, and by no method, is one to open: what opens it sends GET. It does not apply where the page shows
  /// a body or says that it has one.
  private func isFetched(_ operation: Operation, _ url: Sourced<String>) -> Bool {
    guard let query = url.value.firstIndex(of: "?"), url.value[query...].contains("="), url.value.hasPrefix("http"),
      operation.contentType == nil, !operation.parameters.contains(where: { $0.place == .body })
    else { return false }
    return !operation.examples.contains { $0.role == .request && $0.node.placeholder == nil }
  }

  private func fetched(_ url: Sourced<String>) -> Diagnostic {
    Diagnostic(
      .missingRequestMethod,
      "the page names no method for ‘\(url.value)’; a URL with its query is fetched, so it is called by GET",
      at: url.location, severity: .note)
  }

  private func missingURL(_ operation: Operation, page: String, at place: SourceLocation) -> Diagnostic {
    let placeholder =
      operation.parameters.first { $0.place == .path }.map { "/path/to/:\($0.field.name)" } ?? "/path/to/resource"
    return Diagnostic(
      .missingRequestURL,
      "no URL was found for ‘\(operation.title ?? page)’; expected one in a section such as ‘请求URL’ or ‘Request URL’, or a line such as ‘POST /v1/orders’",
      at: place, fix: fix(operation, "path: \(YAMLText.scalar(placeholder))"))
  }

  /// What `docent.yaml` says of one operation, with one key more.
  private func fix(_ operation: Operation, _ line: String) -> String {
    let isAlone = !pagesOfSeveral.contains(operation.location.file)
    return Configuration.OperationSettings.lines(operation, isAlone: isAlone, [line])
  }

  /// Two operations of one name are told apart by a number, and told.
  private mutating func nameApart() {
    var scope = NameScope()
    for index in resolved.indices {
      let name = scope.claim(resolved[index].name)
      if name != resolved[index].name {
        diagnostics.append(
          Diagnostic(
            .nameCollision, "two operations would be named ‘\(resolved[index].name)’; this one is named ‘\(name)’",
            at: resolved[index].operation.location, severity: .warning,
            fix: fix(resolved[index].operation, "name: \(name)")))
        resolved[index].evidence.append(
          Evidence(.sibling, "another operation is named ‘\(resolved[index].name)’ already", on: .name))
      }
      resolved[index].name = name
    }
  }
}
