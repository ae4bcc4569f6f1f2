import HTTPTypes

/// Parameters by their names, in their order; those without a value are left out.
public typealias Parameters = KeyValuePairs<String, (any ParameterValue)?>

extension Parameters {
  /// The query that the parameters make, without its question mark.
  var queryText: String {
    get throws(RequestError) {
      var fields: [ParameterField] = []
      for case (let name, let value?) in self { fields += try value.parameterFields(named: name) }
      return PercentEncoding.query(fields)
    }
  }

  /// The value of the `Cookie` header; nil where there is no cookie.
  var cookieText: String? {
    get throws(RequestError) {
      var cookies: [String] = []
      for case (let name, let value?) in self {
        let text = try value.parameterFields(named: name).flatMap(\.values).joined(separator: ",")
        cookies.append("\(PercentEncoding.encode(name))=\(PercentEncoding.encode(text))")
      }
      return cookies.isEmpty ? nil : cookies.joined(separator: "; ")
    }
  }

  /// The parameters as headers. What is not ASCII is percent-encoded in UTF-8, for HTTP has no common form for it.
  var headerFields: HTTPFields {
    get throws(RequestError) {
      var headers = HTTPFields()
      for case (let name, let value?) in self {
        let text = try value.parameterFields(named: name).flatMap(\.values).joined(separator: ",")
        // A line break would begin another header.
        guard let name = HTTPField.Name(name), !text.utf8.contains(where: { $0 < 32 && $0 != 9 || $0 == 127 }) else {
          throw .invalidHeader(name: name)
        }
        headers.append(HTTPField(name: name, value: PercentEncoding.encode(text, keeping: PercentEncoding.ascii)))
      }
      return headers
    }
  }
}
