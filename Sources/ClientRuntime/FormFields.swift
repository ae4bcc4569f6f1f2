import Foundation

/// Values as the flat fields of a form: members within members in brackets, as in `asset[quantity]=2`.
struct FormFields {
  private(set) var fields: [ParameterField] = []
  let arrays: ArrayParameter.Style

  init(arrays: ArrayParameter.Style) { self.arrays = arrays }

  /// Adds a value; null is an empty one.
  ///
  /// - Throws: where the value has no JSON form.
  mutating func append(_ value: some JSONCodable, named name: String) throws(RequestError) {
    guard let json = try? JSON.decode(JSONValue.self, from: JSON.encode(value)) else {
      throw .valueWithoutForm(name: name)
    }
    append(json: json, named: name)
  }

  private mutating func append(json: JSONValue, named name: String) {
    switch json {
    case .null: fields.append((name, [""]))
    case .object(let members):
      for (key, member) in members.sorted(by: { $0.key < $1.key }) { append(json: member, named: "\(name)[\(key)]") }
    case .array(let elements):
      switch arrays {
      case .commaSeparated: fields += arrays.fields(name, elements.map(\.parameterText))
      case .json: fields.append((name, [json.parameterText]))
      case .repeated, .brackets, .indexed:
        for (index, element) in elements.enumerated() { append(json: element, named: arrays.name(name, at: index)) }
      }
    case .bool, .number, .string: fields.append((name, [json.parameterText]))
    }
  }
}

extension RequestBody {
  /// Members within members stand in brackets, as in `asset[quantity]=2`; null is an empty value.
  public static func form(_ members: BodyMembers, arrays: ArrayParameter.Style = .brackets) -> RequestBody {
    var form = FormFields(arrays: arrays)
    var body = RequestBody(data: Data(), contentType: "application/x-www-form-urlencoded")
    do {
      for (name, value) in members.items { try form.append(value, named: name) }
      body.data = Data(PercentEncoding.query(form.fields).utf8)
    } catch { body.failure = error }
    return body
  }

  /// The values in the order of their keys.
  public static func form<each Value: JSONCodable>(
    _ keys: JSONKeys, _ values: repeat each Value, arrays: ArrayParameter.Style = .brackets
  ) -> RequestBody {
    form(BodyMembers(keys, repeat each values), arrays: arrays)
  }
}
