import Contract
import Inference

/// The file of an operation as a value: `Operations/CreateOrder.swift`.
struct OperationFile: Sendable {
  private let call: OperationCall
  private let response: ResponseCode
  private let nested: [ModelFile]

  /// - Parameter nested: the types that the operation's request alone has.
  init(_ call: OperationCall, envelope: Envelope?, nested: [ModelFile]) {
    self.call = call
    self.nested = nested
    response = ResponseCode(call, envelope: envelope)
  }

  var path: String { "Operations/\(call.name.name).swift" }

  var code: SwiftCode {
    .blocks([
      Provenance([call.operation.source.file]).code,
      """
      import Foundation
      import HTTPTypes
      """,
      type,
      nested.isEmpty
        ? .empty
        : """
        extension \(call.name) {
          \(.blocks(nested.map(\.type)))
        }
        """,
    ])
  }

  private var type: SwiftCode {
    let parameters = call.members.parameters
    let initializer: SwiftCode = """
      \(.list("public init(", parameters, ") {", depth: 1))
        \(call.members.assignments)
      }
      """
    let request = RequestCode(call)
    return """
      \(call.documentation)
      public struct \(call.name): APIOperation, Hashable {
        \(.blocks([
          call.members.declarations(access: "public "),
          parameters.isEmpty ? "public init() {}" : initializer,
          request.function,
          response.function,
          request.bodyType,
        ]))
      }
      """
  }
}
