import Contract
import Diagnostics
import Pages

/// Reads one part of a page as an operation: each section by what it is about.
struct OperationReader {
  private let lexicon: Lexicon
  private var operation: Operation
  private(set) var diagnostics: [Diagnostic] = []
  /// What the blocks at hand are about; nil before the first section.
  private var section: SectionMeaning?
  /// The label that stands directly above an example.
  private var label: String?

  private init(_ segment: Segment, file: String, lexicon: Lexicon) {
    self.lexicon = lexicon
    let start = segment.title?.location ?? segment.items.first?.location ?? SourceLocation(file: file, line: 1)
    operation = Operation(at: start)
    operation.method = segment.endpoint?.method
    operation.url = segment.endpoint?.url
    if let title = segment.title, EndpointLine.read(title.words.plain) == nil {
      operation.title = title.words.plain.trimmed
    }
  }

  static func read(
    _ segment: Segment, file: String, lexicon: Lexicon = .standard
  ) -> (operation: Operation, diagnostics: [Diagnostic]) {
    var reader = OperationReader(segment, file: file, lexicon: lexicon)
    for item in segment.items {
      switch item {
      case .label(let label): reader.open(label)
      case .block(let block): reader.read(block)
      }
    }
    reader.finish()
    return (reader.operation, reader.diagnostics)
  }

  private mutating func open(_ label: Outline.Label) {
    if EndpointLine.read(label.words.plain) != nil { return }
    guard let meaning = label.meaning else {
      openUnknown(label)
      return
    }
    section = meaning
    self.label = label.words.plain.trimming { $0.isWhitespace || ":：".contains($0) }
    if meaning == .requestURL, operation.urlSection == nil { operation.urlSection = label.location }
  }

  /// A label that the lexicon does not know names an example in a section of examples, is text in a section of text, and
  /// elsewhere opens a section of which nothing is known.
  private mutating func openUnknown(_ label: Outline.Label) {
    self.label = label.words.plain.trimming { $0.isWhitespace || ":：".contains($0) }
    switch section {
    case .requestExample, .responseExample, .success, .failure: break
    case .notes, .summary: read(.paragraph(label.words))
    case nil where label.level == nil: read(.paragraph(label.words))
    case .parameters, .headers, .responseFields: if label.level != nil { section = .other }
    default: section = .other
    }
  }

  private mutating func read(_ block: Block) {
    switch block {
    case .table(let table): read(table)
    case .code(let code): read(code)
    case .component: break
    default: read(texts: block.texts)
    }
  }

  private mutating func read(_ table: Block.Table) {
    let place: Parameter.Place?
    switch section {
    case .parameters(let known): place = known
    case .headers: place = .header
    case .requestURL: place = .path
    // Some pages put the table of parameters right below the endpoint, under no title at all.
    case nil where operation.url != nil && TableColumns(table, lexicon: lexicon).describesParameters: place = nil
    case .responseFields, .responseExample, .success:
      guard let reading = TableReader(lexicon: lexicon).read(table) else { return reject(table) }
      operation.responseFields += reading.fields
      diagnostics += reading.diagnostics
      return
    default: return
    }
    guard let reading = TableReader(lexicon: lexicon).read(table) else { return reject(table) }
    diagnostics += reading.diagnostics
    for (field, column) in zip(reading.fields, reading.places) {
      operation.parameters.append(Parameter(field, in: column ?? place))
    }
  }

  private mutating func reject(_ table: Block.Table) {
    let titles = table.header.map(\.plain).joined(separator: " | ")
    diagnostics.append(
      Diagnostic(
        .malformedTable, "none of the columns ‘\(titles)’ holds the names of fields; the table is left out",
        at: table.location))
  }

  private mutating func read(_ code: Block.Code) {
    let reader = ExampleReader()
    let role: Example.Role
    switch section {
    case .requestExample, .parameters(.body), .parameters(nil): role = .request
    case .responseExample, .success: role = .success
    case .failure(let status): role = .failure(status: status)
    default: return
    }
    guard reader.isJSON(code) else { return }
    let reading = reader.read(code, role: role, label: label)
    operation.examples += reading.examples
    diagnostics += reading.diagnostics
  }

  private mutating func read(texts: [RichText]) {
    let lines = texts.map(\.markdown).map(\.trimmed).filter { !lexicon.isEmpty($0) && EndpointLine.read($0) == nil }
    switch section {
    case .summary:
      if operation.description == nil { operation.description = lines.first }
      operation.notes += lines.dropFirst()
    case nil:
      if operation.description == nil { operation.description = lines.first }
      operation.notes += lines.dropFirst()
    case .notes: operation.notes += lines
    case .headers, .contentType: for text in texts { read(contentType: text) }
    default: break
    }
  }

  private mutating func read(contentType words: RichText) {
    guard operation.contentType == nil else { return }
    for type in ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"]
    where words.plain.contains(type) {
      operation.contentType = Sourced(type, at: words.location)
    }
  }

  private mutating func finish() {
    if operation.title == nil { operation.title = operation.description }
  }
}

extension Outline.Item {
  var location: SourceLocation? {
    switch self {
    case .label(let label): label.location
    case .block(let block): block.location
    }
  }
}
