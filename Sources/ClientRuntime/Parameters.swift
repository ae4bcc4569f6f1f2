import HTTPTypes

/// Parameters by their names, in their order; those without a value are left out.
public struct Parameters: Sendable, ExpressibleByDictionaryLiteral {
  private let items: [(name: String, value: any ParameterValue)]

  public init(dictionaryLiteral elements: (String, (any ParameterValue)?)...) {
    items = elements.compactMap { name, value in value.map { (name, $0) } }
  }

  /// The values in the order of their names.
  public init<each Value: ParameterValue>(_ names: JSONKeys, _ values: repeat (each Value)?) {
    var items: [(name: String, value: any ParameterValue)] = []
    var position = 0
    for value in repeat each values {
      if let value { items.append((names.all[position].text, value)) }
      position += 1
    }
    self.items = items
  }

  /// The query that the parameters make, without its question mark.
  var queryText: String {
    get throws(RequestError) {
      var fields: [ParameterField] = []
      for (name, value) in items { fields += try value.parameterFields(named: name) }
      return PercentEncoding.query(fields)
    }
  }

  /// The value of the `Cookie` header; nil where there is no cookie.
  var cookieText: String? {
    get throws(RequestError) {
      let cookies = try texts.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.text))" }
      return cookies.isEmpty ? nil : cookies.joined(separator: "; ")
    }
  }

  /// The parameters as headers. What is not ASCII is percent-encoded in UTF-8, for HTTP has no common form for it.
  var headerFields: HTTPFields {
    get throws(RequestError) {
      var headers = HTTPFields()
      for (name, text) in try texts {
        // A line break would begin another header.
        guard let name = HTTPField.Name(name), !text.utf8.contains(where: { $0 < 32 && $0 != 9 || $0 == 127 }) else {
          throw .invalidHeader(name: name)
        }
        headers.append(HTTPField(name: name, value: PercentEncoding.encode(text, keeping: PercentEncoding.ascii)))
      }
      return headers
    }
  }

  /// Each with its values in one text, as headers and cookies have them.
  private var texts: [(name: String, text: String)] {
    get throws(RequestError) {
      var texts: [(name: String, text: String)] = []
      for (name, value) in items {
        texts.append((name, try value.parameterFields(named: name).flatMap(\.values).joined(separator: ",")))
      }
      return texts
    }
  }
}
