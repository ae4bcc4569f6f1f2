/// Titles of sections, by meaning. A new dialect is a new word here and a fixture beside the tests.
enum SectionWords {
  static let table: [(SectionMeaning, [String])] = [
    (
      .summary,
      [
        "简要描述", "簡要描述", "接口描述", "接口说明", "接口說明", "功能说明", "功能描述", "描述", "说明", "接口名称", "description", "summary",
        "brief description", "overview", "简介", "簡介",
      ]
    ),
    (
      .requestURL,
      [
        "请求url", "請求url", "请求地址", "請求地址", "接口地址", "接口url", "url", "请求路径", "請求路徑", "接口路径", "request url", "endpoint",
        "http request", "http请求", "http 请求", "http請求", "http 請求", "path", "request path", "resource url", "请求链接",
        "调用地址", "route",
        "api endpoint", "request address", "介接路徑", "介接網址", "串接網址", "服務位址", "呼叫網址", "api 網址", "api地址", "api 地址", "服务地址",
        "http url", "interface address", "interface url", "service address", "service url", "api address",
        "interface path",
        "endpoint url", "url path", "request uri", "resource uri", "接入地址", "请求域名路径", "url地址", "url 地址", "method url",
        "api call", "api url", "正式地址", "正式环境地址",
        "正式環境地址",
      ]
    ),
    (
      .method,
      [
        "请求方式", "請求方式", "请求方法", "請求方法", "http方法", "http method", "method", "request method", "http请求方式", "http 请求方式",
        "请求类型",
        "http verb", "调用方式", "preferred http method", "http 方法", "http 方式", "http方式", "呼叫方式", "呼叫方法",
      ]
    ),
    (
      .headers,
      [
        "请求头", "請求頭", "请求头部", "请求header", "header", "headers", "request headers", "header参数", "header parameters",
        "请求头参数", "http headers", "公共请求头", "header 参数",
      ]
    ),
    (.contentType, ["content-type", "content type", "请求数据类型", "請求數據類型", "数据格式", "请求格式", "body type"]),
    (
      .parameters(nil),
      [
        "请求参数", "請求參數", "参数", "參數", "参数说明", "參數說明", "请求参数说明", "請求參數說明", "parameters", "request parameters", "params",
        "arguments", "input", "parameter", "输入参数", "入参", "接口参数", "请求字段", "request fields", "attributes",
      ]
    ),
    (
      .parameters(.query),
      [
        "query", "query参数", "query 参数", "query parameters", "query string parameters", "url参数", "query string", "查询参数",
        "get参数",
      ]
    ),
    (
      .parameters(.path),
      ["path参数", "path 参数", "path parameters", "路径参数", "路徑參數", "url parameters", "uri parameters", "path variables"]
    ),
    (
      .parameters(.body),
      [
        "body", "body参数", "body 参数", "body parameters", "request body", "请求体", "請求體", "form data parameters",
        "form data", "json params",
        "request body schema", "post参数", "post data", "请求体参数", "request body parameters", "json parameters",
        "form parameters", "payload",
        "request payload",
      ]
    ),
    (.parameters(.cookie), ["cookie", "cookies", "cookie parameters"]),
    (
      .requestExample,
      [
        "请求示例", "請求示例", "请求例子", "请求样例", "请求参数示例", "调用示例", "request example", "example request", "request sample",
        "sample request",
        "请求报文", "request body example", "请求体示例", "curl", "request examples", "請求範例", "using curl",
      ]
    ),
    (
      .responseExample,
      [
        "返回示例", "返回範例", "返回例子", "响应示例", "響應示例", "返回结果", "返回結果", "返回", "响应", "响应结果", "返回数据", "response example",
        "example response", "response", "response sample", "sample response", "responses", "returns", "返回样例", "返回报文",
        "result", "返回值",
        "response examples", "响应内容", "返回内容",
      ]
    ),
    (
      .success,
      [
        "正确时返回", "正確時返回", "成功时返回", "成功返回", "成功示例", "成功响应", "正确返回", "返回成功", "success", "success response",
        "successful response", "成功", "正常返回", "正常返回示例", "成功返回示例", "on success",
      ]
    ),
    (
      .failure(status: nil),
      [
        "错误时返回", "錯誤時返回", "失败时返回", "失敗時返回", "错误返回", "失败返回", "失败示例", "错误示例", "异常返回", "返回失败", "error", "error response",
        "failure response", "失败", "错误返回示例", "失败返回示例", "error example", "on failure", "on error", "失败响应", "错误响应",
        "异常返回示例",
      ]
    ),
    (
      .responseFields,
      [
        "返回参数说明", "返回參數說明", "返回参数", "返回參數", "响应参数", "響應參數", "返回字段", "返回字段说明", "响应字段", "返回值说明", "输出参数", "出参",
        "response parameters", "response fields", "response attributes", "返回数据说明", "返回结果说明", "响应参数说明", "response body",
        "output", "response schema",
        "响应体", "返回结果参数说明", "返回示例说明", "字段说明",
      ]
    ),
    (
      .notes,
      [
        "备注", "備註", "备注说明", "注意", "注意事项", "注意事項", "notes", "note", "remark", "remarks", "提示", "其他说明", "rate limit",
        "rate limits",
        "rate limit rule", "限频规则", "频率限制", "限速", "限速规则", "权限", "权限说明", "permission", "permissions", "api permission",
        "required permissions", "allowed for",
      ]
    ),
    (
      .other,
      [
        "文档更新时间", "文檔更新時間", "更新时间", "作者", "最后更新", "last updated", "last modified", "author", "错误码", "错误代码", "錯誤碼",
        "error codes", "状态码", "更新日志", "changelog", "see also", "相关接口", "参考",
      ]
    ),
  ]
}
