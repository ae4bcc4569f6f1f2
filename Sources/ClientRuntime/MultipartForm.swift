import Foundation

/// A file in a multipart body. In JSON it is its base64.
public struct FilePart: JSONCodable, Codable, Hashable {
  public var data: Data
  public var fileName: String
  public var contentType: String

  public init(data: Data, fileName: String, contentType: String = "application/octet-stream") {
    self.data = data
    self.fileName = fileName
    self.contentType = contentType
  }

  public init(json: JSONReader) {
    self.init(data: Data(base64Encoded: String(json: json)) ?? Data(), fileName: "")
  }

  public func write(to json: inout JSONWriter) { data.base64EncodedString().write(to: &json) }
}

/// The parts of a body as RFC 7578 has them.
struct MultipartForm {
  private var parts: [(head: String, data: Data)] = []
  let arrays: ArrayParameter.Style

  init(arrays: ArrayParameter.Style) { self.arrays = arrays }

  mutating func append(_ value: some JSONCodable, named name: String) throws(RequestError) {
    if let file = value as? FilePart {
      append(file, named: name)
    } else if let files = value as? [FilePart] {
      for (index, file) in files.enumerated() { append(file, named: arrays.name(name, at: index)) }
    } else {
      var form = FormFields(arrays: arrays)
      try form.append(value, named: name)
      for field in form.fields {
        parts.append((disposition(field.name), Data(field.values.joined(separator: ",").utf8)))
      }
    }
  }

  private mutating func append(_ file: FilePart, named name: String) {
    let fileName = "; filename=\"\(quoted(file.fileName))\"\r\nContent-Type: \(quoted(file.contentType))"
    parts.append((disposition(name) + fileName, file.data))
  }

  private func disposition(_ name: String) -> String { "Content-Disposition: form-data; name=\"\(quoted(name))\"" }

  /// As browsers write it: UTF-8, with what would end the quotation or the line encoded.
  private func quoted(_ text: String) -> String {
    PercentEncoding.encode(text, keeping: Set(32...255).subtracting([34, 127]))
  }

  /// Occurs in no part, and is the same for the same parts, so that equal requests have equal bytes.
  var boundary: String {
    var boundary = "part-3f8a61c94d7b4e0c"
    while parts.contains(where: { $0.data.range(of: Data(boundary.utf8)) != nil || $0.head.contains(boundary) }) {
      boundary += "-\(boundary.utf8.count)"
    }
    return boundary
  }

  var data: Data {
    let boundary = boundary
    var data = Data()
    for part in parts {
      data += Data("--\(boundary)\r\n\(part.head)\r\n\r\n".utf8) + part.data + Data("\r\n".utf8)
    }
    return data + Data("--\(boundary)--\r\n".utf8)
  }
}

extension RequestBody {
  /// The same fields as those of `form(_:arrays:)`, each a part of its own, as are the members that are a `FilePart` or several.
  public static func multipart(_ members: BodyMembers, arrays: ArrayParameter.Style = .brackets) -> RequestBody {
    var form = MultipartForm(arrays: arrays)
    var failure: RequestError?
    do {
      for (name, value) in members.items { try form.append(value, named: name) }
    } catch { failure = error }
    return RequestBody(
      data: form.data, contentType: "multipart/form-data; boundary=\(form.boundary)", failure: failure)
  }

  /// The values in the order of their keys.
  public static func multipart<each Value: JSONCodable>(
    _ keys: JSONKeys, _ values: repeat each Value, arrays: ArrayParameter.Style = .brackets
  ) -> RequestBody {
    multipart(BodyMembers(keys, repeat each values), arrays: arrays)
  }
}
