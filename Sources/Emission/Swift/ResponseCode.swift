import Inference

/// How an operation reads its response: the protocol that it conforms to, and what differs from that.
struct ResponseCode: Sendable {
  private let call: OperationCall
  private let isEnveloped: Bool

  init(_ call: OperationCall, envelope: Envelope?) {
    self.call = call
    isEnveloped = call.operation.isEnveloped && envelope != nil
  }

  var protocolName: SwiftCode { isEnveloped ? "EnvelopedOperation" : "APIOperation" }

  var needsFoundation: Bool { call.operation.output?.needsFoundation ?? !isEnveloped }

  var functions: SwiftCode { .blocks([whole, failure]) }

  /// An output that holds the envelope is read once to see whether it is a failure.
  private var whole: SwiftCode {
    guard isEnveloped, call.operation.isWhole else { return .empty }
    return """
      public func output(from response: APIResponse) throws -> \(call.output) {
        _ = try response.json(Envelope<JSONValue?>.self).payload(response)
        return try response.json()
      }
      """
  }

  private var failure: SwiftCode {
    guard let type = call.operation.failure, case .named = type, !isEnveloped else { return .empty }
    return """
      public func failure(from response: APIResponse) throws -> (any Error)? {
        try response.json(\(call.names.type(type, inside: call.operation)).self)
      }
      """
  }
}
