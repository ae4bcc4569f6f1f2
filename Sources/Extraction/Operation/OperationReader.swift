import Contract
import Diagnostics
import Pages

/// Reads one part of a page as an operation: each section by what it is about.
struct OperationReader {
  let lexicon: Lexicon
  var operation: Operation
  /// The objects and lists of values that the part describes beside the operation.
  var descriptions: DescriptionReader
  var diagnostics: [Diagnostic] = []
  var sections: SectionTracker
  var examples: ExampleSorter
  /// The title above a table that may describe an object of its own.
  var subject: RichText?
  /// The field whose members the next table describes.
  var owner: Owner?
  /// Whether a section for it has said what the operation does.
  var isSummarized = false
  /// The label above that opened no section, with its colon.
  var remark: String?
  /// The first line of the first remark beside the text.
  var aside: String?
  /// Fields that paragraphs and components name.
  var fields: FieldGatherer
  /// The media type of a body that an example shows and that is not JSON.
  var requestMedia: Sourced<String>?
  /// Tables in sections of which nothing is known, for the examples to place.
  var loose: [LooseTable] = []

  enum Owner {
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
    if let endpoint = segment.endpoint, let method = endpoint.method, !endpoint.alternatives.isEmpty {
      diagnostics.append(
        Diagnostic(
          .otherMethods,
          "the call may be made by \(endpoint.alternatives.joined(separator: ", ")) as well; the client makes it by \(method.value)",
          at: method.location))
    }
    operation.isOnlyShown = segment.endpoint?.isShown == true && !segment.hasRequestSections
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
    // What only the paths of others have is none of this one's.
    reader.operation.parameters.removeAll { parameter in
      parameter.place == .path && segment.endpoint?.url.map { !$0.value.contains(parameter.field.name) } ?? false
        && segment.otherURLs.contains { $0.contains(parameter.field.name) }
    }
    return reader
  }

  mutating func open(_ label: Outline.Label) {
    closeFields()
    if EndpointLine.read(label.words.plain) != nil { return }
    owner = label.isCertain ? nil : memberOwner(named: label.words.plain)
    subject = nil
    guard owner == nil else { return }
    examples.open(label)
    if operation.contentType == nil, label.meaning == .parameters(.body) {
      operation.contentType = MediaTypes.form(in: label.words.plain).map { Sourced($0, at: label.location) }
    }
    remark = nil
    if sections.open(label) {
      read(texts: [label.words])
    } else if label.meaning == nil, label.guess == nil {
      subject = label.words
    }
    if sections.section == .requestURL, operation.urlSection == nil { operation.urlSection = label.location }
  }

  /// The field that a label names as the one whose members follow, on the side of the call that is at hand, else on the other.
  func memberOwner(named title: String) -> Owner? {
    let parameter = MemberTable.parent(in: title, among: operation.parameters.map(\.field)).map(Owner.parameter)
    let response = MemberTable.parent(in: title, among: operation.responseFields).map(Owner.response)
    switch sections.section {
    case .responseFields, .responseExample, .success: return response ?? parameter
    default: return parameter ?? response
    }
  }

  mutating func read(_ block: Block) {
    if fields.mustClose(before: block) { closeFields() }
    if fields.take(block, isFieldSection: isFieldSection) { return }
    closeFields()
    switch block {
    case .table(let table): read(table)
    case .code(let code): read(code)
    case .component: break
    case .container(let container) where sections.section == nil && container.kind != .tab: read(aside: container)
    case .list where subject.map { isOfObject($0, block) && descriptions.read(block, under: $0) } ?? false: break
    case .list(let list) where read(ListReader(lexicon: lexicon).read(list)): break
    case .definitions(let definitions) where read(ListReader(lexicon: lexicon).read(definitions)): break
    case let block where readInline(block.texts): break
    default: read(texts: block.texts)
    }
  }

  /// Fields of paragraphs and components end where something else begins.
  mutating func closeFields() {
    guard let gathered = fields.close() else { return }
    if gathered.isResponse {
      operation.responseFields += gathered.reading.fields
    } else {
      if !read(gathered.reading) { addParameters(gathered.reading, in: nil) }
    }
  }

  var isFieldSection: Bool {
    switch sections.section {
    case .parameters, .headers, .responseFields: true
    default: false
    }
  }

  mutating func read(_ code: Block.Code) {
    // Below the heading of an object stands what it looks like, and no message.
    if sections.section == .unknown, let subject, isDeclaredType(subject) { return }
    let found = examples.read(code, in: sections)
    operation.examples += found.examples
    operation.emptyResponses += found.emptyResponses
    operation.responseMedia = operation.responseMedia ?? found.responseMedia
    requestMedia = requestMedia ?? found.requestMedia
    diagnostics += found.diagnostics
  }

  mutating func finish() {
    closeFields()
    if operation.description == nil, let aside, let index = operation.notes.firstIndex(of: aside) {
      operation.description = operation.notes.remove(at: index)
    }
    operation.isDeprecated = UseRule.isDeprecated(operation)
    if operation.title == nil { operation.title = operation.description }
    let decided = examples.decided(for: operation)
    operation.examples += decided
    if !decided.isEmpty { operation.examples.sort { $0.node.location < $1.node.location } }
    if operation.contentType.map({ MediaTypes.isRaw($0.value) }) ?? true {
      operation.contentType = ExampleSorter.contentType(of: operation) ?? operation.contentType ?? requestMedia
    }
    settleMedia()
    for table in loose { place(table) }
    readComments()
    operation.parameters = DottedNames.whole(in: operation)
    operation.unwrapBody()
  }
}

extension OperationReader {
  /// Takes what comments say of the members of examples, where nothing else describes the body or the response.
  private mutating func readComments() {
    let (lexicon, examples) = (lexicon, operation.examples)
    func fields(_ role: Example.Role) -> [Field] {
      for example in examples where example.role == role {
        let fields = CommentedFields.fields(of: example.node, lexicon: lexicon)
        if !fields.isEmpty { return fields }
      }
      return []
    }
    if operation.body == nil, !operation.parameters.contains(where: { $0.place == .body || $0.place == nil }) {
      operation.parameters += fields(.request).map { Parameter($0, in: .body) }
    }
    if operation.responseFields.isEmpty { operation.responseFields = fields(.success) }
  }
}

extension Operation {
  /// Whether the examples of success have most of these fields, in any one object.
  func shows(_ fields: [Field]) -> Bool {
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
