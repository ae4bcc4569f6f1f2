import Contract
import Diagnostics
import JSONText

/// Finds what all responses have around their payload: a status, a message, and the payload's member.
///
/// The rule of the configuration decides where there is one. Else nearly all success examples must have the same payload member and
/// the same status member, whose value is the same in all of them and another in every example of a failure.
struct EnvelopeRule: Sendable {
  let payload: String
  let status: String
  let success: JSONValue
  /// Whether the configuration or a page says it, so that it holds for an operation that shows no response.
  var isStated = false
  /// The keys that responses share around the payload: those of most operations. What else one operation has there is its own.
  var shared: Set<String> = []

  static let payloads = EnvelopeWords.payloads
  static let statuses = EnvelopeWords.statuses
  static let messages = EnvelopeWords.messages

  /// - Parameter stated: what a page says of all responses; it decides unless the examples have another form.
  static func find(
    in operations: [Operation], configuration: Configuration.Envelope?, stated: Configuration.Envelope? = nil
  ) -> (rule: EnvelopeRule?, diagnostics: [Diagnostic]) {
    guard configuration == nil, let stated else {
      return (rule(for: operations, configuration: configuration)?.sharing(operations), [])
    }
    let successes = operations.flatMap(\.examples).filter { $0.role == .success }
    if let rule = configured(stated, successes: successes.map(\.node.value)),
      successes.isEmpty || successes.contains(where: { rule.wraps($0.node.value) })
    {
      return (rule.sharing(operations), [])
    }
    let seen = rule(for: operations, configuration: nil)?.sharing(operations)
    let other = seen?.payload ?? "no envelope"
    let place = successes.first?.node.location ?? stated.location
    return (seen, [.contradiction("envelope’s payload", other, stated.payload, place, stated.location)])
  }

  /// The rule with the keys that the responses of these operations share.
  private func sharing(_ operations: [Operation]) -> EnvelopeRule {
    var rule = self
    let keys = operations.compactMap { operation -> Set<String>? in
      let wrapped = operation.examples.filter { $0.role == .success && wraps($0.node.value) }
      return wrapped.isEmpty ? nil : Set(wrapped.flatMap { $0.node.value.keys })
    }
    for key in Set(keys.joined()) where keys.count(where: { $0.contains(key) }) * 2 > keys.count || keys.count < 3 {
      rule.shared.insert(key)
    }
    rule.shared.formUnion(Self.messages + [payload, status])
    return rule
  }

  /// Whether a wrapped response has members that the envelope does not.
  func hasMore(_ value: JSONValue) -> Bool { value.keys.contains { !shared.contains($0) } }

  private static func rule(
    for operations: [Operation], configuration: Configuration.Envelope?
  ) -> EnvelopeRule? {
    let examples = operations.flatMap(\.examples)
    let successes = examples.filter { $0.role == .success }.map(\.node.value)
    let failures = examples.filter { if case .failure = $0.role { true } else { false } }.map(\.node.value)
    if let configuration { return configured(configuration, successes: successes) }
    for payload in payloads {
      for status in statuses {
        guard let success = shared(status, beside: payload, in: successes) else { continue }
        let clashes = failures.contains { $0.member(status)?.isSameScalar(as: success) ?? false }
        if !clashes { return EnvelopeRule(payload: payload, status: status, success: success) }
      }
    }
    return nil
  }

  /// Whether what an operation gives back stands in the envelope: all successes that its page shows, or, where it shows none, all failures.
  func holds(for operation: Operation) -> Bool {
    let successes = operation.examples.filter { $0.role == .success }.map(\.node.value)
    guard successes.isEmpty else { return successes.allSatisfy(wraps) }
    let failures = operation.examples.filter { if case .failure = $0.role { true } else { false } }.map(\.node.value)
    return isStated || !failures.isEmpty && failures.allSatisfy { $0.member(status) != nil }
  }

  /// Whether a response is wrapped: it has the status and, or it would hold nothing else, the payload.
  func wraps(_ value: JSONValue) -> Bool {
    guard case .object = value, let status = value.member(status) else { return false }
    return value.member(payload) != nil || status.isSameScalar(as: success)
  }

  private static func configured(_ envelope: Configuration.Envelope, successes: [JSONValue]) -> EnvelopeRule? {
    let present = statuses.first { status in successes.contains { $0.member(status) != nil } }
    guard let status = envelope.status ?? present else { return nil }
    let written = envelope.success.map {
      JSONReader.read($0, at: envelope.location).documents.first?.value ?? .string($0)
    }
    let seen = successes.lazy.compactMap { $0.member(status) }.first
    return EnvelopeRule(
      payload: envelope.payload, status: status, success: written ?? seen ?? .number("0"), isStated: true)
  }

  /// The value of a status that at least four fifths of all successes have beside a payload, and no other value with it.
  private static func shared(_ status: String, beside payload: String, in successes: [JSONValue]) -> JSONValue? {
    let values = successes.filter { $0.member(payload) != nil }.compactMap { $0.member(status) }.filter(\.isScalar)
    guard let first = values.first, values.count * 5 >= successes.count * 4 else { return nil }
    return values.allSatisfy { $0.isSameScalar(as: first) } ? first : nil
  }
}

extension JSONValue {
  /// The value of an object's member; nil for other values.
  func member(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.node.value
  }

  /// The keys of an object; none for other values.
  fileprivate var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.key)
  }

  fileprivate var isScalar: Bool {
    switch self {
    case .bool, .number, .string: true
    case .null, .array, .object: false
    }
  }

  fileprivate func isSameScalar(as other: JSONValue) -> Bool { isScalar && self == other }
}
