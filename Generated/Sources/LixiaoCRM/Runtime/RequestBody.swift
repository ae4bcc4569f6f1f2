import Foundation

/// The bytes of a request's body and what they are.
public struct RequestBody: Hashable, Sendable {
  public let data: Data
  /// The value of the `Content-Type` header.
  public let contentType: String

  public init(data: Data, contentType: String) {
    self.data = data
    self.contentType = contentType
  }

  /// - Throws: `EncodingError` where the value has no JSON form, such as a `Double` that is not a number.
  public static func json(_ value: some Encodable) throws -> RequestBody {
    RequestBody(data: try JSON.encode(value), contentType: "application/json")
  }

  /// Members within members are written in brackets, as in `product_asset[quantity]=2`; elements of arrays as `ids[]=1`; null as
  /// an empty value.
  ///
  /// - Throws: `EncodingError` where the value has no JSON form.
  public static func form(_ value: some Encodable) throws -> RequestBody {
    let fields = try FormFields(value)
    return RequestBody(data: Data(fields.urlEncoded.utf8), contentType: "application/x-www-form-urlencoded")
  }

  /// The same fields as `form(_:)`, each a part of its own.
  ///
  /// - Throws: `EncodingError` where the value has no JSON form.
  public static func multipart(_ value: some Encodable) throws -> RequestBody {
    let fields = try FormFields(value)
    return RequestBody(
      data: Data(fields.multipart.utf8), contentType: "multipart/form-data; boundary=\(FormFields.boundary)")
  }
}
