import Contract
import Diagnostics
import Inference

/// An explanation for people: what it is, then for each question every line of evidence with the line of the page, then the rule.
struct ExplanationText {
  let files: SourceFiles
  let color: Bool

  func render(_ explanations: [Explanation]) -> String { explanations.map(render).joined(separator: "\n") }

  private func render(_ explanation: Explanation) -> String {
    let type = explanation.type.map { explanation.kind == .operation ? " returns \($0)" : ": \($0)" } ?? ""
    var text = bold(explanation.name + type) + "\n"
    for remark in explanation.remarks { text += "  \(TerminalText.oneLine(remark))\n" }
    for section in explanation.sections { text += "\n" + render(section) }
    return text
  }

  private func render(_ section: Explanation.Section) -> String {
    var text = bold(section.title + (section.outcome.map { ": \($0)" } ?? "")) + "\n"
    let width = section.evidence.map { DisplayWidth.of($0.source.word) }.max() ?? 0
    for line in section.evidence {
      let word = line.source.word
      let gap = String(repeating: " ", count: width - DisplayWidth.of(word) + 2)
      text += "  \(TerminalText.painted(word, "1;36", color: color))\(gap)\(TerminalText.oneLine(line.statement))\n"
      if let location = line.location.map(files.named) {
        text += "    \(TerminalText.oneLine(location.description))\n"
        text +=
          files.text(location.file).flatMap { SourceExcerpt(of: location, in: $0) }?.text(
            margin: "      ", color: color) ?? ""
      }
    }
    if section.evidence.isEmpty { text += "  the pages say nothing of it\n" }
    if let ruling = section.ruling { text += "  decided by \(bold(ruling.rawValue)): \(ruling.sentence)\n" }
    return text
  }

  private func bold(_ text: String) -> String { TerminalText.painted(TerminalText.oneLine(text), "1", color: color) }
}
