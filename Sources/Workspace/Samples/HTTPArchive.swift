import Contract
import Diagnostics
import Foundation
import JSONText

/// Reads HTTP archives (HAR 1.2), which browsers and proxies export: every exchange whose response is JSON.
///
/// The body stands in a string of the archive, so all that is found in it has the place of that string.
enum HTTPArchive {
  /// The exchanges of an archive; nil where the document is none.
  static func entries(of document: JSONNode) -> [JSONNode]? {
    guard case .array(let entries)? = document["log"]?["entries"]?.value else { return nil }
    return entries
  }

  static func responses(
    in document: JSONNode, settings: Configuration.SampleSettings
  ) -> (responses: [CapturedResponse], diagnostics: [Diagnostic]) {
    var responses: [CapturedResponse] = []
    var diagnostics: [Diagnostic] = []
    for (index, entry) in (entries(of: document) ?? []).enumerated() {
      guard let method = entry["request"]?["method"]?.text, let url = entry["request"]?["url"]?.text,
        let content = entry["response"]?["content"], let text = content["text"], isJSON(content["mimeType"]?.text)
      else { continue }
      let status = entry["response"]?["status"].flatMap { node -> Int? in
        if case .number(let lexeme) = node.value { Int(lexeme) } else { nil }
      }
      guard let body = body(text, encoding: content["encoding"]?.text),
        let read = JSONReader.read(body, at: text.location).documents.first
      else {
        diagnostics.append(
          Diagnostic(
            .sampleUnreadable, "the body of entry \(index + 1) is no JSON; it is left out", at: text.location,
            severity: .warning))
        continue
      }
      responses.append(
        CapturedResponse(
          call: CapturedRequest.call(method.uppercased(), url, entry["request"]), status: status,
          read.placed(at: text.location),
          entry: "entry \(index + 1)", settings: settings))
    }
    return (responses, diagnostics)
  }

  private static func body(_ node: JSONNode, encoding: String?) -> String? {
    guard let text = node.text else { return nil }
    guard encoding == "base64" else { return text }
    return Data(base64Encoded: text, options: .ignoreUnknownCharacters).map { String(decoding: $0, as: UTF8.self) }
  }

  /// `application/json; charset=utf-8`, `application/problem+json`, `text/json`.
  static func isJSON(_ mimeType: String?) -> Bool {
    guard let type = mimeType?.prefix(while: { $0 != ";" }).lowercased() else { return false }
    let bare = type.filter { $0 != " " }
    return ["application/json", "text/json", "application/x-json"].contains(bare) || bare.hasSuffix("+json")
  }
}

extension JSONNode {
  /// The value of an object's member.
  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.key == key }?.node
  }

  var text: String? { if case .string(let text) = value { text } else { nil } }

  /// The same value with everything in it at one place.
  func placed(at place: SourceLocation) -> JSONNode {
    var node = self
    node.location = place
    switch value {
    case .array(let elements): node.value = .array(elements.map { $0.placed(at: place) })
    case .object(let members):
      node.value = .object(members.map { JSONMember($0.key, at: place, $0.node.placed(at: place)) })
    default: break
    }
    return node
  }
}
