import Diagnostics

extension Session {
  /// The form in which an explanation is given.
  package enum ExplanationFormat: String, Sendable, CaseIterable { case text, json }

  /// Why a thing of the client is what it is, with the lines of the pages; an error where nothing has the name.
  package func explain(
    _ name: String, in outcome: Pipeline.Outcome, as format: ExplanationFormat, color: Bool
  ) -> Result<String, UnknownName> {
    let files = SourceFiles(self, texts: outcome.texts)
    return NameLookup(outcome.api).explain(name).map { explanations in
      switch format {
      case .text: ExplanationText(files: files, color: color).render(explanations)
      case .json: ExplanationJSON(explanations, files: files).text
      }
    }
  }
}
