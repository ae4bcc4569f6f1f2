import Contract
import Diagnostics

/// Tells of operations that share a method and a path: an OpenAPI document can hold but the first.
enum DuplicateOperations {
  static func notes(_ operations: [APIOperation]) -> [Diagnostic] {
    var first: [String: APIOperation] = [:]
    return operations.sorted { ($0.source, $0.name) < ($1.source, $1.name) }.compactMap { operation in
      let key = operation.method + " " + operation.path.shape
      guard let other = first[key] else {
        first[key] = operation
        return nil
      }
      return Diagnostic(
        .duplicateOperation,
        "‘\(operation.name)’ has the method and the path of ‘\(other.name)’; the OpenAPI document holds the first alone",
        at: operation.source, notes: [.init("the first is here", at: other.source)])
    }
  }
}

extension PathTemplate {
  /// The path with `{}` for each parameter, whatever its name.
  var shape: String {
    pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .parameter: "{}"
      }
    }.joined()
  }
}
