import Foundation

/// Members of a body by their names, in their order; those without a value are left out.
public typealias BodyMembers = KeyValuePairs<String, (any JSONCodable)?>

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

  public static func json(_ members: BodyMembers) -> RequestBody {
    var writer = JSONWriter()
    writer.members(Array(members))
    return json(writer) { members.first { _, value in value.map { JSONWriter($0).problem } ?? nil != nil }?.key }
  }

  public static func json(value: some JSONCodable) -> RequestBody {
    json(JSONWriter(value)) { "body" }
  }

  private static func json(_ writer: JSONWriter, _ faultyName: () -> String?) -> RequestBody {
    let failure = writer.problem.flatMap { _ in faultyName() }.map { RequestError.valueWithoutForm(name: $0) }
    return RequestBody(data: Data(writer.bytes), contentType: "application/json", failure: failure)
  }
}

/// The value, and null where there is none, for members that are always sent.
public func orNull(_ value: (any JSONCodable)?) -> any JSONCodable { value ?? JSONValue.null }
