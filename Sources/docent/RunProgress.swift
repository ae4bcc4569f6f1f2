import Diagnostics
import Foundation
import Workspace

/// What a run tells of itself on standard error: on a terminal a line of progress, where it takes more than a second, and a summary; with
/// `-v` what each stage took. Where diagnostics are for programs it tells nothing, for they share the stream.
final class RunProgress {
  private let isOnTerminal: Bool
  private let isVerbose: Bool
  private let start = DispatchTime.now().uptimeNanoseconds
  private var times = StageTimes()
  private var showsLine = false

  init(isText: Bool, isVerbose: Bool) {
    isOnTerminal = isText && isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    self.isVerbose = isText && isVerbose
  }

  private var elapsed: Double { Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9 }

  func enter(_ stage: PipelineStage) {
    guard let line = times.enter(stage, at: elapsed), isOnTerminal else { return }
    showsLine = true
    write("\r\u{1B}[K\(line)")
  }

  /// Takes the line away, so that other text can follow.
  func clear() {
    if showsLine { write("\r\u{1B}[K") }
    showsLine = false
  }

  /// Says what came of the run.
  func conclude(_ counts: RunCounts, _ diagnostics: [Diagnostic]) {
    let end = elapsed
    if isVerbose {
      for stage in times.durations(until: end) {
        write("\(stage.name): \(RunSummary.hundredths(stage.seconds)) s\n")
      }
    }
    guard isOnTerminal || isVerbose else { return }
    let severities = Dictionary(grouping: diagnostics, by: \.severity.rawValue).mapValues(\.count)
    let summary = RunSummary.text(
      pages: counts.pages, operations: counts.operations, types: counts.types,
      severities: severities, seconds: end)
    write(summary + "\n")
  }

  private func write(_ text: String) { Complaints.write(text) }
}
