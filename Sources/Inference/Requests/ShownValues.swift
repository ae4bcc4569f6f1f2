import Contract
import Diagnostics
import JSONText

/// What the examples of an operation's request show of its parameters: items of queries, fields of forms, headers, parts of paths.
struct ShownValues {
  /// The examples that call the operation's own path.
  let examples: [Example]
  /// By name, in the order in which the page shows them.
  let query: [ShownParameter]
  let form: [ShownParameter]
  private let headers: [String: [ShownField]]
  private let path: [String: [ShownField]]

  /// The bodies of the examples; the fields of a form that nest (`user[name]`) are members there, of unknown values.
  var bodies: [JSONNode] {
    examples.map(\.node) + examples.compactMap { $0.request.flatMap { FormTree.object(of: $0.form) } }
  }

  /// - Parameter sendsBody: whether the method has a body; the fields of a form are items of the query where it has none.
  init(_ operation: Operation, path template: PathTemplate, sendsBody: Bool) {
    var examples: [Example] = []
    var path: [String: [ShownField]] = [:]
    for example in operation.examples where example.role == .request {
      if let url = example.request?.url {
        guard let values = PathValues.read(url, of: template) else { continue }
        for value in values { path[value.name, default: []].append(value) }
      }
      examples.append(example)
    }
    let requests = examples.compactMap(\.request)
    let stated = operation.url.map { QueryText.items(of: $0) } ?? []
    let form = requests.flatMap(\.form)
    self.examples = examples
    self.path = path
    query = Self.grouped(stated + requests.flatMap(\.query) + (sendsBody ? [] : form))
    self.form = Self.grouped(sendsBody ? form : [])
    headers = Dictionary(grouping: requests.flatMap(\.headers)) { $0.name.lowercased() }
  }

  private static func grouped(_ fields: [ShownField]) -> [ShownParameter] {
    var order: [String] = []
    var groups: [String: [ShownField]] = [:]
    for field in fields {
      if groups[field.name] == nil { order.append(field.name) }
      groups[field.name, default: []].append(field)
    }
    return order.map { ShownParameter(name: $0, texts: groups[$0] ?? []) }
  }

  func isInQuery(_ name: String) -> Bool { query.contains { $0.name == name } }

  /// What the examples show of a parameter; nil where they show nothing that says anything.
  func shape(of field: Field, in place: Parameter.Place) -> Shape? {
    let texts =
      switch place {
      case .path: path[field.name] ?? []
      case .query: query.first { $0.name == field.name }?.texts ?? []
      case .header: headers[field.name.lowercased()] ?? []
      case .body: form.first { $0.name == field.name }?.texts ?? []
      case .cookie: [ShownField]()
      }
    return TextShape.shape(of: texts, declared: field.type)
  }
}

/// A parameter and all that the examples have for it.
struct ShownParameter {
  var name: String
  var texts: [ShownField]

  /// The parameter as one that no table describes, which may be left out.
  ///
  /// Members that nest in a form (`user[name]`) are left to tables, which say what they nest in.
  var undescribed: Field? {
    guard let place = texts.first?.location, !name.contains("["), !TextShape.isPlaceholder(name) else { return nil }
    return Field(name: name, at: place)
  }
}
