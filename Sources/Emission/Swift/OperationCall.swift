import Contract
import Inference

/// An operation and its arguments in the order in which a call gives them: what the path needs, then what must be given,
/// then what may be.
struct OperationCall: Sendable {
  let operation: APIOperation
  let name: TypeName
  let method: Identifier
  let members: Members
  /// Where each of `members` is sent; none is a path parameter without a place in the path.
  let places: [Parameter.Place]
  let names: ClientNames
  /// Whether the body is bytes that the caller gives.
  let isRaw: Bool
  private let hasCatalogue: Bool

  /// - Parameter hasCatalogue: whether long notes stand in a documentation catalogue, and not in a comment.
  init(_ operation: APIOperation, names: ClientNames, hasCatalogue: Bool = true) {
    self.operation = operation
    self.hasCatalogue = hasCatalogue
    self.names = names
    name = names[operation]
    method = Identifier(operation.name)
    let inPath = Self.pathProperties(operation).map { (place: Parameter.Place.path, property: $0) }
    let others =
      operation.parameters.filter { $0.place != .path }.map { (place: $0.place, property: $0.property) }
      + (operation.body?.properties ?? []).map { (place: Parameter.Place.body, property: $0) }
    let arguments = inPath + others.filter { !$0.property.isOptional } + others.filter { $0.property.isOptional }
    isRaw = if case .raw = operation.body?.encoding { true } else { false }
    members = Members(arguments.map(\.property), names: names, taken: ["request"])
      .replacing { [isRaw] in isRaw && $0.property.type.unwrapped == .file ? "Data" : $0.value }
    places = arguments.map(\.place)
  }

  /// The parameters of the path in its order, each always there.
  private static func pathProperties(_ operation: APIOperation) -> [Property] {
    var seen: Set<String> = []
    return operation.path.pieces.compactMap { piece in
      guard case .parameter(let key) = piece, seen.insert(key).inserted else { return nil }
      let declared = operation.parameters.first { $0.place == .path && $0.property.key == key }?.property
      var property = declared ?? Property(key: key, name: key, type: .string)
      property.isOptional = false
      property.isEmptyObjectNone = false
      property.noneForm = .leftOut
      property.type = property.type.unwrapped
      return property
    }
  }

  func members(in place: Parameter.Place) -> [Members.Member] {
    zip(members.members, places).filter { $0.1 == place }.map(\.0)
  }

  /// What the operation does, how it is sent, and what the page notes about it.
  var documentation: DocText {
    let call = summary.count + line.count < 100 && !summary.contains(where: \.isNewline)
    let sent = "`\(line)`" + (areNotesElsewhere ? "; for the page’s notes see ``\(name.name)``." : "")
    let opening = call ? ["\(ended) \(sent)"] : [summary, sent]
    return DocText(opening + [deprecation, origin, host] + inComment)
  }

  /// The summary as a sentence that another can follow.
  private var ended: String { summary.last.map { ".。!！?？:：;；".contains($0) } == true ? summary : summary + "." }

  var notes: OperationNotes { OperationNotes(paragraphs: operation.documentation) }

  /// Whether the page's notes are too long for a comment.
  private var areNotesElsewhere: Bool { hasCatalogue && !notes.areShort }

  /// The page's notes, but where they stand elsewhere; those of a line each as a list, which needs no blank lines.
  private var inComment: [String] {
    let notes = notes
    guard !areNotesElsewhere else { return [] }
    guard notes.paragraphs.count > 1, notes.paragraphs.allSatisfy({ !$0.contains(where: \.isNewline) }) else {
      return notes.paragraphs
    }
    return [notes.paragraphs.map { "- \($0)" }.joined(separator: "\n")]
  }

  private var host: String? {
    operation.servers.isEmpty
      ? nil : "It is answered by \(operation.servers.map { "`\($0.url)`" }.joined(separator: ", "))."
  }

  var summary: String { operation.summary ?? "The operation `\(operation.name)`." }

  /// Method and path as the page or the configuration writes them.
  var line: String { "\(operation.method) \(operation.path.text)" }

  private var deprecation: String? {
    operation.isDeprecated ? "Deprecated: the page says that it shall no longer be called." : nil
  }

  private var origin: String? {
    operation.pathEvidence.source == .configuration
      ? "The path comes from the configuration: the page does not give it." : nil
  }

  /// The type of the output.
  var output: SwiftCode {
    if let output = operation.output { return names.type(output, inside: operation) }
    return operation.isEnveloped ? "JSONValue?" : "Data"
  }
}
