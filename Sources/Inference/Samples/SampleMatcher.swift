import Contract
import Diagnostics
import JSONText

/// Gives captured responses to the operations that they answer.
struct SampleMatcher {
  /// The responses of each operation, by its index.
  private(set) var matched: [Int: [CapturedResponse]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ samples: [CapturedResponse], operations: [ResolvedOperation], servers: [String]) {
    guard !samples.isEmpty else { return }
    let matcher = CallMatcher(operations, servers: servers)
    let files = Dictionary(grouping: samples) { $0.node.location.file }
    var told: Set<SourceLocation> = []
    for file in files.keys.sorted() {
      let samples = files[file] ?? []
      let isHostKnown = matcher.knowsHost(of: samples.compactMap(\.call))
      var strangers: [CapturedResponse] = []
      for sample in samples {
        guard let candidates = candidates(sample.settings, operations, told: &told) else { continue }
        let found =
          sample.call.map { matcher.operation(of: $0, among: candidates, onKnownHosts: isHostKnown) }
          ?? candidates.first
        if let found { matched[found, default: []].append(sample) } else { strangers.append(sample) }
      }
      if let first = strangers.first { diagnostics.append(.unmatched(strangers.count, of: samples.count, first)) }
    }
  }

  /// The operations with their samples as further examples; what the envelope's status calls a failure is one, whatever HTTP says.
  func attached(to operations: [ResolvedOperation], envelope: EnvelopeRule?) -> [ResolvedOperation] {
    var operations = operations
    for (index, samples) in matched {
      let page = operations[index].operation.location.file
      for sample in samples {
        var example = Example(Self.role(of: sample, envelope), sample.node, status: sample.status)
        example.capture = Capture(entry: sample.entry, page: page)
        operations[index].operation.examples.append(example)
        // A request that failed may be one that was meant to.
        if example.role == .success, let call = sample.call, let capture = example.capture {
          operations[index].operation.examples.append(call.example(capture, at: sample.node.location))
        }
      }
    }
    return operations
  }

  private static func role(of sample: CapturedResponse, _ envelope: EnvelopeRule?) -> Example.Role {
    if let status = sample.status, !(200..<300).contains(status) { return .failure(status: status) }
    guard let envelope, let status = sample.node.value.member(envelope.status) else { return .success }
    return status == envelope.success ? .success : .failure(status: nil)
  }

  /// The operations that the configuration names for a file; all where it names none, nil where there is no such operation.
  private mutating func candidates(
    _ settings: Configuration.SampleSettings, _ operations: [ResolvedOperation], told: inout Set<SourceLocation>
  ) -> [Int]? {
    var found = Array(operations.indices)
    if let page = settings.page {
      found = found.filter { operations[$0].operation.location.file == page.value }
      guard !found.isEmpty else {
        tell(.noOperation("on a page ‘\(page.value)’", page, Self.pages(operations)), &told)
        return nil
      }
    }
    if let title = settings.title {
      let known = found.compactMap { operations[$0].operation.title }
      found = found.filter { operations[$0].operation.title == title.value }
      guard !found.isEmpty else {
        tell(.noOperation("with the title ‘\(title.value)’", title, known), &told)
        return nil
      }
    }
    guard let name = settings.operation else { return found }
    found = found.filter { operations[$0].name == name.value || operations[$0].calls(name.value) }
    guard !found.isEmpty else {
      tell(.noOperation("named ‘\(name.value)’", name, operations.flatMap { [$0.name, $0.call] }), &told)
      return nil
    }
    return found
  }

  private static func pages(_ operations: [ResolvedOperation]) -> [String] {
    Set(operations.map(\.operation.location.file)).sorted()
  }

  private mutating func tell(_ diagnostic: Diagnostic, _ told: inout Set<SourceLocation>) {
    if let place = diagnostic.location, told.insert(place).inserted { diagnostics.append(diagnostic) }
  }
}

extension ResolvedOperation {
  /// `POST /v1/orders/:id`.
  fileprivate var call: String { "\(method) \(path.text)" }

  /// Whether a text is the method and the path, whatever the path's parameters are called.
  fileprivate func calls(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2, words[0].uppercased() == method else { return false }
    return PathReader.read(String(words[1].drop { $0 == " " })).shape == path.shape
  }
}

extension CapturedResponse.Call {
  /// The request as an example, all that it shows marked as captured.
  fileprivate func example(_ capture: Capture, at place: SourceLocation) -> Example {
    func captured(_ fields: [ShownField]) -> [ShownField] {
      fields.map { field in
        var field = field
        field.capture = capture
        return field
      }
    }
    var request = shown
    request.query = captured(request.query)
    request.headers = captured(request.headers)
    request.form = captured(request.form)
    var example = Example(.request, body ?? .unshown(at: place), request: request)
    example.capture = capture
    return example
  }
}

// The messages.
extension Diagnostic {
  fileprivate static func noOperation(_ what: String, _ text: Sourced<String>, _ known: [String]) -> Diagnostic {
    Diagnostic(
      .unknownConfigurationKey, "there is no operation \(what)\(NearestWord.question(text.value, among: known))",
      at: text.location)
  }

  fileprivate static func unmatched(_ count: Int, of all: Int, _ first: CapturedResponse) -> Diagnostic {
    let call = first.call.map { ", such as \($0.method) \($0.url.prefix { $0 != "?" })" } ?? ""
    return Diagnostic(
      .sampleUnmatched,
      "\(count) of \(all) captured responses answer no operation of the pages\(call); they are left out",
      at: first.node.location)
  }
}
