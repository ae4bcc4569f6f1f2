import Contract
import Diagnostics
import JSONText
import Pages

/// Decides what the messages of code blocks are examples of: by what they are, by their section, by what came before.
struct ExampleSorter {
  struct Found {
    var examples: [Example] = []
    var emptyResponses: [Sourced<Int>] = []
    /// The media types of what comes back and of what is sent, where they are shown and are not JSON.
    var responseMedia: Sourced<String>?
    var requestMedia: Sourced<String>?
    var diagnostics: [Diagnostic] = []
  }

  /// Which side of a call a section shows.
  private enum Side: Equatable {
    case request, response(Example.Role)
    /// Whole messages are read, bodies alone only below a request.
    case either
    case none
  }

  private let lexicon: Lexicon
  /// The request that was shown last in this section.
  private var request: Example?
  /// Whether it is a command, which shows its body if it has one.
  private var isComplete = false
  /// Bodies of which only the whole operation tells which side of the call they are.
  private var undecided: [(node: JSONNode, label: String?)] = []
  /// Bodies that stand below the parameters, under no words of their own: of the request, unless they have nothing of it.
  private var unlabelled: [(node: JSONNode, label: String?)] = []
  /// Bodies in the first section of which nothing is known: of the response, where nothing else is.
  private var unplaced: [(node: JSONNode, label: String?)] = []
  /// Whether the words since then say that a response comes.
  private var expectsResponse = false
  /// Whether the words right above say that a failure is shown: `Typical error response if too many were sent`.
  private var announcesFailure = false

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// A section begins, or an example of it is named.
  mutating func open(_ label: Outline.Label) {
    if label.meaning == nil || label.meaning == .example { return read(words: label.words.plain + ":") }
    request = nil
    expectsResponse = false
    announcesFailure = false
  }

  /// Words that stand between examples: `The above command returns:`.
  mutating func read(words: String) {
    let form = WordForm(words).text
    announcesFailure = form.count <= 120 && Self.announcesFailure(lexicon.features(of: form))
    let isLead = words.trimmed.last.map { ":：".contains($0) } ?? false
    guard request != nil || isLead else { return }
    expectsResponse =
      Self.responseWords.contains { form.contains($0) } && !Self.requestWords.contains { form.contains($0) }
  }

  private static func announcesFailure(_ features: Set<TitleFeature>) -> Bool {
    features.contains(.failure) && features.contains(.response) && !features.contains(.success)
      && !features.contains(.code)
  }

  private static let responseWords = ["return", "respon", "result", "output", "返回", "响应", "響應", "回應", "回传", "回傳"]
  private static let requestWords = ["request body", "请求体", "請求體", "send the following"]

  mutating func read(_ code: Block.Code, in sections: SectionTracker) -> Found {
    let side = Self.side(of: sections.section)
    guard side != .none, Self.isReadable(code) else { return Found() }
    if case .response(let role) = side, sections.section != .responseFields, let scalar = ScalarText.value(of: code) {
      return Found(examples: [Example(role, label: sections.label, scalar)])
    }
    let reading = ExampleRecogniser.read(code.text, at: code.location, lexicon: lexicon)
    var found = Found()
    for message in reading.messages { sort(message, side, in: sections, into: &found) }
    if !found.examples.isEmpty || !undecided.isEmpty || !unlabelled.isEmpty || side != .either {
      found.diagnostics = reading.diagnostics
    }
    if case .response = side { expectsResponse = false }
    return found
  }

  /// Sections in which a body alone may be of either side of the call.
  private static func isOpen(_ section: SectionMeaning?) -> Bool {
    switch section {
    case nil, .example, .requestURL, .method, .contentType, .summary: true
    default: false
    }
  }

  private static func side(of section: SectionMeaning?) -> Side {
    switch section {
    case .requestExample, .parameters: .request
    case .responseExample, .success, .responseFields: .response(.success)
    case .failure(let status): .response(.failure(status: status))
    case nil, .summary, .requestURL, .method, .headers, .contentType, .example, .unknown: .either
    case .notes, .other: .none
    }
  }

  /// Code in a vendor's library is no message, unless it is nothing but a value.
  private static func isReadable(_ code: Block.Code) -> Bool {
    let isData = ["js", "javascript", "typescript", "ts", nil].contains(code.language)
    guard TabWords.isLibrary(code.language), !isData else { return true }
    return code.text.first { !$0.isWhitespace }.map { "{[".contains($0) } ?? false
  }

  // MARK: Messages

  private mutating func sort(
    _ message: ShownMessage, _ side: Side, in sections: SectionTracker, into found: inout Found
  ) {
    let label = sections.label
    switch message {
    case .request(let shown, let body, let isCommand):
      let place = shown.url?.location ?? shown.method?.location ?? body?.location
      guard let place, side == .request || shown.showsMore || body != nil || isCommand else { return }
      let example = Example(.request, label: label, body ?? .unshown(at: place), request: shown)
      found.examples.append(example)
      request = example
      isComplete = isCommand
      expectsResponse = false
    case .response(let response):
      guard let body = response.body else {
        if let media = response.media {
          if response.status.value < 400 { found.responseMedia = media }
          return
        }
        found.emptyResponses.append(response.status)
        return
      }
      let role = role(of: response.status.value, side)
      found.examples.append(
        Example(role, label: label, body, status: response.status.value, headers: response.headers))
      request = nil
    case .document(let node, let meaning):
      if case .parameters = sections.section, meaning == nil, request == nil, !expectsResponse {
        unlabelled.append((node, label))
        return
      }
      guard let role = role(meaning, side) else {
        if Self.isOpen(sections.section) {
          undecided.append((node, label))
        } else if sections.section == .unknown, unplaced.isEmpty || unplaced.last?.label == label {
          unplaced.append((node, label))
        }
        return
      }
      let isFailure = role == .success && announcesFailure
      announcesFailure = false
      found.examples.append(Example(isFailure ? .failure(status: nil) : role, label: label, node))
    case .markup(let media, let meaning):
      switch role(meaning, side) {
      case .success?: found.responseMedia = media
      case .request?: found.requestMedia = media
      default: break
      }
    case .fields(let fields):
      guard side == .request, !expectsResponse else { return }
      found.examples.append(example(of: fields, section: sections.section, label: label))
    }
  }

  private func role(of status: Int, _ side: Side) -> Example.Role {
    if case .response(.failure) = side { return .failure(status: status) }
    return status < 400 ? .success : .failure(status: status)
  }

  /// The side of a body alone; nil where nothing tells.
  private func role(_ meaning: SectionMeaning?, _ side: Side) -> Example.Role? {
    switch meaning {
    case .requestExample, .parameters: return .request
    case .failure(let status): return .failure(status: status)
    case .success: return .success
    case .responseExample:
      if case .response(let role) = side { return role }
      return .success
    default: break
    }
    switch side {
    case .response(let role): return role
    case .request:
      if expectsResponse { return .success }
      guard let request else { return .request }
      return lacksBody(request) ? .request : .success
    case .either: return request != nil || expectsResponse ? .success : nil
    case .none: return nil
    }
  }

  /// Whether the body alone that follows a request is the one that it was shown without.
  private func lacksBody(_ request: Example) -> Bool {
    guard let shown = request.request, request.node.placeholder != nil, shown.form.isEmpty else { return false }
    return ["POST", "PUT", "PATCH"].contains(shown.method?.value ?? "") && !isComplete
  }

  private func example(of fields: [ShownField], section: SectionMeaning?, label: String?) -> Example {
    let place = fields.first?.location ?? SourceLocation(file: "", line: 1)
    let isQuery = section == .parameters(.query)
    let shown = isQuery ? ShownRequest(query: fields) : ShownRequest(form: fields)
    return Example(.request, label: label, .unshown(at: place), request: shown)
  }

  /// The bodies that stood under a title such as `Example`, now that the rest of the operation is known: what it takes is a
  /// request, and so is what stands beside an example of the response.
  func decided(for operation: Operation) -> [Example] {
    let hasResponse = operation.examples.contains { $0.role == .success }
    let below = unlabelled.map { node, label in
      let isResponse = !hasResponse && !operation.parameters.isEmpty && !operation.shares(node.value)
      return Example(isResponse ? .success : .request, label: label, node)
    }
    let found =
      below
      + undecided.map { node, label in
        let isRequest = operation.hasBody && (hasResponse || operation.takes(node.value))
        return Example(isRequest ? .request : .success, label: label, node)
      }
    guard !hasResponse, operation.responseFields.isEmpty, !found.contains(where: { $0.role == .success }) else {
      return found
    }
    return found + unplaced.filter { operation.mayGive($0.node.value) }.map { Example(.success, label: $1, $0) }
  }

  /// The encoding of the body that the examples of requests show.
  static func contentType(of operation: Operation) -> Sourced<String>? {
    for example in operation.examples {
      guard let shown = example.request?.contentType else { continue }
      if let type = MediaTypes.named(in: shown.value) { return Sourced(type, at: shown.location) }
    }
    return nil
  }
}

extension ShownRequest {
  /// Whether the request shows more than its method and its path.
  fileprivate var showsMore: Bool { !query.isEmpty || !headers.isEmpty || !form.isEmpty }
}

extension Operation {
  fileprivate var hasBody: Bool { RequestMethod.sendsBody(method?.value ?? "") }

  /// Whether a body under a title that says nothing may be what comes back: one is sent by some methods only, and has the members that the
  /// page describes.
  fileprivate func mayGive(_ body: JSONValue) -> Bool {
    switch body {
    case .object, .array: !hasBody || !parameters.isEmpty && !shares(body)
    default: false
    }
  }

  /// Whether any member of a body, or of one within it, is a parameter that the page describes; what has no members may be.
  fileprivate func shares(_ body: JSONValue) -> Bool {
    let names = Set(parameters.filter { $0.place != .path && $0.place != .header }.map(\.field.name))
    guard case .object(let members) = body, !members.isEmpty, !names.isEmpty else { return true }
    let inner = members.flatMap { member -> [String] in
      if case .object(let within) = member.node.value { within.map(\.key) } else { [] }
    }
    return !names.isDisjoint(with: members.map(\.key) + inner)
  }

  /// Whether most members of a body are parameters that the page describes.
  fileprivate func takes(_ body: JSONValue) -> Bool {
    guard case .object(let members) = body else { return false }
    let names = Set(parameters.map(\.field.name))
    return members.count { names.contains($0.key) } * 2 > members.count
  }
}
