/// Words that say when a value is there.
enum PresenceWords {
  static let nullable = PassageWords(MarkWords.nullable)

  /// Phrases that by themselves say that what comes back may lack a value.
  static let omitted = PassageWords([
    "omitted if", "omitted when", "omitted unless", "omitted for", "omitted in", "may be omitted", "can be omitted",
    "not returned if", "not returned when", "not returned for", "not returned unless", "not present if",
    "not present when", "not present for", "not included if", "not included when", "returned only if",
    "returned only when", "returned only for", "only returned if", "only returned when", "only returned for",
    "only return if", "only return when", "only returns when", "present only if", "present only when",
    "present only for", "only present if", "only present when", "only present for", "only present on",
    "included only if", "included only when", "only included if", "only included when", "only exists if",
    "only exists when", "exists only if", "exists only when", "only appears if", "only appears when",
    "appears only if", "appears only when", "only set if", "only set when", "absent if", "absent when",
    "absent unless", "absent for", "missing if", "missing when", "may be absent", "may be missing", "can be absent",
    "can be missing", "may not be present", "may not be returned", "might not be present", "might be absent",
    "not always present", "not always returned", "not always included",
    "可能不返回", "不一定返回", "可能不存在", "可能缺失", "可能没有该字段", "可能沒有該欄位", "可能不回傳", "不一定回傳",
  ])
  /// What a clause ends in whose value is left out in a case.
  static let notReturned = PassageWords([
    "不返回", "不回傳", "不回传", "不下发", "不下發", "不出现", "不出現", "不包含", "不会返回", "不會返回", "不會回傳", "则无", "则没有",
  ])
  static let cases = PassageWords([
    "没有", "沒有", "无", "無", "为空", "為空", "否则", "否則", "时", "時", "则", "則", "不存在", "若", "如果", "当", "當", "未",
  ])
  /// What a clause ends in whose value is there in a case only.
  static let onlyThen = PassageWords([
    "时返回", "時返回", "才返回", "才会返回", "才會返回", "时才返回", "時才返回", "时才会返回", "時才會返回", "时存在", "時存在", "时才存在",
    "時才存在", "才存在", "时有值", "時有值", "才有值", "时才有值", "時才有值", "时有", "时才有", "時才有", "才有", "时回传", "時回傳", "才回傳",
    "時才回傳", "时下发", "时才下发", "时出现", "时才出现", "時出現", "時才出現", "返回", "回傳",
  ])
  static let only = PassageWords(["仅当", "僅當", "仅在", "僅在", "只有", "只在", "只当", "只當", "仅", "僅", "当且仅当", "當且僅當"])
  /// What a sentence opens with that holds in a case.
  static let when: [String] = ["当", "當", "如果", "若"]
  static let whenBegins = Set(when.compactMap(\.unicodeScalars.first))
  /// What a sentence opens with that gives a choice.
  static let choices: [String] = ["either ", "one of ", "at least one of "]
  static let choiceBegins = Set(choices.compactMap(\.unicodeScalars.first))
  /// All that a clause is told by, but for how a sentence opens.
  static let any = PassageWords([
    nullable, omitted, notReturned, onlyThen, RequirementWords.conditional, RequirementWords.alternative,
  ])
  static let questions = PassageWords(["是否", "whether", "不要", "要求"])
  /// The value itself as the object of a clause: `不返回该字段`.
  static let itself = PassageWords([
    "该字段", "此字段", "本字段", "该参数", "此参数", "該字段", "該欄位", "此欄位", "该属性", "此项", "该项", "該參數",
  ])
  static let denials = PassageWords([
    "not", "never", "cannot", "can't", "不能", "不得", "不", "非", "禁止", "不允许", "不允許", "不要", "别", "non", "无法", "無法",
  ])
  /// Words that make a choice (`either x or y`) one of what must be sent and not one of values.
  static let mustEnglish: [String] = [
    "required", "must be", "mandatory", "has to be", "should be provided", "should be sent", "should be specified",
    "needs to be", "need to be", "is needed", "must provide", "must send", "must specify",
  ]
}
