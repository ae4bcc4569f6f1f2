import Contract
import Inference
import JSONText

/// Whether an example with placeholders in it reads as the type of the response: `"..."` is a text like others where a text is
/// expected, and `[...]` is a list that shows none.
struct ExampleFit: Sendable {
  private let types: [String: TypeDeclaration]

  init(_ types: [String: TypeDeclaration]) { self.types = types }

  /// - Parameter output: what the whole response is; nil where that is not known.
  func isResponse(_ example: Example, of output: TypeReference?) -> Bool {
    if example.node.isWhole { return true }
    guard example.role == .success, let output else { return false }
    return fits(example.node, output)
  }

  private func fits(_ node: JSONNode, _ type: TypeReference?) -> Bool {
    let type = type?.unwrapped
    switch node.value {
    case .string(let text): return node.placeholder == nil || node.placeholder == text && isText(type)
    case .array(let elements): return elements.allSatisfy { fits($0, element(of: type)) }
    case .object(let members):
      return node.placeholder == nil && members.allSatisfy { fits($0.node, member($0.key, of: type)) }
    default: return node.placeholder == nil
    }
  }

  private func isText(_ type: TypeReference?) -> Bool {
    switch type {
    case .string, .enumeration(_, .string), .json: true
    case .union(let kinds): kinds.contains(.string)
    default: false
    }
  }

  private func element(of type: TypeReference?) -> TypeReference? {
    switch type {
    case .array(let element): element
    case .json: .json
    case .union(let kinds): element(of: kinds.first { $0.jsonForm == .array })
    default: nil
    }
  }

  private func member(_ key: String, of type: TypeReference?) -> TypeReference? {
    switch type {
    case .named(let name): types[name]?.properties.first { $0.key == key }?.type ?? types[name]?.dynamicKeys?.value
    case .dictionary(let value): value
    case .json: .json
    case .union(let kinds): member(key, of: kinds.first { $0.jsonForm == .object })
    default: nil
    }
  }
}
