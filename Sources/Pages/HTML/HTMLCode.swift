import Diagnostics

/// Code as highlighters leave it: in spans, in lines of a list or a table, with a gutter of line numbers.
enum HTMLCode {
  private static let gutters: Set<String> = [
    "gutter", "lineno", "linenos", "linenodiv", "line-number", "line-numbers", "line-numbers-rows", "linenumber",
    "hljs-ln-numbers",
    "hljs-ln-n", "react-syntax-highlighter-line-number", "rouge-gutter", "blob-num", "ln", "lnt", "copy", "copy-btn",
    "copybtn",
    "copy-button", "toolbar-item", "line-numbers-wrapper",
  ]
  private static let listings: Set<String> = [
    "highlighttable", "rouge-table", "lntable", "hljs-ln", "highlight", "codehilitetable", "syntaxhighlighter",
    "code-table",
  ]
  private static let lines: Set<String> = ["div", "li", "tr", "p", "ol", "ul", "pre", "code-line"]
  private static let languages: Set<String> = [
    "json", "json5", "jsonc", "http", "bash", "shell", "sh", "curl", "console", "xml", "html", "yaml", "yml",
    "javascript", "js",
    "typescript", "ts", "python", "py", "java", "kotlin", "swift", "go", "golang", "ruby", "php", "csharp", "c", "cpp",
    "rust",
    "sql", "ini", "toml", "text", "plaintext", "graphql", "objectivec", "dart", "scala", "powershell", "properties",
  ]

  /// Whether a table is a listing with its line numbers in cells.
  static func isListing(_ table: HTMLNode) -> Bool {
    table.hasClass(in: listings)
      || table.first { ($0.name == "td" || $0.name == "th") && $0.hasClass(in: gutters) } != nil
        && table.first { $0.name == "pre" || $0.name == "code" || $0.hasClass(in: ["code"]) } != nil
  }

  static func append(_ node: HTMLNode, to text: inout CodeText, firstLine: Int, depth: Int = 0) {
    guard depth < HTMLReader.deepest else { return }
    for child in node.children {
      if child.isText {
        // libxml2 counts a text by the line on which it ends.
        let breaks = child.text.utf8.count { $0 == 0x0A }
        text.append(child.text, at: Place(line: max(node.line, child.line - breaks) + firstLine - 1))
      } else if child.name == "br" {
        text.append("\n", at: Place(line: child.line + firstLine - 1))
      } else if child.isElement, !isGutter(child) {
        let isLine =
          lines.contains(child.name) || child.name == "span" && child.hasClass(in: ["code-line", "token-line", "line"])
        if isLine, !text.isAtLineStart { text.append("\n", at: Place(line: child.line + firstLine - 1)) }
        append(child, to: &text, firstLine: firstLine, depth: depth + 1)
      }
    }
  }

  private static func isGutter(_ node: HTMLNode) -> Bool {
    node.name == "button" || node.name == "script" || node.name == "style" || node.hasClass(in: gutters)
      || node.name == "td" && node.attribute("data-line-number") != nil && node.children.isEmpty
  }

  /// The language that classes name: of the block, of the code in it, or of what surrounds it.
  static func language(of node: HTMLNode) -> String? {
    let around = [node.parent, node.parent?.parent].compactMap { $0 }
    for candidate in [node] + node.children.filter(\.isElement) + around {
      if let language = named(candidate) { return language }
    }
    return node.attribute("lang")?.lowercased() ?? node.attribute("data-lang")?.lowercased()
  }

  private static func named(_ node: HTMLNode) -> String? {
    let classes = node.classes
    for word in classes {
      for prefix in ["language-", "lang-", "highlight-source-", "highlight-"]
      where word.hasPrefix(prefix) && word.count > prefix.count && word != "highlight-default" {
        return word.dropFirst(prefix.count).trimmingEnd(";")
      }
    }
    for text in [node.attribute("data-syntaxhighlighter-params") ?? "", node.attribute("class") ?? ""] {
      if let brush = text.lowercased().split(separator: "brush:", maxSplits: 1, omittingEmptySubsequences: false)
        .dropFirst().first
      {
        return brush.drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber || $0 == "#" || $0 == "+" }.description
      }
    }
    if let language = node.attribute("data-lang") ?? node.attribute("data-language"), !language.isEmpty {
      return language.lowercased()
    }
    let marks: Set<String> = ["hljs", "highlight", "sourcecode", "code", "prettyprint", "codehilite"]
    guard node.name == "pre" || node.name == "code" || classes.contains(where: marks.contains) else { return nil }
    return classes.first { languages.contains($0) }
  }
}

extension Substring {
  fileprivate func trimmingEnd(_ mark: Character) -> String {
    String(last == mark ? dropLast() : self)
  }
}
