/// Tells from a line whether JSON begins with it: by a bracket, behind an assignment, in a callback, or by a member without braces.
enum JSONOpening {
  static func isAtStart(of line: String) -> Bool {
    guard let first = line.first else { return false }
    if "{[｛［【".contains(first) { return true }
    if first == "\"" || first == "“" {
      return line.contains("\":") || line.contains("\" :") || line.contains("”：") || line.contains("\"：")
    }
    guard let open = line.firstIndex(where: { "{[".contains($0) }) else { return false }
    let head = line[..<open].trimmed
    guard let mark = head.last else { return false }
    let words = head.dropLast().split { !$0.isLetter && !$0.isNumber && !"_$.".contains($0) }
    switch mark {
    case "=": return words.count <= 3
    case "(": return words.count == 1 && ["callback", "jsonp", "cb"].contains { words[0].lowercased().contains($0) }
    case ":", "：": return words.count <= 3
    default: return false
    }
  }
}
