/// A parameter that is an object, or a list of such: `filter[status]=open&filter[page]=1`, the brackets encoded.
public struct ObjectParameter: ParameterValue {
  private let value: any JSONCodable
  private let arrays: ArrayParameter.Style

  /// - Returns: nil where there is no object.
  public init?(_ value: (some JSONCodable)?, arrays: ArrayParameter.Style = .brackets) {
    guard let value else { return nil }
    self.value = value
    self.arrays = arrays
  }

  /// The object as JSON.
  public var parameterText: String { String(decoding: JSONWriter(value).bytes, as: UTF8.self) }

  public func parameterFields(named name: String) throws(RequestError) -> [ParameterField] {
    var form = FormFields(arrays: arrays)
    try form.append(value, named: name)
    return form.fields
  }
}
