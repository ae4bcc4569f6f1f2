import Foundation

/// Members of a body in the order in which they stand.
public struct BodyMembers: Sendable, ExpressibleByDictionaryLiteral {
  let members: [(key: String, value: (any JSONCodable)?)]
  public init(dictionaryLiteral elements: (String, (any JSONCodable)?)...) { members = elements.map { ($0, $1) } }
}

/// The bytes of a request's body and what they are.
public struct RequestBody: Hashable, Sendable {
  public let data: Data
  public let contentType: String

  public static func json<each Value: JSONCodable>(_ keys: JSONKeys, _ values: repeat each Value) -> RequestBody {
    var writer = JSONWriter()
    writer.members(keys, repeat each values)
    return RequestBody(data: Data(writer.bytes), contentType: "application/json")
  }
  public static func form<each Value: JSONCodable>(_ keys: JSONKeys, _ values: repeat each Value) -> RequestBody {
    RequestBody(data: Data(), contentType: "application/x-www-form-urlencoded")
  }
  public static func multipart<each Value: JSONCodable>(_ keys: JSONKeys, _ values: repeat each Value) -> RequestBody {
    RequestBody(data: Data(), contentType: "application/x-www-form-urlencoded")
  }

  public static func json(_ members: BodyMembers) -> RequestBody {
    var writer = JSONWriter()
    writer.members(members.members)
    return RequestBody(data: Data(writer.bytes), contentType: "application/json")
  }

  public static func json(value: some JSONCodable) -> RequestBody {
    RequestBody(data: Data(JSONWriter(value).bytes), contentType: "application/json")
  }

  public static func form(_ members: BodyMembers) -> RequestBody {
    RequestBody(data: Data(), contentType: "application/x-www-form-urlencoded")
  }
  public static func multipart(_ members: BodyMembers) -> RequestBody {
    RequestBody(data: Data(), contentType: "multipart/form-data")
  }
}

/// A value that is written as null where there is none.
public func orNull(_ value: (any JSONCodable)?) -> any JSONCodable { value ?? JSONValue.null }
