/// Names with values.
public struct Parameters: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  var items: [String] = []
  var names: [String] = []
  public init<each Value: ParameterValue>(_ keys: JSONKeys, _ values: repeat (each Value)?) {
    var position = 0
    for value in repeat each values {
      if let value { names.append(keys.all[position].text); items.append(value.parameterText) }
      position += 1
    }
  }
  public init(dictionaryLiteral elements: (String, (any ParameterValue)?)...) {
    for case let (name, value?) in elements { names.append(name); items.append(value.parameterText) }
  }
}

public struct ArrayParameter: ParameterValue {
  public let parameterText: String
  public init?(_ values: [any ParameterValue]?) {
    guard let values else { return nil }
    parameterText = values.map(\.parameterText).joined(separator: ",")
  }
}

public struct ObjectParameter: ParameterValue {
  public let parameterText: String
  public init?(_ value: (any JSONCodable)?) {
    guard let value else { return nil }
    parameterText = String(decoding: JSONWriter(value).bytes, as: UTF8.self)
  }
}
