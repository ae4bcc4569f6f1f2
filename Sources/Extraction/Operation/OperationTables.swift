import Contract
import Diagnostics
import Pages

/// Tables and lists of fields, each by the section that it stands in.
extension OperationReader {
  mutating func read(_ shown: Block.Table) {
    let table = shown.withoutBanner
    if let owner, let reading = reading(of: table) {
      attach(reading, to: owner)
      return
    }
    if let listed = ListedValues(table, lexicon: lexicon), apply(listed) { return }
    if let subject, describesItself || isDeclaredType(subject), descriptions.read(.table(table), under: subject) {
      return
    }
    switch sections.section {
    case .parameters(let place): readParameters(table, in: place)
    // `请求报文` is a title of what is sent as well as of what it looks like.
    case .requestExample where describesFields(table): readParameters(table, in: nil)
    case .headers: readParameters(table, in: .header)
    // A table of hosts or of endpoints describes no field.
    case .requestURL where table.rows.joined().contains { EndpointLine.target(in: $0.plain) != nil }: break
    // Below a URL that is missing, a table tells its parts.
    case .requestURL where operation.url == nil || !describesParameters(table): readParameters(table, in: .path)
    // Some pages put the table of parameters right below the endpoint, under no title of its own.
    case let section where Self.endpointSections.contains(section) && describesParameters(table):
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
      guard let reading = TableReader(lexicon: lexicon).read(table) else { break }
      let isBelowEndpoint = sections.section == nil && TableColumns(table, lexicon: lexicon).namesParameters
      loose.append(LooseTable(reading: reading, mayBeParameters: isBelowEndpoint, location: table.location))
    default: break
    }
  }

  /// Where an endpoint is named; nil for the part before any title.
  private static let endpointSections: [SectionMeaning?] = [nil, .requestURL, .method, .contentType]

  private func describesParameters(_ table: Block.Table) -> Bool {
    TableColumns(table, lexicon: lexicon).describesParameters
  }

  /// Gives values to the fields of the section in hand that a table lists them for, else to those of the other side.
  private mutating func apply(_ listed: ListedValues) -> Bool {
    var parameters = operation.parameters.map(\.field)
    let isResponse = sections.section == .responseFields
    if isResponse, listed.apply(to: &operation.responseFields) { return true }
    let isFound = listed.apply(to: &parameters)
    for (index, field) in parameters.enumerated() { operation.parameters[index].field = field }
    return isFound || !isResponse && listed.apply(to: &operation.responseFields)
  }

  private func describesFields(_ table: Block.Table) -> Bool {
    let columns = TableColumns(table, lexicon: lexicon)
    return columns[.name] != nil && (columns[.type] != nil || columns[.required] != nil)
  }

  func reading(of table: Block.Table) -> TableReader.Reading? {
    TableReader(lexicon: lexicon).read(table) ?? ListReader(lexicon: lexicon).read(table)
  }

  /// Whether a table below an unknown label can be the description of an object: it stands in no section whose fields it might add to.
  var describesItself: Bool {
    switch sections.section {
    case .parameters, .headers, .requestURL: false
    default: true
    }
  }

  /// Whether a title names what some field above is declared to be: `Passenger`, or `Passenger object`, below a row `passengers | array of
  /// Passenger`. Its table then describes that type, in whatever section it stands.
  func isDeclaredType(_ title: RichText) -> Bool {
    guard let name = ObjectTitle.name(in: title)?.lowercased() else { return false }
    let fields = operation.parameters.map(\.field) + operation.responseFields + descriptions.objects.flatMap(\.fields)
    return operation.body?.shape.objectName?.lowercased() == name || fields.contains { $0.isDeclared(as: name) }
  }

  /// Whether a list below a title may describe an object or list values, and no fields of the section that it stands in.
  func isOfObject(_ title: RichText, _ block: Block) -> Bool {
    guard case .list(let list) = block, ListReader(lexicon: lexicon).isFieldList(list) else { return true }
    return describesItself || isDeclaredType(title)
  }

  mutating func readParameters(_ table: Block.Table, in place: Parameter.Place?) {
    guard let reading = reading(of: table) ?? (place == .header ? readingOfPairs(table) : nil) else {
      return reject(table)
    }
    if operation.contentType == nil, reading.places.contains(.body) { operation.contentType = form(in: table) }
    addParameters(reading, in: place)
  }

  /// The encoding of a form that the column of places names: `formData`.
  private func form(in table: Block.Table) -> Sourced<String>? {
    table.rows.joined().lazy.compactMap { cell in
      cell.plain.utf8.count <= 12 ? MediaTypes.form(in: cell.plain).map { Sourced($0, at: cell.location) } : nil
    }.first
  }

  /// A table of two columns among headers has names and values, whatever its titles.
  func readingOfPairs(_ table: Block.Table) -> TableReader.Reading? {
    guard table.header.count == 2 else { return nil }
    let titles = ["name", "description"].map { RichText($0, at: table.location) }
    return reading(of: Block.Table(header: titles, rows: table.rows, at: table.location))
  }

  mutating func addParameters(_ reading: TableReader.Reading, in place: Parameter.Place?) {
    diagnostics += reading.diagnostics
    for (field, column) in zip(reading.fields, reading.places) {
      if (column ?? place) == .header, field.name.lowercased() == "content-type" {
        read(
          contentType: RichText(
            [field.facts.example, field.description].compactMap { $0 }.joined(), at: field.location))
      } else if (column ?? place) == .body, field.name.lowercased() == "body", !field.children.isEmpty {
        // A row for the body as a whole stands above those of its members.
        operation.parameters += field.children.map { Parameter($0, in: .body) }
      } else if operation.body == nil, field.isWholeBody(in: column ?? place) {
        operation.body = field.type
      } else if (column ?? place) == .header, field.name.lowercased() == "cookie",
        case let cookies = CookieRow.fields(field),
        !cookies.isEmpty
      {
        operation.parameters += cookies.map { Parameter($0, in: .cookie) }
      } else if (column ?? place) != .header || !Self.transportHeaders.contains(field.name.lowercased()) {
        operation.parameters.append(Parameter(field, in: column ?? place))
      }
    }
  }

  /// Headers that what sends the request sets by itself.
  private static let transportHeaders: Set<String> = ["host", "content-length", "connection", "user-agent"]

  /// Takes in the fields of a list. Names without a type or a mark are fields where nothing has described them: below a table, they are
  /// values or notes.
  mutating func read(_ reading: TableReader.Reading?) -> Bool {
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

  mutating func attach(_ reading: TableReader.Reading, to owner: Owner) {
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

  mutating func reject(_ table: Block.Table) {
    let titles = table.header.map(\.plain).joined(separator: " | ")
    diagnostics.append(
      Diagnostic(
        .malformedTable, "none of the columns ‘\(titles)’ holds the names of fields; the table is left out",
        at: table.location))
  }
}

extension Field {
  /// Whether the field, or one within it, is declared to be an object of a name, or several of them.
  fileprivate func isDeclared(as name: String) -> Bool {
    type?.shape.objectName?.lowercased() == name || children.contains { $0.isDeclared(as: name) }
  }

  /// Whether a row gives the body as a whole and names what it is: `body | [Book]`. A text by that name is a member like any other.
  fileprivate func isWholeBody(in place: Parameter.Place?) -> Bool {
    guard place == .body || place == nil, children.isEmpty, Self.bodyNames.contains(name.lowercased()) else {
      return false
    }
    return switch type?.shape {
    case .named, .array(.named): true
    default: false
    }
  }

  private static let bodyNames: Set<String> = ["body", "requestbody", "request_body", "请求体", "請求體"]
}
