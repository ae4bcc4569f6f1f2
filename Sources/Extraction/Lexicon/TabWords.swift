/// Tabs that show the call in a vendor's library and not on the wire; what they hold is no evidence.
enum TabWords {
  static let libraries: Set<String> = [
    "python", "go", "golang", "java", "javascript", "node", "node.js", "nodejs", ".net", "c#", "csharp", "dotnet",
    "php", "ruby", "swift",
    "kotlin", "rust", "c", "c++", "cpp", "typescript", "ts", "js", "perl", "r", "objective-c", "dart", "powershell",
    "vb", "lua", "elixir", "scala",
  ]

  static func isLibrary(_ label: String?) -> Bool {
    guard let label else { return false }
    return libraries.contains(WordForm(label).text)
  }
}
