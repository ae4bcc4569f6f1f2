import Contract
import Inference
import JSONText

/// The fields that a value makes outside of JSON, as the runtime writes them, without their encoding: what tests expect.
struct ExpectedFields: Sendable {
  private(set) var fields: [(name: String, value: String)] = []
  private let arrays: ArrayStyle

  /// - Parameter arrays: how lists stand.
  init(arrays: ArrayStyle) { self.arrays = arrays }

  /// Each as `name=value`.
  var texts: [String] { fields.map { "\($0.name)=\($0.value)" } }

  /// The values of one parameter in one text, as paths, headers and cookies have them.
  var joined: String { fields.map(\.value).joined(separator: ",") }

  mutating func append(_ value: JSONValue, named name: String) {
    switch value {
    case .null: fields.append((name, ""))
    case .bool(let flag): fields.append((name, flag ? "true" : "false"))
    case .number(let text), .string(let text): fields.append((name, text))
    case .object(let members):
      for member in members.sorted(by: { $0.key < $1.key }) {
        append(member.node.value, named: "\(name)[\(member.key)]")
      }
    case .array(let elements): append(elements.map(\.value), of: value, named: name)
    }
  }

  private mutating func append(_ elements: [JSONValue], of array: JSONValue, named name: String) {
    switch arrays {
    case .json: fields.append((name, JSONWriter.write(array, pretty: false)))
    case .commaSeparated:
      var inner = ExpectedFields(arrays: .json)
      for element in elements { inner.append(element, named: name) }
      if !elements.isEmpty { fields.append((name, inner.joined)) }
    case .repeated: for element in elements { append(element, named: name) }
    case .brackets: for element in elements { append(element, named: name + "[]") }
    case .indexed:
      for (index, element) in elements.enumerated() { append(element, named: "\(name)[\(index)]") }
    }
  }
}
