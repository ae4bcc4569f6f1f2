/// What a word of a section's title speaks of. Titles are made of such words in any order: `Order response fields`,
/// `返回参数说明`, `Example of a successful response`.
enum TitleFeature: Hashable {
  case request, response, fields, example, headers, cookie, body, query, path, url, method, success, failure, code
  /// A word that goes with any of the others and adds nothing.
  case filler
}

/// The words that titles are made of. Chinese words are found within a title, English ones between its spaces.
enum TitleWords {
  static let table: [(TitleFeature, [String])] = [
    (
      .request,
      [
        "request", "requests", "req", "input", "inputs", "call", "请求", "請求", "输入", "輸入", "调用", "調用", "传入", "傳入", "上行",
        "提交", "业务请求",
      ]
    ),
    (
      .response,
      [
        "response", "responses", "resp", "output", "outputs", "return", "returns", "returned", "reply", "result",
        "results",
        "返回", "响应", "響應", "回应", "回應", "输出", "輸出", "回傳", "回传", "结果", "結果", "应答", "應答", "反馈", "傳出", "传出", "下行",
      ]
    ),
    (
      .fields,
      [
        "parameter", "parameters", "param", "params", "field", "fields", "attribute", "attributes", "argument",
        "arguments",
        "property", "properties", "variables", "参数", "參數", "字段", "欄位", "属性", "屬性", "变量", "變量", "入参", "入參", "出参", "出參",
      ]
    ),
    (
      .example,
      [
        "example", "examples", "sample", "samples", "demo", "示例", "範例", "范例", "例子", "样例", "樣例", "举例", "舉例", "实例", "實例",
        "案例", "示範",
      ]
    ),
    (.headers, ["header", "headers", "请求头", "請求頭", "头部", "頭部", "标头", "標頭", "消息头", "报文头", "头信息"]),
    (.cookie, ["cookie", "cookies"]),
    (
      .body,
      [
        "body", "payload", "form", "formdata", "form-data", "json-body", "请求体", "請求體", "主体", "正文", "包体", "表单", "表單",
        "消息体", "报文体", "体", "體",
      ]
    ),
    (.query, ["query", "querystring", "query-string", "查询", "查詢"]),
    (.path, ["path", "uri", "路径", "路徑"]),
    (.url, ["url", "endpoint", "address", "route", "地址", "链接", "鏈接", "网址", "路由"]),
    (.method, ["method", "verb", "方式", "方法"]),
    (.success, ["success", "successful", "successfully", "ok", "normal", "成功", "正确", "正確", "正常"]),
    (
      .failure,
      [
        "error", "errors", "failure", "failed", "failing", "fail", "fails", "exception", "错误", "錯誤", "失败", "失敗", "异常",
        "異常", "出错",
      ]
    ),
    (.code, ["code", "codes", "status", "statuses", "码", "碼", "代码", "代碼", "状态", "狀態"]),
    (
      .filler,
      [
        "the", "a", "an", "of", "for", "in", "on", "is", "as", "if", "it", "to", "and", "with", "by", "this", "that",
        "your",
        "follows", "following", "below", "structure", "format", "definition", "definitions", "description",
        "descriptions",
        "details", "detail", "table", "optional", "required", "available", "common", "supported", "supports",
        "possible", "endpoint's",
        "api", "interface", "json", "http", "https", "object", "above", "command", "structured", "like", "data",
        "content", "type",
        "model", "schema", "message",
        "conditional", "additional", "main", "public", "business", "string", "explanation", "info", "information",
        "specification",
        "facts", "top-level", "array", "objects", "when", "will", "be", "looks", "case", "typical", "full", "basic",
        "where",
        "说明", "說明", "描述", "详情", "詳情", "解释", "解釋", "定义", "定義", "结构", "結構", "格式", "内容", "內容", "数据", "數據", "資料", "信息",
        "資訊",
        "列表", "表", "的", "如下", "为", "為", "是", "时", "時", "以下", "公共", "通用", "全部", "业务", "業務", "接口", "介面", "介绍", "含义", "明细",
        "报文",
        "及", "和", "与", "值", "对象", "對象", "结构体", "必填", "可选", "详细", "詳細", "名称", "类型",
      ]
    ),
  ]

  /// Verbs that open the name of an operation: `List responses` is none of a section.
  static let operationVerbs: Set<String> = [
    "get", "list", "create", "update", "delete", "add", "remove", "set", "edit", "modify", "submit", "send", "post",
    "put", "cancel",
    "query", "fetch", "retrieve", "search", "upload", "download", "use", "using", "understanding",
  ]
}
