/// Words around a default.
enum DefaultWords {
  /// What comes before the value: `默认值：20`, `defaults to`.
  static let before = PassageWords([
    "默认值", "默认为", "默认是", "默认取", "默认", "預設值", "預設為", "預設是", "預設", "默認值", "默認為", "默認是", "默認", "缺省值", "缺省为", "缺省",
    "default value",
    "default", "defaults", "defaulting",
  ])
  static let connectors = PassageWords([
    "to", "is", "value", "of", "as", "set to", "值", "为", "為", "是", "取", "设为", "設為", "值为",
  ])
  /// What comes behind it: "`Order` by default", "`0`(default)".
  static let behind = PassageWords([
    "by default", "as default", "as the default", "is the default", "is default", "is used by default",
  ])
  /// What stands in parentheses behind it.
  static let marks = PassageWords([
    "default", "the default", "默认", "默認", "预设", "預設", "缺省", "默认值", "默認值", "預設值", "默认关闭", "默认开启",
  ])
  /// A count of things is a value (`默认20条`), a span of time or a size is none.
  static let counters = PassageWords([
    "条", "條", "个", "個", "页", "頁", "次", "笔", "筆", "行", "items", "records", "rows", "entries", "results", "per page",
    "times", "pages",
  ])
  /// Words that describe a default and are none.
  static let descriptions: Set<String> = [
    "none", "null", "nil", "all", "empty", "no", "not", "current", "today", "now", "the", "a", "an", "undefined",
    "unset", "n/a", "is", "to",
    "value", "values", "and", "or", "in", "for", "returns", "return", "behavior", "sort", "order", "sorting", "any",
    "system", "server",
  ]
}
