import Contract
import Diagnostics
import Pages

/// Reads how a value is used: whether it is deprecated, only read or only written.
///
/// The words must be a clause of their own (`只读`, `Read-only.`, `(deprecated)`) or open one that gives the reason (`Deprecated, use x`).
/// They say nothing where they are part of another thought: `whether the order is deprecated`, `read-only keys cannot trade`.
enum UseRule {
  static func apply(to facts: inout ValueFacts, _ passage: Passage) {
    for clause in passage.clauses(in: passage.all) {
      let isDeprecated = isDeprecation(clause, passage)
      let isReadOnly = UseWords.readOnly.isWhole(clause, of: passage)
      let isWriteOnly = UseWords.writeOnly.isWhole(clause, of: passage)
      // Most clauses say nothing of it, and then it does not matter whether they hold in a case only.
      guard isDeprecated || isReadOnly || isWriteOnly else { continue }
      if Conditions.bind(clause.lowerBound, in: passage) { continue }
      if isDeprecated { facts.isDeprecated = true }
      if isReadOnly { facts.isReadOnly = true }
      if isWriteOnly { facts.isWriteOnly = true }
    }
  }

  /// Whether an operation shall no longer be called: its title says so in a clause, or its words say so of the operation as such.
  static func isDeprecated(_ operation: Operation) -> Bool {
    /// A text that may say so; one of ASCII is told by its bytes.
    func passage(_ text: String) -> Passage? {
      guard !text.isASCII || deprecations.occur(in: text.lowercased()) else { return nil }
      return Passage(RichText(text, at: operation.location))
    }
    if let title = operation.title.flatMap(passage),
      title.clauses(in: title.all).contains(where: { isDeprecation($0, title) })
    {
      return true
    }
    return ([operation.description].compactMap(\.self) + operation.notes).contains { text in
      guard let words = passage(text) else { return false }
      return words.clauses(in: words.all).contains { clause in
        var cursor = PassageCursor(words, in: clause)
        guard
          cursor.accept(UseWords.operations) || clause.lowerBound == 0 && UseWords.deprecated.isWhole(clause, of: words)
        else { return false }
        if clause.lowerBound == 0, UseWords.deprecated.isWhole(clause, of: words) { return true }
        while cursor.accept(UseWords.verbs) {}
        return cursor.accept(UseWords.deprecated)
      }
    }
  }

  private static let deprecations = ByteWords(UseWords.deprecated.texts)

  private static func isDeprecation(_ clause: Range<Int>, _ passage: Passage) -> Bool {
    if UseWords.deprecated.isWhole(clause, of: passage) { return true }
    var cursor = PassageCursor(passage, in: clause)
    let hasSubject = cursor.accept(UseWords.subjects)
    if hasSubject { while cursor.accept(UseWords.verbs) {} }
    guard cursor.accept(UseWords.deprecated) else { return false }
    cursor.skipSpaces()
    if cursor.isAtEnd || hasSubject { return true }
    return cursor.accept(UseWords.reasons) || cursor.accept([":", "-", "–", "—"]) != nil
  }
}

/// Words for how a value is used.
enum UseWords {
  static let deprecated = PassageWords([
    "deprecated", "obsolete", "已废弃", "已弃用", "已廢棄", "已棄用", "废弃", "弃用", "廢棄", "棄用", "已作废", "已过时", "已過時", "即将废弃", "即将弃用",
    "不推荐使用",
    "不再使用", "已停用", "no longer used", "no longer in use",
  ])
  static let subjects = PassageWords([
    "this field", "this parameter", "this property", "this attribute", "this param", "field", "parameter", "property",
    "it", "该字段", "该参数",
    "此字段", "此参数", "本字段", "字段", "参数", "該字段", "該參數", "此欄位", "該欄位",
  ])
  static let operations = PassageWords([
    "this endpoint", "this api", "this method", "this operation", "this interface", "the endpoint", "this call", "该接口",
    "此接口", "本接口", "接口", "該接口",
    "該介面", "此 api", "此api", "该api",
  ])
  static let verbs = PassageWords([
    "is", "has been", "was", "will be", "now", "being", "is being", "has", "been", "将", "已经", "已", "目前",
  ])
  static let reasons = PassageWords([
    "since", "as of", "in favor", "in favour", "in version", "from", "use", "please", "and will", "by", "starting",
    "请使用", "請使用", "请用", "使用",
    "改用", "建议使用", "字段", "参数",
  ])
  static let readOnly = PassageWords([
    "read-only", "readonly", "read only", "只读", "只讀", "唯讀", "仅读", "只读字段", "read-only field", "read-only property",
  ])
  static let writeOnly = PassageWords(["write-only", "writeonly", "write only", "只写", "只寫", "仅写"])
}
