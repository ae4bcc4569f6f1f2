import Inference

/// The conformance by which the elements of an operation's list can be walked through, page after page.
struct PagingCode: Sendable {
  private let call: OperationCall
  private let pagination: Pagination
  private let list: SwiftCode
  private let prefix: [String]

  /// - Returns: nil for an operation that has no pages, or none that the client could ask for.
  init?(_ call: OperationCall, envelope: Envelope?, types: [String: TypeDeclaration]) {
    guard let pagination = call.operation.pagination, !pagination.items.isInEnvelope,
      let output = call.operation.output,
      let list = Self.list(pagination.items.keys, output, call, types)
    else { return nil }
    self.call = call
    self.pagination = pagination
    self.list = list
    prefix = call.operation.isEnveloped && !call.operation.isWhole ? envelope.map { [$0.payload] } ?? [] : []
  }

  var code: SwiftCode {
    let facts = [
      fact("total", pagination.total), fact("pageCount", pagination.pageCount), fact("hasMore", pagination.hasMore),
    ].compactMap(\.self)
    let place: SwiftCode = parameter?.place == .body ? ", in: .body" : .empty
    let first: SwiftCode = "\(style), by: \(Literal(parameter?.key ?? ""))\(place)"
    return """
      extension \(call.name): PagedOperation {
        \(.list("public static let paging = Paging(", [first] + facts, ")", depth: 1))
        public static func elements(of output: Output) -> [\(call.names.type(pagination.item))] { \(list) }
      }
      """
  }

  private var parameter: PageParameter? {
    switch pagination.style {
    case .pages(let parameter, _, _), .offset(let parameter, _), .cursor(let parameter, _, _),
      .lastItem(let parameter, _):
      parameter
    case .link: nil
    }
  }

  private var style: SwiftCode {
    switch pagination.style {
    case .pages(_, let first, _): ".pages(first: \(Literal(first)))"
    case .offset: ".offset"
    case .cursor(_, let next, let end):
      ".cursor(next: \(path(next)), end: \(end.map { Literal($0).code } ?? "nil"))"
    case .lastItem(_, let key): ".lastElement(of: \(path(pagination.items)), key: \(Literal(key)))"
    case .link: ".link"
    }
  }

  private func fact(_ label: SwiftCode, _ path: MemberPath?) -> SwiftCode? { path.map { "\(label): \(self.path($0))" } }

  /// The way to a member in the whole response.
  private func path(_ path: MemberPath) -> Literal {
    Literal(((path.isInEnvelope ? [] : prefix) + path.keys).map { KeyList.word($0) }.joined(separator: " "))
  }

  /// The list as an expression of `output`; nil where the way to it is not one of members.
  private static func list(
    _ keys: [String], _ output: TypeReference, _ call: OperationCall, _ types: [String: TypeDeclaration]
  ) -> SwiftCode? {
    var type = output
    var code: SwiftCode = "output"
    var isOptional = output.unwrapped != output
    var isChain = isOptional
    for key in keys {
      guard case .named(let name) = type.unwrapped, let declaration = types[name],
        let member = Members(declaration.properties, names: call.names).members.first(where: { $0.property.key == key })
      else { return nil }
      code = "\(code)\(isOptional ? "?." : ".")\(member.name)"
      isOptional = member.isOptional
      isChain = isChain || isOptional
      type = member.property.type
    }
    guard case .array = type.unwrapped else { return nil }
    return isChain ? "\(code) ?? []" : code
  }
}
