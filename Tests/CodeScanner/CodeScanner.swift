/// What a Swift file says outside of its comments and string literals; interpolations count as code.
package enum CodeScanner {
  package static func code(in source: String) -> String {
    var rest = Array(source)[...]
    return scan(&rest, untilParenthesis: false)
  }

  private static func scan(_ rest: inout ArraySlice<Character>, untilParenthesis: Bool) -> String {
    var code = ""
    var depth = 0
    while let character = rest.first {
      if rest.starts(with: "//") {
        rest = rest.drop { !$0.isNewline }
        continue
      }
      let signs = rest.prefix { $0 == "#" }.count
      if rest.dropFirst(signs).first == "\"" {
        rest = rest.dropFirst(signs)
        code += "\"\"" + literal(&rest, signs: signs)
        continue
      }
      if character == "(" { depth += 1 }
      if character == ")" {
        depth -= 1
        if untilParenthesis, depth < 0 { return code }
      }
      code.append(character)
      rest.removeFirst()
    }
    return code
  }

  /// Steps over a literal, and gives the code of its interpolations.
  private static func literal(_ rest: inout ArraySlice<Character>, signs: Int) -> String {
    let isLong = rest.starts(with: "\"\"\"")
    let close = Array((isLong ? "\"\"\"" : "\"") + String(repeating: "#", count: signs))
    let escape = Array("\\" + String(repeating: "#", count: signs))
    rest = rest.dropFirst(isLong ? 3 : 1)
    var code = ""
    while !rest.isEmpty {
      if rest.starts(with: close) {
        rest = rest.dropFirst(close.count)
        return code
      }
      if rest.starts(with: escape) {
        rest = rest.dropFirst(escape.count)
        if rest.first == "(" {
          rest.removeFirst()
          code += scan(&rest, untilParenthesis: true)
        }
      }
      rest = rest.dropFirst()
    }
    return code
  }
}
