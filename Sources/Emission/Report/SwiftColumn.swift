/// The Swift that is generated of a page: its operations, and the types that they are made of, as they stand in their files.
struct SwiftColumn {
  private let names: ClientNames
  /// The numbers of fields, by the declaration that they stand in and their name.
  private let numbers: [String: [String: Int]]
  private let files: [(path: String, blocks: [SwiftBlocks.Block])]

  init(_ sections: [SiteContents.Section], in swift: SwiftBlocks, names: ClientNames) {
    self.names = names
    var numbers: [String: [String: Int]] = [:]
    for section in sections {
      var own = numbers[section.name] ?? [:]
      for field in section.fields where own[field.name] == nil { own[field.name] = field.number }
      numbers[section.name] = own
      if let original = swift.original(of: section.name), numbers[original] == nil { numbers[original] = own }
      if case .operation(let call) = section.subject { numbers["func " + call.method.name] = own }
    }
    self.numbers = numbers
    files = swift.blocks(
      types: sections.map { String($0.name.prefix { $0 != "." }) },
      functions: sections.compactMap { section in
        if case .operation(let call) = section.subject { call.method.name } else { nil }
      })
  }

  var html: HTMLText {
    let files = self.files.map { file in
      let blocks = file.blocks.map {
        "<pre class=\"code swift\" tabindex=\"-1\"><code>\(lines(of: $0))</code></pre>" as HTMLText
      }
      return "<section><h3 class=\"file\">\(words: file.path)</h3>\(.joined(blocks))</section>" as HTMLText
    }
    return files.isEmpty ? "<p class=\"none\">Nothing is generated of this page.</p>" : .joined(files)
  }

  private func lines(of block: SwiftBlocks.Block) -> HTMLText {
    let outer = block.name ?? ""
    var scope = outer
    var isText = false
    return .joined(
      block.lines.enumerated().map { offset, line in
        // A declaration within another is indented once.
        if line.hasPrefix("  "), !line.hasPrefix("   ") {
          let words = line.dropFirst(2)
          if words.hasPrefix("public func "), outer == names.client.name {
            scope = "func " + words.dropFirst(12).drop { $0 == "`" }.prefix { $0 != "(" && $0 != "`" }
          } else if words.hasPrefix("public struct "), let nested = SwiftBlocks.declaredType(words) {
            scope = outer + "." + nested
          }
        }
        let known = numbers[scope] ?? [:]
        // A text of several lines begins behind the three marks that end one line, and ends before those that begin another.
        if isText, line.drop(while: { $0 == " " }).hasPrefix("\"\"\"") { isText = false }
        let html = isText ? "<i class=\"s\">\(words: line)</i>" : SwiftLine(line) { known[$0] }.html
        if !isText, !line.contains("//"), line.hasSuffix("\"\"\"") { isText = true }
        if line == "  }" { scope = outer }
        return "<span class=\"line\" data-line=\"\(block.firstLine + offset)\">\(html)\n</span>"
      })
  }
}
