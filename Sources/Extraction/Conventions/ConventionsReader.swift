import Contract
import Diagnostics
import Pages

/// Reads what a page says for all endpoints: hosts, headers with a token, a rate limit, error codes, an envelope.
///
/// A page without an endpoint is read whole. A page with several is read up to its first: the general part of one big page. The
/// page of a single endpoint says nothing for others.
struct ConventionsReader {
  let lexicon: Lexicon

  /// - Returns: nil where the page states none.
  func read(_ blocks: [Block], operations: [Operation]) -> Conventions? {
    guard operations.count != 1 || operations[0].procedure != nil else { return nil }
    let first = operations.map(\.location).min()
    let pieces = ConventionPieces.of(
      blocks.prefix { block in
        guard let first, let location = block.location else { return true }
        return location < first
      }
    ).filter { $0.topic != .other }
    var conventions = Conventions()
    let addresses = ServerRule.read(pieces)
    conventions.servers = addresses.servers
    conventions.basePath = addresses.basePath
    conventions.urlTemplate = addresses.template
    let credentials = CredentialRule(lexicon: lexicon).read(pieces)
    conventions.headers = credentials.headers
    conventions.query = credentials.query
    conventions.parameters =
      credentials.parameters + CommonParameterRule(lexicon: lexicon).read(pieces, known: credentials)
    conventions.contentType = credentials.contentType ?? ContentTypeRule.read(pieces)
    conventions.rateLimit = RateLimitRule.read(pieces)
    (conventions.errorCodes, conventions.statusCodes) = ErrorCodeRule.read(pieces)
    (conventions.envelope, conventions.envelopeFields) = EnvelopeStatementRule(lexicon: lexicon).read(pieces)
    return conventions.isEmpty ? nil : conventions
  }

  /// Whether what looks like an operation is the statement of a base URL: a URL with a host and no path of its own, or none at all,
  /// and nothing that a request would send beside headers.
  static func isStatement(_ operation: Operation) -> Bool {
    guard operation.parameters.allSatisfy({ $0.place == .header }) else { return false }
    if operation.responseFields.isEmpty,
      operation.examples.allSatisfy({ $0.role == .request && $0.node.value == .null }),
      generalTitles.contains(WordForm(operation.title ?? "").text)
    {
      return true
    }
    guard let url = operation.url?.value else { return operation.urlSection == nil }
    guard let server = ServerURL(url) else { return false }
    return server.text.split(separator: "/").dropFirst(2).allSatisfy(isVersion)
  }

  /// Titles under which a request is shown to show its headers.
  private static let generalTitles: Set<String> = [
    "authentication", "authorization", "api authentication", "authenticating requests", "making requests",
    "request format",
    "headers", "request headers", "common headers", "base url", "requests", "认证", "认证方式", "鉴权", "鉴权方式", "身份验证", "身份認證",
    "身份认证", "授权", "请求格式", "请求头", "公共请求头", "請求標頭", "調用方式", "调用方式",
  ]

  /// `api`, `v2`, `2.0`: a part of a path that names no resource.
  private static func isVersion(_ segment: Substring) -> Bool {
    let word = segment.lowercased()
    if ["api", "rest", "openapi", "open", "gateway", "router", "service"].contains(word) { return true }
    let digits = word.hasPrefix("v") ? word.dropFirst() : word[...]
    return !digits.isEmpty && digits.allSatisfy { $0.isNumber || $0 == "." }
  }
}
