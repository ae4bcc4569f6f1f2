/// Words around limits.
enum LimitWords {
  static let maximum = PassageWords([
    "最大值", "最大", "最多", "最高", "上限", "不超过", "不超過", "不能超过", "不能超過", "不得超过", "不得超過", "不大于", "不大於", "不能大于", "小于等于", "小於等於",
    "小于或等于", "至多", "max", "max.", "maximum", "maximum value", "max value", "at most", "up to", "no more than",
    "not more than",
    "cannot be greater than", "can not be greater than", "must not be greater than", "must not exceed", "cannot exceed",
    "can not exceed", "not exceed", "not exceeding", "less than or equal to", "<=", "≤", "no greater than",
  ])
  static let minimum = PassageWords([
    "最小值", "最小", "最少", "最低", "下限", "不少于", "不少於", "不小于", "不小於", "不低于", "至少", "大于等于", "大於等於", "大于或等于", "min", "min.",
    "minimum", "minimum value", "min value", "at least", "no less than", "not less than", "greater than or equal to",
    ">=", "≥",
    "cannot be less than",
  ])
  static let range = PassageWords([
    "取值范围", "取值範圍", "范围", "範圍", "值域", "有效范围", "range", "value range", "valid range", "ranges", "ranging", "between",
    "介于", "介於",
    "limit", "limits", "限制", "取值", "in the range", "integer", "from",
  ])
  static let length = PassageWords([
    "长度", "長度", "最大长度", "最大長度", "最小长度", "字符数", "字数", "字數", "字符长度", "length", "max length", "maximum length",
    "min length",
    "minimum length", "max. length", "maxlength",
  ])
  static let connectors = PassageWords([
    "为", "為", "是", "值", "in", "is", "of", "from", "to", "value", "are", "must be", "between", "支持", "可传", "may be",
    "length", "limit",
    "长度", "長度",
  ])
  static let joints = PassageWords(["to", "and", "到", "至", "和", "through"])
  /// What a text is counted in.
  static let characters = PassageWords([
    "个字符", "個字符", "個字元", "字符", "字元", "个字", "個字", "个汉字", "字节", "位", "characters", "character", "chars", "char",
    "letters",
    "digits", "symbols long", "bytes", "个字母", "位字符", "位以内", "字以内", "个字符以内",
  ])
  /// What may close a limit.
  static let closings = PassageWords([
    "以内", "以內", "之间", "之間", "以下", "以上", "long", "in length", "in total", "only", "inclusive", "maximum", "max",
  ])
  /// What an amount or a list is counted in.
  static let items = PassageWords([
    "条", "條", "个", "個", "项", "項", "笔", "筆", "行", "次", "items", "records", "rows", "entries", "elements", "results",
    "orders",
    "per page", "条记录", "values", "ids",
  ])
  /// Words behind which a range or a number is an example.
  static let examples = PassageWords([
    "例如", "比如", "如", "譬如", "例", "e.g.", "e.g", "eg", "for example", "example", "examples", "such as", "like", "示例",
    "范例", "範例", "舉例", "举例",
    "for instance", "i.e.",
  ])
}
