/// Tells what holds only in a case: "`spot`: max 500" says nothing of a value in general.
enum Conditions {
  static let words = PassageWords([
    "when", "if", "unless", "while", "in case", "for example", "当", "當", "如果", "若", "假如", "only for", "depending on",
  ])
  /// What opens a sentence about a case: `For options, …`.
  static let openings = PassageWords(["for", "对于", "對於", "针对", "針對", "in case of"])
  static let exceptions = PassageWords([
    "if not passed", "if it is not passed", "if not specified", "if not provided", "if not set", "if not given",
    "if not sent", "if omitted",
    "if absent", "if empty", "when omitted", "when not specified", "when not provided", "when empty", "if left empty",
    "if unspecified", "if none is given", "if missing", "when absent", "when not set", "if not supplied", "if null",
    "如果不提供", "如果不传", "如果不填", "如果未提供", "如果为空", "若不传", "若不填", "若不傳", "如不传", "如不填", "若为空", "如果不傳", "若未传", "如果没有提供",
    "当不传时", "当为空时",
  ])

  /// Whether the part of a sentence or line before a place binds what stands there to a case.
  static func bind(_ place: Int, in passage: Passage) -> Bool {
    let line = (passage.folded[..<place].lastIndex(of: "\n") ?? -1) + 1
    if let head = caseHead(of: line..<passage.count, in: passage), head <= place { return true }
    let sentence = ((line..<place).last { passage.isSentenceEnd($0) } ?? line - 1) + 1
    var cursor = PassageCursor(passage, in: sentence..<place)
    if cursor.accept(openings), cursor.next != nil { return true }
    return words.ranges(in: sentence..<place, of: passage).contains {
      exceptions.end(at: $0.lowerBound, in: passage, before: passage.count) == nil
    }
  }

  /// The end of what opens a line such as "`linear` & `inverse`: …": code, more code, a colon; nil where none does.
  static func caseHead(of line: Range<Int>, in passage: Passage) -> Int? {
    var cursor = PassageCursor(passage, in: line)
    guard let first = cursor.token(), first.form == .code || first.form == .quoted else { return nil }
    while cursor.accept(["&", ",", "/", "、"]) != nil || cursor.accept(joints) {
      guard let more = cursor.token(), more.form == .code || more.form == .quoted else { return nil }
    }
    return cursor.accept([":"]) != nil ? cursor.position : nil
  }

  static let joints = PassageWords(["and", "or", "和", "或", "或者", "及"])
}
