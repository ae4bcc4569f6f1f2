import Contract
import Diagnostics
import Pages

/// Tells the parts of a page that describe what the vendor sends: a webhook, a callback, a notification. A client calls none of them.
///
/// The title speaks of one, and the URL is the reader's: its host says so (`https://your-server.example/hook`), or there is none and the words do
/// (`We POST to your endpoint`). Endpoints that manage webhooks (`POST /v1/webhooks`) stay.
struct InboundCall {
  private static let titles = [
    "webhook", "web hook", "callback", "notification", "回调", "回調", "通知", "推送", "push event", "event delivery",
  ]
  private static let hosts = ["your", "my-server", "myserver", "my-site", "mysite"]
  private static let phrases = [
    "to your url", "to your endpoint", "to your server", "your webhook url", "your callback url",
    "your webhook endpoint",
    "to the url you", "to the endpoint you", "to a url you", "to the callback url", "the url you provide",
    "url you configured",
    "sent to your", "we send", "we will send", "we post", "we'll send", "we call your", "will call your",
    "开发者服务器", "商户服务器", "您的服务器", "你的服务器", "商户提供的", "商户系统提供", "由商户提供", "由开发者提供", "开发者提供", "接入方提供", "调用方提供",
    "商户的回调", "回调地址由", "notify_url", "notifyurl", "callback_url", "callbackurl", "向商户", "向开发者", "推送到您", "推送至您", "推送到商户",
    "推送到开发者", "推送至商户", "推送至开发者", "推送给商户", "推送给开发者", "发送到您", "发送到商户", "開發者伺服器", "商家伺服器", "您的伺服器",
    "由商家提供",
  ]

  /// - Parameter part: a part that names an endpoint, or has sections of one.
  static func describes(_ part: Segment) -> Bool {
    guard let title = part.title?.words.plain.lowercased(), titles.contains(where: title.contains) else { return false }
    let url = part.endpoint?.url?.value.lowercased()
    if let url, let scheme = url.firstRange(of: "://") {
      let host = url[scheme.upperBound...].prefix { $0 != "/" }
      return hosts.contains { host.hasPrefix($0) || host.contains(".\($0)") }
    }
    return url == nil && says(part)
  }

  private static func says(_ part: Segment) -> Bool {
    part.items.contains { item in
      switch item {
      case .label(let label): return saysOf(label.words.plain)
      case .block(.paragraph(let words)): return saysOf(words.plain)
      case .block(.list(let list)): return Block.list(list).texts.contains { saysOf($0.plain) }
      case .block(.container(let container)): return Block.container(container).texts.contains { saysOf($0.plain) }
      default: return false
      }
    }
  }

  private static func saysOf(_ words: String) -> Bool {
    let form = words.lowercased()
    return phrases.contains { form.contains($0) }
  }

  /// What a reader is told of such a part.
  static func note(_ part: Segment, file: String) -> Diagnostic {
    let place = part.title?.location ?? part.endpoint?.url?.location ?? SourceLocation(file: file, line: 1)
    return Diagnostic(
      .inboundCall,
      "‘\(part.title?.words.plain.trimmed ?? "")’ describes a call that reaches a server of yours; the client has no operation for it",
      at: place)
  }
}
