import Contract
import Diagnostics
import Pages

/// Finds the operations of a page and reads each; never fails: what cannot be read becomes a diagnostic.
package enum Extractor {
  /// A page that describes nothing is skipped with a note that says what was looked for.
  package static func extract(_ document: Document, lexicon: Lexicon = .standard) -> PageContract {
    var page = PageContract(file: document.file, title: document.title, operations: [])
    let parts = PageParts(Outline(document.blocks, lexicon: lexicon))
    var told: [[Diagnostic]] = []
    for segment in parts.operations {
      let reading = OperationReader.read(segment, file: document.file, lexicon: lexicon)
      page.operations.append(reading.operation)
      page.add(reading.descriptions)
      told.append(reading.diagnostics)
    }
    var procedures: [Operation] = []
    var descriptions = DescriptionReader(lexicon: lexicon)
    for part in parts.others {
      guard let name = ProcedureTitle.name(of: part, lexicon: lexicon) else {
        descriptions.read(part)
        continue
      }
      let reading = OperationReader.read(part, file: document.file, lexicon: lexicon)
      procedures.append(reading.operation)
      procedures[procedures.count - 1].procedure = name
      page.add(reading.descriptions)
      page.diagnostics += reading.diagnostics
    }
    let kept = readConventions(document.blocks, of: &page, procedures: procedures, lexicon: lexicon)
    page.diagnostics += kept.flatMap { told[$0] }
    page.operations += procedures
    page.add(descriptions)
    page.diagnostics += parts.inbound.map { InboundCall.note($0, file: document.file) }
    if page.operations.isEmpty, page.objects.isEmpty, page.enumerations.isEmpty, page.conventions == nil,
      parts.inbound.isEmpty
    {
      page.diagnostics.append(
        Diagnostic(
          .pageSkipped,
          "no endpoint was found: no line such as ‘POST /v1/orders’ and no section such as ‘Request URL’ or ‘请求方式’",
          at: SourceLocation(file: document.file, line: 1)))
    }
    return page
  }

  /// Reads what the page states for all endpoints. It looks like an endpoint here and there: a section for the URL that holds only a
  /// host. Such an operation leaves the page.
  ///
  /// - Returns: the indices of the operations that stay.
  private static func readConventions(
    _ blocks: [Block], of page: inout PageContract, procedures: [Operation], lexicon: Lexicon
  ) -> [Int] {
    let reader = ConventionsReader(lexicon: lexicon)
    let all = Array(page.operations.indices)
    var kept = all.filter { !ConventionsReader.isStatement(page.operations[$0]) }
    page.conventions = reader.read(blocks, operations: kept.map { page.operations[$0] } + procedures)
    if page.conventions == nil, kept.count == 1, page.operations[kept[0]].isNameless {
      let conventions = reader.read(blocks, operations: [])
      if conventions?.speaksForAll == true { (page.conventions, kept) = (conventions, []) }
    }
    // Without any word for all endpoints, what has no URL is an endpoint that lacks one.
    let nameless = all.filter { !kept.contains($0) && page.operations[$0].url == nil }
    if nameless.contains(where: { !(page.conventions?.outweigh(page.operations[$0]) ?? false) }) {
      kept = all
      page.conventions = reader.read(blocks, operations: page.operations)
    }
    if page.conventions == nil, kept.isEmpty { kept = all }
    page.operations = kept.map { page.operations[$0] }
    let lacksHost = page.operations.allSatisfy { $0.url.map { !$0.value.contains("://") } ?? true }
    if lacksHost, !page.operations.isEmpty, page.conventions?.lacksServer ?? true,
      case let servers = StatedServers.read(blocks), !servers.isEmpty
    {
      page.conventions = page.conventions ?? Conventions()
      page.conventions?.servers = servers
    }
    let hasCredential =
      page.conventions.map { $0.headers.contains { $0.value.contains("{") } || !$0.query.isEmpty } ?? false
    if !hasCredential, case let shown = ShownCredentials.headers(in: page.operations), !shown.isEmpty {
      page.conventions = page.conventions ?? Conventions()
      let names = Set(shown.map { $0.name.lowercased() })
      page.conventions?.headers.removeAll { names.contains($0.name.lowercased()) }
      page.conventions?.headers += shown
    }
    return kept
  }
}

extension Operation {
  /// Whether the page tells neither where the request goes nor how, nor has a section that would.
  fileprivate var isNameless: Bool { url == nil && urlSection == nil && method == nil }
}

extension Conventions {
  /// Whether the page states what no endpoint’s page would state of one endpoint.
  fileprivate var speaksForAll: Bool {
    !servers.isEmpty || urlTemplate != nil || basePath != nil || parameters.contains { $0.place != .header }
  }
}

extension Conventions {
  /// Whether they do not say where calls go to.
  fileprivate var lacksServer: Bool { servers.isEmpty && urlTemplate == nil && basePath == nil }

  /// Whether they say more than the page of one endpoint without a URL would.
  fileprivate func outweigh(_ operation: Operation) -> Bool {
    if speaksForAll { return true }
    let hasTerms =
      !errorCodes.isEmpty || !statusCodes.isEmpty || rateLimit != nil || !query.isEmpty
      || headers.contains { $0.value.contains("{") }
    return operation.method == nil && hasTerms
  }
}

extension PageContract {
  fileprivate mutating func add(_ descriptions: DescriptionReader) {
    objects += descriptions.objects
    enumerations += descriptions.enumerations
  }
}
