/// Marks of a required column, and words with a fixed sense that stand in cells and descriptions.
enum MarkWords {
  static let required: Set<String> = [
    "是", "true", "yes", "y", "必填", "必须", "必須", "必选", "必選", "必需", "required", "mandatory", "m", "√", "✓", "✔", "✅", "1",
    "t", "必传", "必傳",
    "must", "☑", "●", "r", "v", "✔️", "✅️", "needed", "必要", "需要", "必给",
  ]
  static let optional: Set<String> = [
    "否", "false", "no", "n", "选填", "選填", "可选", "可選", "非必填", "非必须", "非必須", "optional", "o", "×", "✗", "✕", "✘", "✖", "✖️",
    "❌", "0", "f",
    "非必传", "非必傳", "非必要", "不需要", "非必选", "非必選", "非必需", "可不填", "可填", "可不传", "可传",
    "", "-", "–", "—", "−", "/", "选传", "不必填", "conditional", "c", "特殊可选", "条件可选", "条件必填", "条件必选", "條件必填", "条件",
  ]
  /// What stands in a section that has nothing to say.
  static let empty: Set<String> = [
    "暂无", "暫無", "无", "無", "none", "n/a", "null", "nil", "空", "-", "无参数", "無參數", "no parameters",
    "no parameters required", "无需参数", "empty",
    "none.", "not required",
  ]
  /// Phrases of a description that let a value be null or empty.
  static let nullable: [String] = [
    "传递空值", "傳遞空值", "传空值", "传空", "傳空", "可为空", "可為空", "可以为空", "允许为空", "可为null", "可空", "可能为空", "may be null",
    "can be null",
    "nullable", "may be empty", "can be empty", "or null", "send null", "send an empty value", "pass an empty value",
  ]
}
