/// Reads a regular expression that a text must match: "正则：`^[a-z]+$`", "must match `^[A-Z]{3}$`".
///
/// Only code or a quotation that is anchored at both ends is one; `*.json` and `^2` are none.
enum PatternRule {
  static func pattern(in passage: Passage) -> String? {
    var index = 0
    while index < passage.count {
      guard passage.folded[index] == "^" else {
        index += 1
        continue
      }
      var end = index + 1
      if passage.isCode[index] {
        while end < passage.count, passage.isCode[end] { end += 1 }
      } else {
        while end < passage.count, !passage.folded[end].isSpace { end += 1 }
      }
      // What follows an expression that is not set apart: a full stop, a closing mark.
      while end > index, passage.folded[end - 1] != "$" { end -= 1 }
      let text = passage.text(index..<end)
      if text.count > 3, !Conditions.bind(index, in: passage), (try? Regex(text)) != nil { return text }
      index = max(end, index + 1)
    }
    return nil
  }
}
