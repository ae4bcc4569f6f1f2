import Contract
import Diagnostics
import Foundation
import Inference

/// `docent explain --format json`: a stable interface, its version in the document.
struct ExplanationJSON: Encodable {
  var version = 1
  var explanations: [Item]

  struct Item: Encodable {
    var name, kind: String
    var type: String?
    var remarks: [String]
    var sections: [Section]
  }

  struct Section: Encodable {
    var title: String
    var outcome: String?
    var evidence: [Line]
    var rule: Rule?
  }

  struct Line: Encodable {
    var source, statement: String
    /// From 6 for the configuration down to 1 for a name.
    var weight: Int
    var location: SourceLocation?
    /// The line of the page.
    var quote: String?
  }

  struct Rule: Encodable {
    var name, sentence: String
  }

  init(_ explanations: [Explanation], files: SourceFiles) {
    self.explanations = explanations.map { explanation in
      Item(
        name: explanation.name, kind: explanation.kind.rawValue, type: explanation.type, remarks: explanation.remarks,
        sections: explanation.sections.map { section in
          Section(
            title: section.title, outcome: section.outcome,
            evidence: section.evidence.map { line in
              let place = line.location.map(files.named)
              let quote = place.flatMap { place in files.text(place.file).flatMap { SourceExcerpt(of: place, in: $0) } }
              return Line(
                source: line.source.word, statement: line.statement, weight: line.weight, location: place,
                quote: quote?.line)
            }, rule: section.ruling.map { Rule(name: $0.rawValue, sentence: $0.sentence) })
        })
    }
  }

  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }
}
