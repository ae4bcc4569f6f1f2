/// What a section that holds for all endpoints is about.
enum ConventionTopic: Hashable, Sendable {
  case servers, authentication, headers, contentType, rateLimit, errorCodes, statusCodes, envelope, parameters
  /// What holds for no request: a change log, an overview of endpoints, downloads.
  case other

  /// The topic of a section's title; the first row with a phrase that the title contains.
  init?(title: String) {
    let form = WordForm(title).text
    guard form.utf8.count <= 160,
      let row = Self.table.first(where: { $0.phrases.occur(in: form) })
    else { return nil }
    self = row.topic
  }

  /// Phrases of titles by topic. The particular ones stand before those that they contain.
  private static let table: [(topic: ConventionTopic, phrases: Phrases)] = [
    (
      .other,
      [
        "更新日志", "更新日誌", "changelog", "change log", "release notes", "下载", "下載", "download", "常见问题", "faq", "术语",
        "glossary",
        "webhook", "sdk", "回调", "websocket", "接口列表", "接口目录", "list of endpoints", "endpoint list",
      ]
    ),
    (
      .statusCodes,
      [
        "http状态", "http 状态", "http狀態", "http 狀態", "http status", "http code", "http return code", "http 返回", "http返回",
        "http response code", "http错误码", "http 错误码", "http error",
      ]
    ),
    (
      .errorCodes,
      [
        "错误码", "错误代码", "錯誤碼", "錯誤代碼", "error code", "errors code", "返回码", "返回碼", "响应码", "回應碼", "状态码", "狀態碼", "错误列表",
        "错误说明",
        "return code", "result code", "response code", "status code", "errors",
      ]
    ),
    (
      .rateLimit,
      [
        "频率", "頻率", "频次", "頻次", "调用限制", "調用限制", "限流", "访问限制", "訪問限制", "速率", "请求限制", "請求限制", "流量控制", "呼叫限制",
        "rate limit",
        "rate-limit", "throttl", "limits", "quota",
      ]
    ),
    (
      .envelope,
      [
        "公共返回", "公共响应", "返回格式", "响应格式", "返回结构", "响应结构", "统一返回", "统一响应", "通用返回", "通用响应", "返回参数", "返回数据", "返回结果", "响应参数",
        "返回说明",
        "公共回應", "回應格式", "回應結構", "回傳格式", "response format", "response structure", "response envelope", "common response",
        "response has the form", "responses have the form", "every response", "all responses", "format of responses",
      ]
    ),
    (
      .contentType,
      [
        "content-type", "content type", "数据格式", "數據格式", "资料格式", "資料格式", "请求格式", "請求格式", "请求体格式", "data format",
        "request format",
        "编码方式",
      ]
    ),
    (
      .parameters,
      [
        "公共参数", "公共參數", "公共请求参数", "公共請求參數", "系统参数", "系統參數", "系统级参数", "公用参数", "共用參數", "通用参数", "通用請求參數", "全局参数", "通用请求参数",
        "公共入参", "common parameter", "common request parameter", "global parameter", "system parameter",
        "parameters of every request",
      ]
    ),
    (
      .headers,
      [
        "请求头", "請求頭", "請求標頭", "公共头", "共用標頭", "标头", "標頭", "common header", "request header", "global header",
        "required header", "default header", "headers", "header",
      ]
    ),
    (
      .servers,
      [
        "base url", "base uri", "base endpoint", "base path", "base address", "接口域名", "请求域名", "請求網域", "域名", "網域",
        "服务器地址", "服务地址",
        "伺服器", "接入地址", "接入点", "环境", "環境", "environment", "hosts", "server", "网关", "閘道", "根地址", "api root",
        "root endpoint",
        "接口地址", "请求地址", "請求地址", "请求url", "api地址", "api 地址", "调用地址", "making requests", "api endpoint", "endpoints",
        "主机",
        "url前缀", "base urls",
      ]
    ),
    (
      .authentication,
      [
        "authentication", "authorization", "authenticating", "鉴权", "鑑權", "认证", "認證", "授权", "授權", "身份验证", "身份驗證",
        "api key",
        "access token", "access_token", "token", "api keys", "security", "访问凭证", "令牌", "權杖",
      ]
    ),
    (.envelope, ["responses", "response", "响应", "回應"]),
  ]
}
