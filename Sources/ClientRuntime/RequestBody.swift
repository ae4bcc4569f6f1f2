import Foundation

/// The bytes of a request's body and what they are.
public struct RequestBody: Hashable, Sendable {
  public internal(set) var data: Data
  /// The value of the `Content-Type` header.
  public let contentType: String
  /// Why the body cannot be sent.
  var failure: RequestError?

  public static func data(_ data: Data, contentType: String) -> RequestBody {
    RequestBody(data: data, contentType: contentType)
  }

  /// An object: the values in the order of their keys.
  public static func json<each Value: JSONCodable>(_ keys: JSONKeys, _ values: repeat each Value) -> RequestBody {
    json(BodyMembers(keys, repeat each values))
  }

  public static func json(_ members: BodyMembers) -> RequestBody {
    var writer = JSONWriter()
    writer.members(members.items)
    return json(writer) { members.items.first { $0.value.hasNoForm }?.key }
  }

  public static func json(value: some JSONCodable) -> RequestBody {
    json(JSONWriter(value)) { "body" }
  }

  private static func json(_ writer: JSONWriter, _ faultyName: () -> String?) -> RequestBody {
    let failure = writer.problem.flatMap { _ in faultyName() }.map { RequestError.valueWithoutForm(name: $0) }
    return RequestBody(data: Data(writer.bytes), contentType: "application/json", failure: failure)
  }
}

/// Members of a body by their names, in their order; those without a value are left out, or written as their key says.
public struct BodyMembers: Sendable, ExpressibleByDictionaryLiteral {
  let items: [(key: String, value: any JSONCodable)]

  public init(dictionaryLiteral elements: (String, (any JSONCodable)?)...) {
    items = elements.compactMap { key, value in value.flatMap { $0.isNone ? nil : (key, $0) } }
  }

  /// The values in the order of their keys.
  public init<each Value: JSONCodable>(_ keys: JSONKeys, _ values: repeat each Value) {
    var items: [(key: String, value: any JSONCodable)] = []
    var position = 0
    for value in repeat each values {
      let key = keys.all[position]
      if !value.isNone {
        items.append((key.text, value))
      } else if let none = key.noneValue {
        items.append((key.text, none))
      }
      position += 1
    }
    self.items = items
  }
}

extension JSONCodable {
  fileprivate var hasNoForm: Bool { JSONWriter(self).problem != nil }
}
