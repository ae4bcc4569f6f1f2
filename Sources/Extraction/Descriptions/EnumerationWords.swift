/// Words that announce the values that a field may have.
enum EnumerationWords {
  /// Words that announce values by themselves: "可选值：asc、desc", `One of a, b`. Bare words are read behind a colon or a verb only.
  static let strong = PassageWords([
    "可选值", "可选项", "可選值", "可選項", "可取值", "可用值", "有效值", "枚举值", "枚舉值", "枚举", "枚舉", "允许值", "允许的值", "允許的值", "支持的值", "支持值",
    "支援的值", "可能的值",
    "可能值", "合法值", "可接受值", "可接受的值", "可接受的参数", "取值", "取值范围", "取值範圍", "值域", "enum", "enums", "enum values",
    "possible enum values",
    "possible values", "allowed values", "allowable values", "valid values", "supported values", "accepted values",
    "acceptable values",
    "available values", "permitted values", "possible options", "valid options", "available options",
    "supported options", "values",
    "options", "choices", "accepts one of", "one of", "any of", "accepted", "allowed", "possible value",
    "allowed value", "valid value",
    "valid value(s)", "value can be", "values can be", "可以是以下值", "以下值", "可填", "可传", "可傳",
  ])
  /// Those of them behind which no colon is needed.
  static let partitive = PassageWords(["one of", "any of", "accepts one of"])
  /// Words that announce values where these are code and end the sentence.
  static let weak = PassageWords([
    "must be", "can be", "could be", "may be", "should be", "must be either", "can be either", "either", "可以是", "可以为",
    "可为", "可為", "可以傳", "可以传",
    "必须是", "必须为", "只能是", "只能为", "可选", "可選", "可选为", "可選為",
  ])
  static let connectors = PassageWords([
    "the following values", "of the following", "the following", "following values", "are", "is", "include", "includes",
    "including", "values",
    "value", "为", "為", "是", "有", "包括", "包含", "如下", "分别为", "分别是", "either", "of", "for this field are",
  ])
  static let joints = PassageWords(["or", "and", "或者", "或", "和", "以及", "及", "and/or"])
  /// What says that the list goes on.
  static let open = PassageWords(["etc", "etc.", "...", "…", "....", "等", "等等", "and so on", "and more", "and others"])
  /// What stands between a value and its meaning, beside marks.
  static let equals = PassageWords(["means", "表示", "代表", "is for", "stands for", "意为", "即"])
  /// Words before a number that count something else: `Step 1: …`.
  static let counted = PassageWords([
    "step", "phase", "stage", "chapter", "section", "version", "level", "type", "point", "note", "option", "part",
    "rule", "case", "tier",
    "example", "第", "步骤", "步驟", "规则", "方式", "情况", "示例",
  ])
  /// Words before a colon behind which a number shows or counts something.
  static let shown = PassageWords(["step", "note", "example", "case", "rule", "步骤", "步驟", "规则", "情况", "示例"])
  /// Pairs of words in parentheses that are two values: `(YES/NO)`.
  static let pairs: Set<[String]> = [
    ["yes", "no"], ["y", "n"], ["true", "false"], ["on", "off"], ["asc", "desc"], ["0", "1"], ["1", "0"], ["是", "否"],
  ]
}
