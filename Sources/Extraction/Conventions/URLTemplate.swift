/// The form of every URL of an API whose operations are bare names: `https://api.example.com/bot<token>/METHOD_NAME`.
struct URLTemplate {
  /// With placeholders in braces: `https://api.example.com/bot{token}/{method}`.
  let text: String
  /// Scheme and host.
  let server: String
  /// Whether the line is the template and nothing else.
  let isWhole: Bool

  /// - Returns: nil where no URL of the line ends in a word for "the method's name".
  init?(_ line: some StringProtocol) {
    let words = line.split { $0.isWhitespace || "`\"'（），。".contains($0) }
    for word in words where word.hasPrefix("https://") || word.hasPrefix("http://") {
      let bare = word.trimming { ".,;".contains($0) }
      let parts = bare.split(separator: "/", omittingEmptySubsequences: false)
      guard bare.utf8.count <= 300, parts.count >= 4, let last = parts.last, Self.isMethod(last),
        ServerURL.isHost(parts[2])
      else {
        continue
      }
      server = "\(parts[0])//\(parts[2])"
      let middle = parts[3..<(parts.count - 1)].map { part in
        String(part).replacing("<", with: "{").replacing(">", with: "}").replacing("${", with: "{")
      }
      text = ([server] + middle + ["{method}"]).joined(separator: "/")
      isWhole = words.count == 1
      return
    }
    return nil
  }

  private static func isMethod(_ part: Substring) -> Bool {
    let name = part.trimming { "<>{}$[]:".contains($0) }.lowercased().filter { $0.isLetter }
    let isMarked = part.contains { "<>{}$[]:".contains($0) } || part == part.uppercased()
    return isMarked && ["method", "methodname", "apimethod", "method名"].contains(name)
  }
}
