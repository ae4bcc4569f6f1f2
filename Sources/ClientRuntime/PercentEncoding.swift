/// Percent-encoding of RFC 3986, in UTF-8.
enum PercentEncoding {
  static let unreserved = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
  static let ascii = Set<UInt8>(0...127)
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// The text with every byte encoded that is not to be kept.
  static func encode(_ text: String, keeping kept: Set<UInt8> = unreserved) -> String {
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      if kept.contains(byte) {
        encoded.append(byte)
      } else {
        encoded += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// Fields as `a=1&b%5B%5D=x,y`: a space as `%20`, a plus as `%2B`, and only the commas between values as they are.
  static func query(_ fields: [ParameterField]) -> String {
    let items = fields.map { field in
      encode(field.name) + "=" + field.values.map { encode($0) }.joined(separator: ",")
    }
    return items.joined(separator: "&")
  }
}
