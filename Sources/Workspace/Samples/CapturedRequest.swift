import Contract
import Diagnostics
import JSONText

/// Reads the request of an exchange: what it sends, under which names, and of which kind.
///
/// An archive holds the credentials of whoever made it. The values of headers and cookies are never read, nor is any value whose name says
/// that it is a secret, the user of the URL, or the content of a file.
enum CapturedRequest {
  static func call(_ method: String, _ url: String, _ request: JSONNode?) -> CapturedResponse.Call {
    let place = request?.location ?? SourceLocation(file: "", line: 1)
    var shown = ShownRequest(
      url: Sourced(bare(url), at: place), query: fields(request?["queryString"]), headers: names(request?["headers"]))
    shown.form = fields(request?["postData"]?["params"])
    var body: JSONNode?
    if let data = request?["postData"], let text = data["text"], let words = text.text,
      HTTPArchive.isJSON(data["mimeType"]?.text)
    {
      body = JSONReader.read(words, at: text.location).documents.first.map {
        $0.placed(at: text.location).withoutSecrets
      }
    }
    return CapturedResponse.Call(method: method, url: bare(url), shown: shown, body: body)
  }

  /// Whether a name is that of a credential, or of what proves one.
  static func isSecret(_ name: String) -> Bool {
    let form = name.lowercased().filter { $0.isLetter || $0.isNumber }
    return secrets.contains(where: form.contains)
  }

  private static let secrets = [
    "token", "secret", "password", "passwd", "pwd", "auth", "cookie", "session", "sign", "apikey", "accesskey",
    "appkey",
    "privatekey", "credential", "jwt", "otp", "captcha", "ticket", "nonce", "code",
  ]

  /// The URL without its query, its fragment and its user.
  private static func bare(_ url: String) -> String {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    guard let scheme = path.firstRange(of: "://") else { return String(path) }
    let rest = path[scheme.upperBound...]
    let host = rest.prefix { $0 != "/" }
    let shown = host.lastIndex(of: "@").map { rest[rest.index(after: $0)...] } ?? rest
    return String(path[..<scheme.upperBound]) + shown
  }

  private static func names(_ list: JSONNode?) -> [ShownField] {
    elements(list).compactMap { item in
      item["name"]?.text.map { ShownField($0, "", at: item.location) }
    }
  }

  private static func fields(_ list: JSONNode?) -> [ShownField] {
    elements(list).compactMap { item in
      guard let name = item["name"]?.text, !name.isEmpty else { return nil }
      let isFile = item["fileName"] != nil
      let value = isFile || isSecret(name) ? "" : item["value"]?.text ?? ""
      return ShownField(name, value, isFile: isFile, at: item.location)
    }
  }

  private static func elements(_ list: JSONNode?) -> [JSONNode] {
    guard case .array(let elements)? = list?.value else { return [] }
    return elements
  }
}

extension JSONNode {
  /// The value with what its members' names call secrets not shown.
  fileprivate var withoutSecrets: JSONNode {
    var node = self
    switch value {
    case .array(let elements): node.value = .array(elements.map(\.withoutSecrets))
    case .object(let members):
      node.value = .object(
        members.map { member in
          let isSecret = CapturedRequest.isSecret(member.key)
          return JSONMember(
            member.key, at: member.location, isSecret ? .unshown(at: member.node.location) : member.node.withoutSecrets)
        })
    default: break
    }
    return node
  }
}
