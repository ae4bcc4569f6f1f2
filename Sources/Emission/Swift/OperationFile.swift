import Contract
import Inference

/// The file of an operation, as a value and as a method of the client: `Operations/CreateOrder.swift`.
struct OperationFile: Sendable {
  private let call: OperationCall
  private let response: ResponseCode
  private let paging: PagingCode?
  private let nested: [ModelFile]
  private let beside: [DeclaredFile]

  /// - Parameters:
  ///   - nested: the types that the operation's request alone has.
  ///   - beside: the types that no other operation knows.
  ///   - types: what the client declares, by name.
  init(
    _ call: OperationCall, envelope: Envelope?, nested: [ModelFile], beside: [DeclaredFile],
    types: [String: TypeDeclaration]
  ) {
    self.call = call
    paging = PagingCode(call, envelope: envelope, types: types)
    self.nested = nested
    self.beside = beside
    response = ResponseCode(call, envelope: envelope)
  }

  var path: String { "Operations/\(call.name.name).swift" }

  var code: SwiftCode {
    let needsFoundation =
      call.members.needsFoundation || nested.contains(where: \.needsFoundation) || response.needsFoundation
      || beside.contains(where: \.needsFoundation)
    return .blocks(
      [
        Provenance([call.operation.source.file]).code,
        needsFoundation ? "import Foundation" : .empty,
        type,
        nested.isEmpty
          ? .empty
          : """
          extension \(call.name) {
            \(.blocks(nested.map(\.type)))
          }
          """,
        paging?.code ?? .empty,
        """
        extension \(call.names.client) {
          \(method)
        }
        """,
      ] + beside.map(\.type))
  }

  private var type: SwiftCode {
    """
    \(DocText("`\(call.line)`, what `\(call.method.name)` sends."))
    public struct \(call.name): \(response.protocolName) {
      \(.blocks([
        """
        public typealias Output = \(call.output)
        public var request: OperationRequest
        """,
        """
        \(.list("public init(", call.members.parameters, ") {", depth: 1))
          \(RequestCode(call).statement)
        }
        """,
        response.functions,
      ]))
    }
    """
  }

  private var method: SwiftCode {
    let arguments = call.members.members.map { "\(label: $0.name): \($0.name)" as SwiftCode }
    return """
      \(call.documentation.parameters(call.members.documentation))
      \(.list("public func \(call.method)(", call.members.parameters, ") async throws -> \(call.output) {", depth: 1))
        \(send(arguments))
      }
      """
  }

  private func send(_ arguments: [SwiftCode]) -> SwiftCode {
    let operation = SwiftCode.list("\(call.name)(", arguments, ")", depth: 2)
    let short: SwiftCode = "try await send(\(operation))"
    if short.isLine, short.text.count + 4 <= SwiftCode.lineLength { return short }
    return .lines([
      .list("let operation = \(call.name)(", arguments, ")", depth: 2), "return try await send(operation)",
    ])
  }
}
