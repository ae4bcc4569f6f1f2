import Contract
import Inference

/// An operation as a value and as a method of the client, and what belongs to it alone.
struct OperationFile: Sendable {
  private let call: OperationCall
  private let response: ResponseCode
  private let paging: PagingCode?
  private let nested: [ModelFile]

  /// - Parameters:
  ///   - nested: the types that the operation's request alone has.
  ///   - types: what the client declares, by name.
  init(_ call: OperationCall, envelope: Envelope?, nested: [ModelFile], types: [String: TypeDeclaration]) {
    self.call = call
    paging = PagingCode(call, envelope: envelope, types: types)
    self.nested = nested
    response = ResponseCode(call, envelope: envelope)
  }

  /// The file of some operations: `Operations/CreateOrder.swift`, or `Operations/OrderOperations.swift` for several.
  ///
  /// - Parameter beside: the types that no operation of another file knows.
  static func code(_ operations: [OperationFile], beside: [DeclaredFile], client: TypeName) -> SwiftCode {
    let needsFoundation = operations.contains(where: \.needsFoundation) || beside.contains(where: \.needsFoundation)
    return .blocks(
      [
        Provenance(operations.map(\.call.operation.source.file)).code,
        needsFoundation ? "import Foundation" : .empty,
      ] + operations.flatMap(\.declarations) + [
        """
        extension \(client) {
          \(.blocks(operations.map(\.method)))
        }
        """
      ] + beside.map(\.type))
  }

  private var needsFoundation: Bool {
    call.members.needsFoundation || nested.contains(where: \.needsFoundation) || response.needsFoundation
  }

  /// What stands outside of the client.
  private var declarations: [SwiftCode] {
    [
      type,
      nested.isEmpty
        ? .empty
        : """
        extension \(call.name) {
          \(.blocks(nested.map(\.type)))
        }
        """,
      paging?.code ?? .empty,
    ]
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
