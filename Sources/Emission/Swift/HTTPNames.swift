/// The constants of swift-http-types that a careful person writes in the place of a string.
enum HTTPNames {
  /// A method; one that HTTP does not define is sent as `POST`.
  static func method(_ name: String) -> SwiftCode { methods[name.uppercased()] ?? ".post" }

  /// A field's name where the library declares it.
  static func field(_ name: String) -> SwiftCode? { fields[name.lowercased()] }

  private static let methods: [String: SwiftCode] = [
    "GET": ".get", "HEAD": ".head", "POST": ".post", "PUT": ".put", "PATCH": ".patch", "DELETE": ".delete",
    "OPTIONS": ".options", "TRACE": ".trace", "CONNECT": ".connect",
  ]

  private static let fields: [String: SwiftCode] = [
    "accept": ".accept", "accept-language": ".acceptLanguage", "authorization": ".authorization",
    "content-type": ".contentType", "cookie": ".cookie", "origin": ".origin", "referer": ".referer",
    "user-agent": ".userAgent",
  ]
}
