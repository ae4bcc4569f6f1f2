import Foundation

/// A value as the flat fields of a form, sorted by name.
struct FormFields {
  /// Fixed, so that equal requests have equal bytes; long enough that no field holds it by chance.
  static let boundary = "docent-form-3f8a61c94d7b4e0c9a52"

  private(set) var fields: [(name: String, value: String)] = []

  init(_ value: some Encodable) throws {
    let json = try JSON.decode(JSONValue.self, from: JSON.encode(value))
    append(json, name: "")
  }

  var urlEncoded: String {
    fields.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
  }

  var multipart: String {
    let parts = fields.map { field in
      let name = field.name.replacing("\"", with: "%22").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
      return "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(field.value)\r\n"
    }
    return parts.joined() + "--\(Self.boundary)--\r\n"
  }

  private mutating func append(_ value: JSONValue, name: String) {
    switch value {
    case .object(let members):
      for (key, member) in members.sorted(by: { $0.key < $1.key }) {
        append(member, name: name.isEmpty ? key : "\(name)[\(key)]")
      }
    case .array(let elements): for element in elements { append(element, name: name + "[]") }
    case .null: fields.append((name, ""))
    case .bool(let value): fields.append((name, value.parameterText))
    case .number(let value): fields.append((name, value.parameterText))
    case .string(let value): fields.append((name, value))
    }
  }
}
