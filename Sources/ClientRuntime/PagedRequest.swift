import Foundation

extension OperationRequest {
  /// The value of a parameter; nil where it has none.
  func parameter(_ name: String, in place: Paging.Place) -> String? {
    guard place == .body, let body else {
      return value(of: name, in: path.split(separator: "?", maxSplits: 1).dropFirst().first ?? "")
    }
    if body.isJSON { return try? JSON.decode(JSONValue.self, from: body.data)[name]?.parameterText }
    return value(of: name, in: String(decoding: body.data, as: UTF8.self)[...])
  }

  /// Gives a parameter another value.
  mutating func set(_ name: String, to value: String, in place: Paging.Place) {
    guard place == .body, var body else { return setQuery(name, value) }
    if body.isJSON {
      guard case .object(var members)? = try? JSON.decode(JSONValue.self, from: body.data) else { return }
      if case .number? = members[name], let number = JSONNumber(value) {
        members[name] = .number(number)
      } else {
        members[name] = .string(value)
      }
      body.data = Data(JSONWriter(JSONValue.object(members)).bytes)
    } else {
      let pair = "\(PercentEncoding.encode(name))="
      let others = String(decoding: body.data, as: UTF8.self).split(separator: "&").filter { !$0.hasPrefix(pair) }
      body.data = Data((others.map(String.init) + [pair + PercentEncoding.encode(value)]).joined(separator: "&").utf8)
    }
    self.body = body
  }

  private func value(of name: String, in query: Substring) -> String? {
    let key = PercentEncoding.encode(name) + "="
    return query.split(separator: "&").first { $0.hasPrefix(key) }?.dropFirst(key.count).removingPercentEncoding
  }
}

extension RequestBody {
  fileprivate var isJSON: Bool { contentType.hasPrefix("application/json") }
}
