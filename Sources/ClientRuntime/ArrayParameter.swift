/// The values of a parameter that is an array; an empty one is left out.
public struct ArrayParameter: ParameterValue {
  public enum Style: Sendable {
    /// `a=1&a=2`
    case repeated
    /// `a[]=1&a[]=2`, the brackets encoded.
    case brackets
    /// `a[0]=1&a[1]=2`, the brackets encoded.
    case indexed
    /// `a=1,2`
    case commaSeparated
    /// `a=["1","2"]`, encoded.
    case json
  }

  private let values: [any ParameterValue]
  private let style: Style

  /// - Returns: nil where there is no array.
  public init?(_ values: [some ParameterValue]?, style: Style = .repeated) {
    guard let values else { return nil }
    self.values = values
    self.style = style
  }

  public var parameterText: String { values.map(\.parameterText).joined(separator: ",") }

  public func parameterFields(named name: String) throws(RequestError) -> [ParameterField] {
    var texts: [String] = []
    for value in values { texts += try value.parameterFields(named: name).flatMap(\.values) }
    return style.fields(name, texts)
  }
}

extension ArrayParameter.Style {
  /// The name under which an element stands by itself.
  func name(_ name: String, at index: Int) -> String {
    switch self {
    case .brackets: name + "[]"
    case .indexed: "\(name)[\(index)]"
    case .repeated, .commaSeparated, .json: name
    }
  }

  func fields(_ name: String, _ texts: [String]) -> [ParameterField] {
    switch self {
    case .repeated: texts.map { (name, [$0]) }
    case .brackets: texts.map { (name + "[]", [$0]) }
    case .indexed: texts.enumerated().map { ("\(name)[\($0)]", [$1]) }
    case .commaSeparated: texts.isEmpty ? [] : [(name, texts)]
    case .json: [(name, [String(decoding: JSONWriter(texts).bytes, as: UTF8.self)])]
    }
  }
}
