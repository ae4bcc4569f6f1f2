import Contract
import Diagnostics
import JSONText

/// Weighs all that the pages say, and decides: one value in, one value out, whatever the order of the pages.
package enum Inference {
  /// - Parameter samples: captured responses, which are evidence as the examples of pages are, and of which nothing else is kept.
  /// - Returns: the API, and all that there is to say of it; where a diagnostic is an error the API lacks what it names.
  package static func infer(
    _ pages: [PageContract], configuration: Configuration, samples: [CapturedResponse] = []
  ) -> (api: API, diagnostics: [Diagnostic]) {
    let shared = SharedFacts(pages.sorted { $0.file < $1.file }, configuration: configuration)
    let (pages, configuration) = (LinkResolver(pages).resolve(shared.pages), shared.configuration)
    let resolver = OperationResolver(pages, configuration: configuration)
    var operations = resolver.resolved
    let matcher = SampleMatcher(samples, operations: operations, servers: configuration.servers.map(\.url))
    var (rule, doubts) = EnvelopeRule.find(
      in: operations.map(\.operation), configuration: configuration.envelope, stated: shared.envelope)
    if !matcher.matched.isEmpty {
      operations = matcher.attached(to: operations, envelope: rule)
      // Pages that show no response leave it to the samples what stands around all of them.
      if rule == nil {
        (rule, doubts) = EnvelopeRule.find(in: operations.map(\.operation), configuration: configuration.envelope)
      }
    }
    let media = MessageMedia.settle(&operations)
    let shapes = operations.mapSideBySide { $0.operation.examples.map { Shape($0) } }
    let (envelope, contradictions) =
      rule.map {
        EnvelopeMembers.envelope(
          $0, operations: operations.map(\.operation), shapes: shapes, stated: shared.envelopeFields)
      } ?? (nil, [])
    let responses = Array(zip(operations, shapes)).mapSideBySide { [rule = envelope == nil ? nil : rule] in
      ResponseShape($0.operation, shapes: $1, envelope: rule)
    }
    var diagnostics = shared.diagnostics + resolver.diagnostics + matcher.diagnostics + doubts + contradictions + media
    if let rule, envelope != nil {
      let wrapped = zip(operations, responses).filter { $1.isEnveloped && !$1.isWhole }.map(\.0.operation)
      diagnostics += EnvelopeContradictions.diagnostics(rule, operations: wrapped)
    }

    let glossary = Glossary(configuration.glossary)
    let objects = DescribedObjects(pages)
    diagnostics += UnusedDescriptions.notes(pages, objects)
    let returned = Dictionary(
      operations.compactMap { operation in
        let type = operation.operation.returns.first { $0.shape.objectName.flatMap { objects[$0] } != nil }
        return type.map { (operation.name, $0) }
      }
    ) { first, _ in first }
    let (index, messages) = sideBySide({ ScalarIndex(responses.map(\.payload)) }) { [operations] in
      MessageSites(operations, responses, objects: objects, returned: returned)
    }
    var sites = messages.sites
    let (roots, failureRoots) = (messages.roots, messages.failureRoots)
    let reserved = ReservedNames.all(module: configuration.name, operations: operations.map(\.name))
    let returnedNames = ReturnedNames(operations, roots: roots, reserved: reserved)
    returnedNames.unite(&sites)
    // What a type within an operation must not be called: it would hide what the operation itself uses.
    let requestNames = NameScope(taken: Set((reserved + ["Body", "Output"]).map { $0.lowercased() }))
    let crowded = Set(pages.filter { $0.operations.count > 1 }.map(\.file))
    let requests = operations.mapSideBySide { operation in
      RequestTypes(
        operation.operation, method: operation.method, path: operation.path,
        encoding: encoding(of: operation, configuration), index: index, settings: operation.settings?.parameters ?? [],
        isAlone: !crowded.contains(operation.operation.location.file), use: operation.name, typeNames: requestNames,
        glossary: glossary, objects: objects,
        media: MessageMedia.body(of: operation))
    }
    let places = RequestPlaces(requests)
    let arrangement = RequestArrangement.parts(configuration.types, places)
    let types = ResponseTypes(
      sites, index: index, isLenient: configuration.isLenient, glossary: glossary, reserved: reserved,
      settings: arrangement.responses, requestNames: places.names, returned: returnedNames.bySite)
    diagnostics += types.diagnostics
    diagnostics += returnedNames.unused(types, renamed: configuration.types.filter { $0.name != nil }.map(\.type))

    var api = API(
      name: configuration.name, servers: configuration.servers, headers: configuration.headers.map(HeaderTemplate.init))
    api.pages = pages.filter { !$0.operations.isEmpty || $0.conventions != nil }.map(\.file)
    api.envelope = envelope
    api.initializers = configuration.initializers
    api.conventions = shared.conventions
    api.types = types.declarations
    let assembled = Array(operations.indices).mapSideBySide { [operations] index -> (APIOperation, [Diagnostic]) in
      let (operation, request, response) = (operations[index], requests[index], responses[index])
      var assembled = assemble(
        operation, request, response,
        output: output(response, declared: returned[operation.name], root: roots[index].flatMap { types[$0] }))
      assembled.body = BodyForm(operation.operation, configured: operation.settings?.bodyEncoding?.value)
        .body(assembled.body, method: operation.method)
      var lists = ListParameters(operation)
      lists.apply(to: &assembled)
      assembled.servers = shared.ownServers[operation.operation.location.file] ?? []
      if let root = failureRoots[index].flatMap({ types[$0] }) {
        assembled.failure = TypeResolver().resolve("", response.failure, declared: nil, child: root).type
      }
      let check = ParameterSettingsCheck.diagnostics(
        operation.settings?.parameters ?? [], of: assembled, types: request.declarations)
      return (assembled, request.diagnostics + lists.diagnostics + check)
    }
    api.operations = assembled.map(\.0)
    diagnostics += assembled.flatMap(\.1)
    let arranged = RequestArrangement(
      arrangement.requests, types: requests.flatMap(\.declarations), operations: api.operations,
      responseNames: Set(api.types.map(\.name)), reserved: reserved)
    diagnostics += arranged.diagnostics
    api.types += arranged.types
    api.operations = arranged.operations.sorted { $0.name < $1.name }
    ArrayStyles.complete(&api)
    SameNames.unify(&api)
    let enumerations = EnumerationTypes(api, glossary: glossary, reserved: reserved)
    enumerations.apply(to: &api)
    var overrides = TypeOverrides(configuration.types)
    overrides.apply(to: &api)
    api.types.sort { $0.name < $1.name }
    let settings = operations.compactMap { operation in operation.settings?.pagination.map { (operation.name, $0) } }
    var paging = Paging(
      isOn: configuration.readsPages, settings: Dictionary(settings, uniquingKeysWith: { first, _ in first }))
    paging.apply(to: &api)
    diagnostics +=
      paging.diagnostics + overrides.diagnostics + AssumptionNotes.notes(api)
      + DuplicateOperations.notes(api.operations)
    return (api, diagnostics)
  }

  private static func assemble(
    _ operation: ResolvedOperation, _ request: RequestTypes, _ response: ResponseShape, output: TypeReference?
  ) -> APIOperation {
    let page = operation.operation
    var assembled = APIOperation(
      name: operation.name, summary: page.description ?? page.title, documentation: page.notes,
      method: operation.method,
      path: operation.path, pathEvidence: operation.pathEvidence, parameters: request.parameters, body: request.body,
      output: page.responseMedia == nil ? output : nil, isEnveloped: response.isEnveloped && page.responseMedia == nil,
      isWhole: response.isWhole,
      examples: page.examples.filter { $0.capture == nil },
      isDeprecated: page.isDeprecated, source: page.location)
    assembled.evidence = operation.evidence
    assembled.responseMedia = page.responseMedia
    assembled.nameRuling = operation.nameRuling
    assembled.emptySuccesses = page.emptyResponses.map(\.value).filter { (200..<300).contains($0) }
    return assembled
  }

  private static func output(_ response: ResponseShape, declared: DeclaredType?, root: String?) -> TypeReference? {
    guard response.isKnown || declared != nil else { return nil }
    let shape = response.payload
    let type = TypeResolver().resolve("", shape, declared: shape.isUnknown ? declared : nil, child: root).type
    return response.mayLackPayload ? .optional(type) : type
  }

  private static func encoding(of operation: ResolvedOperation, _ configuration: Configuration)
    -> Configuration.BodyEncoding
  {
    if let configured = operation.settings?.bodyEncoding?.value { return configured }
    let stated = operation.operation.contentType.flatMap { Configuration.BodyEncoding(contentType: $0.value) }
    return stated ?? configuration.bodyEncoding?.value ?? .json
  }
}

extension HeaderTemplate {
  /// `Token token={token}` is literal text and a credential.
  init(_ header: Configuration.Header) {
    var pieces: [Piece] = []
    var rest = Substring(header.value)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
      pieces.append(.credential(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty || pieces.isEmpty { pieces.append(.literal(String(rest))) }
    self.init(name: header.name, pieces: pieces)
  }
}

extension Shape {
  /// The keys of all objects within.
  var memberKeys: [String] {
    (elements?.memberKeys ?? []) + (values?.memberKeys ?? [])
      + (object?.members ?? [:]).flatMap { [$0.key] + $0.value.shape.memberKeys }
  }
}
