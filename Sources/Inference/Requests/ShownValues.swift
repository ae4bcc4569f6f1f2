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
  /// The objects that a query writes as `filter[name]=x`, of unknown values.
  let nestedQuery: Shape
  private let headers: [String: [ShownField]]
  private let path: [String: [ShownField]]
  private let sendsBody: Bool

  /// What the bodies of the examples show together; the fields of a form that nest (`user[name]`) are members there, of unknown values.
  var body: Shape {
    let forms = examples.filter { $0.capture == nil }.compactMap { $0.request.flatMap { FormTree.object(of: $0.form) } }
    return Shape.join(examples.map { Shape($0) } + forms.map { Shape(observing: $0) })
  }

  /// The names in the query of each example that shows one.
  var queries: [ShownNames] {
    examples.compactMap { example in
      ShownNames(example, (example.request?.query ?? []) + (sendsBody ? [] : example.request?.form ?? []))
    }
  }

  /// The outermost names in the body of each example that shows one.
  var bodies: [ShownNames] {
    guard sendsBody else { return [] }
    return examples.compactMap { example in
      if let form = ShownNames(example, example.request?.form ?? []) { return form }
      guard case .object(let members) = example.node.value, example.node.placeholder == nil else { return nil }
      return ShownNames(Witness(example.node, of: example), Set(members.map(\.key)))
    }
  }

  /// - Parameter sendsBody: whether the method has a body; the fields of a form are items of the query where it has none.
  init(_ operation: Operation, path template: PathTemplate, sendsBody: Bool) {
    var examples: [Example] = []
    var path: [String: [ShownField]] = [:]
    for example in operation.examples where example.role == .request {
      if let url = example.request?.url {
        guard let values = PathValues.read(url, of: template) else { continue }
        // The parts of a captured path are somebody’s own.
        if example.capture == nil {
          for value in values { path[value.name, default: []].append(value) }
        }
      }
      examples.append(example)
    }
    let requests = examples.compactMap(\.request)
    let stated = operation.url.map { QueryText.items(of: $0) } ?? []
    let form = requests.flatMap(\.form)
    self.examples = examples
    self.sendsBody = sendsBody
    self.path = path
    let items = stated + requests.flatMap(\.query) + (sendsBody ? [] : form)
    query = Self.grouped(items.map(\.withoutElement))
    nestedQuery = FormTree.object(of: items.map(\.withoutElement)).map { Shape(observing: $0) } ?? .bottom
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

  func isInQuery(_ name: String) -> Bool {
    query.contains { $0.name == name } || nestedQuery.object?.members[name] != nil
  }

  /// What the examples show of a parameter; nil where they show nothing that says anything.
  func shape(of field: Field, in place: Parameter.Place) -> Shape? {
    TextShape.shape(of: texts(of: field, in: place), declared: field.type)
  }

  /// The texts that the examples have for a parameter.
  func texts(of field: Field, in place: Parameter.Place) -> [ShownField] {
    switch place {
    case .path: path[field.name] ?? []
    case .query: query.first { $0.name == field.name }?.texts ?? []
    case .header: headers[field.name.lowercased()] ?? []
    case .body: form.first { $0.name == field.name }?.texts ?? []
    case .cookie: []
    }
  }
}

/// The names that one example of a request has in its query or its body.
struct ShownNames {
  var place: Witness
  var names: Set<String>

  init(_ place: Witness, _ names: Set<String>) {
    self.place = place
    self.names = Set(names.map { $0.lowercased() })
  }

  /// The outermost names of fields: `user` of `user[name]`; nil where there is none.
  init?(_ example: Example, _ fields: [ShownField]) {
    guard let first = fields.first else { return nil }
    let names = fields.map { field in String(field.name.prefix { $0 != "[" }) }
    self.init(Witness(.unshown(at: first.location), of: example), Set(names))
  }
}

extension ShownField {
  /// A list's element under the name of the list: `ids` of `ids[]` and of `ids[0]`.
  var withoutElement: ShownField {
    guard let open = name.firstIndex(of: "["), open > name.startIndex, name.hasSuffix("]") else { return self }
    let inner = name[name.index(after: open)...].dropLast()
    guard inner.allSatisfy(\.isNumber) else { return self }
    var field = self
    field.name = String(name[..<open])
    return field
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
    // Of a captured parameter whose value is not shown, as that of a credential is not, nothing is known.
    let shown = texts.first { $0.capture == nil || !$0.value.isEmpty }
    guard let place = shown?.location, !name.contains("["), !TextShape.isPlaceholder(name) else { return nil }
    return Field(name: name, at: place)
  }
}
