/// Reads whether a field must be there from the words of its description, for tables without a column that says so.
///
/// `Optional. …`, `(required)`, `选填，…`, `{{<required>}} …` open a description; `二选一`, `required if …` and `either x or y` require it in
/// a case only, so that it may be left out. `Required` within a sentence says nothing.
enum RequirementRule {
  static func isRequired(_ passage: Passage) -> Bool? {
    if let opening = opening(passage) { return opening && !isConditional(passage) }
    if isConditional(passage) { return false }
    return clause(passage)
  }

  /// What a clause of its own says behind the description: `运单号，必填`, `The name (required)`.
  private static func clause(_ passage: Passage) -> Bool? {
    guard !RequirementWords.openings.ranges(in: passage.all, of: passage).isEmpty else { return nil }
    let found = passage.clauses(in: passage.all).compactMap { clause -> Bool? in
      guard let isRequired = RequirementWords.opening.first(where: { $0.1.isWhole(clause, of: passage) })?.0,
        !Conditions.bind(clause.lowerBound, in: passage)
      else { return nil }
      return isRequired
    }
    return Set(found).count == 1 ? found[0] : nil
  }

  /// What the first word says, and where the description goes on.
  static func opening(_ passage: Passage) -> Bool? {
    var cursor = PassageCursor(passage, in: passage.all)
    var isFramed = false
    while cursor.accept(["(", "[", "{", "<", "*", "_", "【"]) != nil { isFramed = true }
    for (isRequired, phrases) in RequirementWords.opening where cursor.accept(phrases) {
      let end = cursor.position
      cursor.skipSpaces()
      guard let next = cursor.next else { return isRequired }
      // In Chinese a space sets a mark off as a comma does: `必填 请带整数`.
      if cursor.position > end, !passage.folded[end - 1].isASCII { return isRequired }
      return isFramed || ",.;:()]}>*_。】、!-\n".unicodeScalars.contains(next) ? isRequired : bare(isRequired, cursor)
    }
    return nil
  }

  /// A mark that has lost its frame (`required String. …`) stands before a word with a capital; `Required quantity` does so too
  /// rarely with its own in lower case.
  private static func bare(_ isRequired: Bool, _ cursor: PassageCursor) -> Bool? {
    let passage = cursor.passage
    let begins = passage.original[0]
    let next = passage.original[cursor.position]
    return begins.properties.isLowercase && next.properties.isUppercase ? isRequired : nil
  }

  static func isConditional(_ passage: Passage) -> Bool {
    PresenceRule.conditional(passage) != nil || PresenceRule.alternative(passage) != nil
  }
}

/// Words that say whether a field must be there.
enum RequirementWords {
  static let opening = [(false, PassageWords(optionalWords)), (true, PassageWords(requiredWords))]
  /// All of them, to tell descriptions that have none.
  static let openings = PassageWords(optionalWords + requiredWords)

  private static let optionalWords: [String] = [
    "optional", "not required", "可选", "可選", "选填", "選填", "非必填", "非必须", "非必須", "可不填", "可选参数", "可选项", "选填项", "非必传",
    "可不传",
  ]
  private static let requiredWords: [String] = [
    "required", "mandatory", "必填", "必须", "必須", "必选", "必選", "必传", "必傳", "必填项", "必需",
  ]
  /// Words that require it in a case only.
  static let conditional = PassageWords([
    "required if", "required when", "required unless", "required only if", "required only when", "required for",
    "mandatory if", "mandatory when",
    "conditionally required", "条件必填", "條件必填", "required with", "required without",
  ])
  /// Words that require it unless another is sent.
  static let alternative = PassageWords([
    "二选一", "二選一", "三选一", "三選一", "任选其一", "任選其一", "至少填一个", "至少传一个", "至少填一個", "至少傳一個", "两者必填其一",
    "兩者必填其一", "二者必填其一", "两者选其一", "二者选其一", "兩者選其一", "二者選其一", "必填其一", "必传其一", "必傳其一", "one of them is required",
    "one of them must be", "one of the two is required", "one of the two must be",
  ])
  static let must: [String] = ["必填", "必须", "必須", "必传", "必傳", "必选", "必選"]
}
