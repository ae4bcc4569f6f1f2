import Emission

extension Session {
  /// The folder that a report is written to where nobody says otherwise.
  package static let defaultReport = "Report"

  /// The files of the site that shows what was read of the pages, also where they have errors.
  package func report(of outcome: Pipeline.Outcome) -> [GeneratedFile] {
    let swift = outcome.files.isEmpty ? Emitter.emit(outcome.api) : outcome.files
    return ReportSite(
      outcome.api, documents: outcome.documents, diagnostics: outcome.diagnostics, swift: swift
    ).files
  }
}
