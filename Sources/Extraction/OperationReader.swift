import Contract
import Diagnostics
import Pages

/// Reads one part of a page as an operation: each section by what it is about.
struct OperationReader {
  private let lexicon: Lexicon
  private(set) var operation: Operation
  /// The objects and lists of values that the part describes beside the operation.
  private(set) var descriptions: DescriptionReader
  private(set) var diagnostics: [Diagnostic] = []
  private var sections: SectionTracker
  private var examples: ExampleSorter
  /// The title above a table that may describe an object of its own.
  private var subject: RichText?
  /// The field whose members the next table describes.
  private var owner: Owner?
  /// Whether a section for it has said what the operation does.
  private var isSummarized = false
  /// The label above that opened no section, with its colon.
  private var remark: String?
  /// The first line of the first remark beside the text.
  private var aside: String?
  /// Fields that paragraphs and components name.
  private var fields: FieldGatherer
  /// Tables in sections of which nothing is known, for the examples to place.
  private var loose: [[Field]] = []

  private enum Owner {
    case parameter([Int]), response([Int])
  }

  private init(_ segment: Segment, file: String, lexicon: Lexicon) {
    self.lexicon = lexicon
    descriptions = DescriptionReader(lexicon: lexicon)
    sections = SectionTracker(lexicon: lexicon)
    fields = FieldGatherer(lexicon: lexicon)
    examples = ExampleSorter(lexicon: lexicon)
    let start = segment.title?.location ?? segment.items.first?.location ?? SourceLocation(file: file, line: 1)
    operation = Operation(at: start)
    operation.method = segment.endpoint?.method
    operation.url = segment.endpoint?.url
    if let title = segment.title, EndpointLine.read(title.words.plain) == nil {
      operation.title =
        EndpointLine.readTitled(title.words.plain)?.title ?? WordForm.withoutNumber(title.words.plain.trimmed)
    }
  }

  /// Reads a part; what the reader gathered stands in the reader that comes back.
  static func read(_ segment: Segment, file: String, lexicon: Lexicon = .standard) -> OperationReader {
    var reader = OperationReader(segment, file: file, lexicon: lexicon)
    for item in segment.items {
      switch item {
      case .label(let label): reader.open(label)
      case .block(let block): reader.read(block)
      }
    }
    reader.finish()
    return reader
  }

  private mutating func open(_ label: Outline.Label) {
    closeFields()
    if EndpointLine.read(label.words.plain) != nil { return }
    owner = label.isCertain ? nil : memberOwner(named: label.words.plain)
    subject = nil
    guard owner == nil else { return }
    examples.open(label)
    remark = nil
    if sections.open(label) {
      read(texts: [label.words])
    } else if label.meaning == nil, label.guess == nil {
      subject = label.words
    }
    if sections.section == .requestURL, operation.urlSection == nil { operation.urlSection = label.location }
  }

  /// The field that a label names as the one whose members follow, on the side of the call that is at hand, else on the other.
  private func memberOwner(named title: String) -> Owner? {
    let parameter = MemberTable.parent(in: title, among: operation.parameters.map(\.field)).map(Owner.parameter)
    let response = MemberTable.parent(in: title, among: operation.responseFields).map(Owner.response)
    switch sections.section {
    case .responseFields, .responseExample, .success: return response ?? parameter
    default: return parameter ?? response
    }
  }

  private mutating func read(_ block: Block) {
    if fields.mustClose(before: block) { closeFields() }
    if fields.take(block, isFieldSection: isFieldSection) { return }
    closeFields()
    switch block {
    case .table(let table): read(table)
    case .code(let code): read(code)
    case .component: break
    case .container(let container) where sections.section == nil && container.kind != .tab: read(aside: container)
    case .list where subject.map { descriptions.read(block, under: $0) } ?? false: break
    case .list(let list) where read(ListReader(lexicon: lexicon).read(list)): break
    case .definitions(let definitions) where read(ListReader(lexicon: lexicon).read(definitions)): break
    default: read(texts: block.texts)
    }
  }

  /// Fields of paragraphs and components end where something else begins.
  private mutating func closeFields() {
    guard let gathered = fields.close() else { return }
    if gathered.isResponse {
      operation.responseFields += gathered.reading.fields
    } else {
      if !read(gathered.reading) { addParameters(gathered.reading, in: nil) }
    }
  }

  private var isFieldSection: Bool {
    switch sections.section {
    case .parameters, .headers, .responseFields: true
    default: false
    }
  }

  private mutating func read(_ table: Block.Table) {
    if let owner, let reading = reading(of: table) {
      attach(reading, to: owner)
      return
    }
    if let subject, describesItself, descriptions.read(.table(table), under: subject) { return }
    switch sections.section {
    case .parameters(let place): readParameters(table, in: place)
    case .headers: readParameters(table, in: .header)
    // A table of hosts or of endpoints describes no field.
    case .requestURL where table.rows.joined().contains { EndpointLine.target(in: $0.plain) != nil }: break
    case .requestURL: readParameters(table, in: .path)
    // Some pages put the table of parameters right below the endpoint, under no title at all.
    case nil where TableColumns(table, lexicon: lexicon).describesParameters,
      .contentType where TableColumns(table, lexicon: lexicon).describesParameters,
      .method where TableColumns(table, lexicon: lexicon).describesParameters:
      readParameters(table, in: nil)
    case .responseFields, .responseExample, .success:
      if let type = StatusTable.type(of: table) {
        operation.returns.insert(type, at: 0)
        return
      }
      guard !StatusTable.isOne(table) else { return }
      guard let reading = reading(of: table) else { return reject(table) }
      operation.responseFields += reading.fields
      diagnostics += reading.diagnostics
    case nil, .unknown, .example:
      if let reading = TableReader(lexicon: lexicon).read(table) { loose.append(reading.fields) }
    default: break
    }
  }

  private func reading(of table: Block.Table) -> TableReader.Reading? {
    TableReader(lexicon: lexicon).read(table) ?? ListReader(lexicon: lexicon).read(table)
  }

  /// Whether a table below an unknown label can be the description of an object: it stands in no section whose fields it might add to.
  private var describesItself: Bool {
    switch sections.section {
    case .parameters, .headers, .requestURL: false
    default: true
    }
  }

  private mutating func readParameters(_ table: Block.Table, in place: Parameter.Place?) {
    guard let reading = reading(of: table) ?? (place == .header ? readingOfPairs(table) : nil) else {
      return reject(table)
    }
    addParameters(reading, in: place)
  }

  /// A table of two columns among headers has names and values, whatever its titles.
  private func readingOfPairs(_ table: Block.Table) -> TableReader.Reading? {
    guard table.header.count == 2 else { return nil }
    let titles = ["name", "description"].map { RichText($0, at: table.location) }
    return reading(of: Block.Table(header: titles, rows: table.rows, at: table.location))
  }

  private mutating func addParameters(_ reading: TableReader.Reading, in place: Parameter.Place?) {
    diagnostics += reading.diagnostics
    for (field, column) in zip(reading.fields, reading.places) {
      if (column ?? place) == .header, field.name.lowercased() == "content-type" {
        read(
          contentType: RichText(
            [field.facts.example, field.description].compactMap { $0 }.joined(), at: field.location))
      } else if (column ?? place) == .body, field.name.lowercased() == "body", !field.children.isEmpty {
        // A row for the body as a whole stands above those of its members.
        operation.parameters += field.children.map { Parameter($0, in: .body) }
      } else if (column ?? place) != .header || !Self.transportHeaders.contains(field.name.lowercased()) {
        operation.parameters.append(Parameter(field, in: column ?? place))
      }
    }
  }

  /// Headers that what sends the request sets by itself.
  private static let transportHeaders: Set<String> = ["host", "content-length", "connection", "user-agent"]

  /// Takes in the fields of a list. Names without a type or a mark are fields where nothing has described them: below a table, they are
  /// values or notes.
  private mutating func read(_ reading: TableReader.Reading?) -> Bool {
    guard let reading else { return false }
    let isQualified = reading.fields.contains { $0.type != nil || $0.isRequired != nil }
    switch sections.section {
    case .parameters(let place) where isQualified || operation.parameters.allSatisfy({ $0.place != place }):
      addParameters(reading, in: place)
    case .headers: addParameters(reading, in: .header)
    case .responseFields where isQualified || operation.responseFields.isEmpty:
      operation.responseFields += reading.fields
    case .responseExample where isQualified, .success where isQualified: operation.responseFields += reading.fields
    default: return false
    }
    return true
  }

  private mutating func attach(_ reading: TableReader.Reading, to owner: Owner) {
    diagnostics += reading.diagnostics
    switch owner {
    case .response(let way): MemberTable.attach(reading.fields, at: way[...], to: &operation.responseFields)
    case .parameter(let way):
      var fields = operation.parameters.map(\.field)
      MemberTable.attach(reading.fields, at: way[...], to: &fields)
      for (index, field) in fields.enumerated() { operation.parameters[index].field = field }
    }
    self.owner = nil
  }

  private mutating func reject(_ table: Block.Table) {
    let titles = table.header.map(\.plain).joined(separator: " | ")
    diagnostics.append(
      Diagnostic(
        .malformedTable, "none of the columns ‘\(titles)’ holds the names of fields; the table is left out",
        at: table.location))
  }

  private mutating func read(_ code: Block.Code) {
    let found = examples.read(code, in: sections)
    operation.examples += found.examples
    operation.emptyResponses += found.emptyResponses
    diagnostics += found.diagnostics
  }

  private mutating func read(texts: [RichText]) {
    if let last = texts.last { examples.read(words: last.plain) }
    for text in texts {
      switch sections.section {
      case nil, .summary, .notes: operation.returns += ReturnsReader.candidates(in: text, isResponse: false)
      case .responseFields, .responseExample, .success:
        operation.returns += ReturnsReader.candidates(in: text, isResponse: true)
      default: break
      }
    }
    let words = sections.section == nil ? texts.filter { !$0.isNavigation } : texts
    let lines = words.map(\.markdown).map(\.trimmed).filter { !lexicon.isEmpty($0) && EndpointLine.read($0) == nil }
    switch sections.section {
    case .summary where !lines.isEmpty && !isSummarized:
      // What stood above the first section is a remark where a section says what the operation does.
      if let remark = operation.description { operation.notes.insert(remark, at: 0) }
      operation.description = lines[0]
      operation.notes += lines.dropFirst()
      isSummarized = true
    case .summary, nil:
      describe(lines)
    case .notes: operation.notes += lines
    case .headers, .contentType: for text in texts { read(contentType: text) }
    default: break
    }
  }

  /// Takes lines for the description and remarks. What stands below a label that opens no section is its value and describes nothing.
  private mutating func describe(_ lines: [String]) {
    var lines = lines[...]
    if let first = lines.first, let remark {
      operation.notes.append("\(remark) \(first)")
      lines = lines.dropFirst()
      self.remark = nil
    }
    if let last = lines.last, last.hasSuffix(":") || last.hasSuffix("：") {
      remark = last
      lines = lines.dropLast()
    }
    if operation.description == nil {
      operation.description = lines.first
      lines = lines.dropFirst()
    }
    operation.notes += lines
  }

  /// A remark beside the text is the description only where there is no other.
  private mutating func read(aside container: Block.Container) {
    let lines = container.blocks.flatMap(\.texts).map(\.markdown.trimmed).filter { !lexicon.isEmpty($0) }
    if aside == nil, operation.description == nil { aside = lines.first }
    operation.notes += lines
  }

  private mutating func read(contentType words: RichText) {
    guard operation.contentType == nil else { return }
    for type in ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"]
    where words.plain.contains(type) {
      operation.contentType = Sourced(type, at: words.location)
    }
  }

  private mutating func finish() {
    closeFields()
    if operation.description == nil, let aside, let index = operation.notes.firstIndex(of: aside) {
      operation.description = operation.notes.remove(at: index)
    }
    operation.isDeprecated = UseRule.isDeprecated(operation)
    if operation.title == nil { operation.title = operation.description }
    let decided = examples.decided(for: operation)
    operation.examples += decided
    if !decided.isEmpty { operation.examples.sort { $0.node.location < $1.node.location } }
    if operation.contentType == nil { operation.contentType = ExampleSorter.contentType(of: operation) }
    for fields in loose where operation.responseFields.isEmpty && operation.shows(fields) {
      operation.responseFields = fields
    }
  }
}

extension RichText {
  /// Whether the words are several links and nothing else.
  fileprivate var isNavigation: Bool {
    runs.count { $0.link != nil } > 1 && runs.allSatisfy { $0.link != nil || $0.text.trimmed.isEmpty }
  }
}

extension Operation {
  /// Whether the examples of success have most of these fields, in any one object.
  fileprivate func shows(_ fields: [Field]) -> Bool {
    let names = Set(fields.map(\.name))
    let most = examples.filter { $0.role == .success }.map { $0.node.value.mostShared(with: names) }.max() ?? 0
    return names.count >= 2 && most * 3 >= names.count * 2
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
