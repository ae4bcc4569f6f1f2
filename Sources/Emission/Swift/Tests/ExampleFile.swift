import Contract
import Inference
import JSONText

/// An example of a page as a file beside the tests that use it.
struct ExampleFile: Sendable {
  let example: Example
  /// The file's name without its ending: `CreateOrder-success-1`.
  let name: String

  /// The examples of responses that an operation's page has; one with a placeholder in it is no response that ever came, unless it could be
  /// one.
  static func files(of call: OperationCall, types: [String: TypeDeclaration]) -> [ExampleFile] {
    let fit = ExampleFit(types)
    let output = call.operation.isEnveloped ? nil : call.operation.output
    var successes = 0
    var failures = 0
    return call.operation.examples.filter { fit.isResponse($0, of: output) }.compactMap { example in
      switch example.role {
      case .request: return nil
      case .success:
        successes += 1
        return ExampleFile(example: example, name: "\(call.name.name)-success-\(successes)")
      case .failure:
        failures += 1
        return ExampleFile(example: example, name: "\(call.name.name)-failure-\(failures)")
      }
    }
  }

  var path: String { "Examples/\(name).json" }
  var text: String { JSONWriter.write(example.node, pretty: true) + "\n" }
}
