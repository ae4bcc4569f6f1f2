@testable import LixiaoCRM
import Foundation
import HTTPTypes

/// What a request says as its page writes it: `name=value` each, in their order, without their encoding.
enum RequestFields {
  /// The path without its query, encoded.
  static func path(_ request: OperationRequest) -> String {
    String(request.path.prefix { $0 != "?" })
  }

  static func query(_ request: OperationRequest) -> [String] {
    fields(String(request.path.drop { $0 != "?" }.dropFirst()))
  }

  static func form(_ body: RequestBody) -> [String] { fields(String(decoding: body.data, as: UTF8.self)) }

  /// The parts of a body; a file has its name behind its text: `photo=… (a.png)`.
  static func multipart(_ body: RequestBody) -> [String] {
    guard let boundary = body.contentType.split(separator: "boundary=").last else { return [] }
    let parts = String(decoding: body.data, as: UTF8.self).components(separatedBy: "--\(boundary)")
    return parts.dropFirst().dropLast().map { part in
      let halves = part.components(separatedBy: "\r\n\r\n")
      let quoted = halves[0].components(separatedBy: "\"").map { $0.removingPercentEncoding ?? $0 }
      let text = halves.dropFirst().joined(separator: "\r\n\r\n").dropLast(2)
      return "\(quoted.count > 1 ? quoted[1] : "")=\(text)" + (quoted.count > 3 ? " (\(quoted[3]))" : "")
    }
  }

  private static func fields(_ text: String) -> [String] {
    text.split(separator: "&").map { $0.removingPercentEncoding ?? "\($0)" }
  }
}
