import Foundation
import Testing

/// The Chinese README says what the English one says: section by section both have the same commands, code, names, tables and links.
@Suite("README.zh-CN.md is in step with README.md")
struct ReadmeLanguagesTests {
  private let english: ReadmeSections
  private let chinese: ReadmeSections

  init() throws {
    english = try ReadmeSections("README.md")
    chinese = try ReadmeSections("README.zh-CN.md")
  }

  @Test("the sections are the same, in their order and depth")
  func sections() {
    #expect(english.sections.map(\.depth) == chinese.sections.map(\.depth))
    #expect(english.sections.count > 15)
  }

  @Test("each section has the same blocks of code, byte for byte")
  func blocks() {
    for (ours, theirs) in zip(english.sections, chinese.sections) {
      #expect(ours.blocks == theirs.blocks, "\(ours.title) / \(theirs.title)")
    }
  }

  @Test("each section speaks of the same code, tables, figures and links")
  func details() {
    for (ours, theirs) in zip(english.sections, chinese.sections) {
      let place: Comment = "\(ours.title) / \(theirs.title)"
      #expect(ours.codeSpans == theirs.codeSpans, place)
      #expect(ours.tables == theirs.tables, place)
      #expect(ours.links == theirs.links, place)
      #expect(ours.figures == theirs.figures, place)
    }
  }
}

/// A README by its headings.
private struct ReadmeSections {
  struct Section {
    var title = ""
    var depth = 0
    /// With their fences.
    var blocks: [String] = []
    var prose = ""

    /// Sorted, for words stand in another order in another language.
    var codeSpans: [String] { matches(/``.+?``|`[^`]+`/, in: unbroken) }
    /// How many cells each row has.
    var tables: [Int] {
      prose.split(separator: "\n").filter { $0.hasPrefix("|") }.map { row in
        row.replacing(/``.+?``|`[^`]*`/, with: "").count { $0 == "|" }
      }
    }
    /// Their targets; of one within the page only that it is one, and the two pages stand for each other.
    var links: [String] {
      matches(/\]\([^)]+\)/, in: unbroken)
        .map { $0.hasPrefix("](#") ? "](#)" : $0.replacing("README.zh-CN.md", with: "README.md") }.sorted()
    }
    /// Numbers with a point or a comma within, such as are measured.
    var figures: [String] { matches(/\d[\d,]*[.,]\d+/, in: unbroken.replacing(/``.+?``|`[^`]+`/, with: "")) }

    /// Wherever the lines are broken.
    private var unbroken: String { prose.replacing(/\s+/, with: " ") }

    private func matches(_ pattern: Regex<Substring>, in text: String) -> [String] {
      text.matches(of: pattern).map { String($0.output) }.sorted()
    }
  }

  var sections = [Section()]

  init(_ name: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
    var block: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let last = sections.count - 1
      if let begun = block {
        block = line == "```" ? nil : begun + [line]
        if block == nil { sections[last].blocks.append((begun + [line]).joined(separator: "\n")) }
      } else if line.hasPrefix("```") {
        block = [line]
      } else if line.hasPrefix("#") {
        sections.append(Section(title: String(line), depth: line.prefix { $0 == "#" }.count))
      } else {
        sections[last].prose += line + "\n"
      }
    }
    try #require(block == nil, "a block of code has no end")
  }
}
