import Inference

/// How an operation reads its response: its `output(from:body:)` function.
struct ResponseCode: Sendable {
  private let call: OperationCall
  private let envelope: Envelope?

  init(_ call: OperationCall, envelope: Envelope?) {
    self.call = call
    self.envelope = call.operation.isEnveloped ? envelope : nil
  }

  var function: SwiftCode {
    """
    public func output(from response: HTTPResponse, body: Data) throws -> \(call.output) {
      \(statement)
    }
    """
  }

  private var statement: SwiftCode {
    guard envelope != nil else {
      return call.operation.output == nil ? "body" : "try JSON.decode(\(metatype(call.output)), from: body)"
    }
    if call.operation.isWhole {
      return """
        _ = try JSON.decode(Envelope<JSONValue>.self, from: body).optionalPayload()
        return try JSON.decode(\(metatype(call.output)), from: body)
        """
    }
    let payload = call.operation.output?.unwrapped ?? .json
    let isOptional = call.operation.output.map { $0 != payload } ?? true
    let type = "Envelope<\(call.names.type(payload, inside: call.operation))>" as SwiftCode
    return "try JSON.decode(\(type).self, from: body).\(isOptional ? "optionalPayload" : "payload")()"
  }

  private func metatype(_ type: SwiftCode) -> SwiftCode {
    if case .optional = call.operation.output { "(\(type)).self" } else { "\(type).self" }
  }
}
