/// What a run is doing, as told while it goes on.
package enum PipelineStage: Hashable, Sendable {
  /// So many of the pages are read.
  case reading(Int, of: Int)
  case inferring, emitting, writing
  /// Whether anything has changed since the last run.
  case comparing

  /// The stage's name, without its numbers.
  package var name: String {
    switch self {
    case .reading: "reading"
    case .inferring: "inferring"
    case .emitting: "emitting"
    case .writing: "writing"
    case .comparing: "comparing"
    }
  }

  /// What a progress line says.
  package var text: String {
    switch self {
    case .reading(let done, let all): "reading pages: \(done) of \(all)"
    case .inferring: "comparing what the pages say"
    case .emitting: "writing Swift"
    case .writing: "putting the files in their places"
    case .comparing: "looking for what has changed"
    }
  }
}

/// How long each stage of a run took, and the line that tells where it is.
package struct StageTimes: Sendable {
  /// A run that is over sooner needs no line, in seconds.
  package static let patience = 1.0
  /// The least time between two lines, in seconds.
  private static let interval = 0.1

  private var stages: [(name: String, start: Double)] = []
  private var lastLine: Double?

  package init() {}

  /// - Parameter elapsed: seconds since the run began.
  /// - Returns: the line to show now; nil where the run is young, or the last line is.
  package mutating func enter(_ stage: PipelineStage, at elapsed: Double) -> String? {
    if stages.last?.name != stage.name {
      stages.append((stage.name, elapsed))
    } else if let lastLine, elapsed - lastLine < Self.interval {
      return nil
    }
    guard elapsed >= Self.patience else { return nil }
    lastLine = elapsed
    return stage.text
  }

  /// Each stage with the seconds that it took, in their order.
  package func durations(until end: Double) -> [(name: String, seconds: Double)] {
    stages.indices.map { index in
      let next = index + 1 < stages.count ? stages[index + 1].start : end
      return (stages[index].name, next - stages[index].start)
    }
  }
}

/// What came of a run, in one line: `3 pages, 12 operations, 40 types, 2 warnings, 0.31 s`.
package enum RunSummary {
  package static func text(pages: Int, operations: Int, types: Int, severities: [String: Int], seconds: Double)
    -> String
  {
    var parts = [counted(pages, "page"), counted(operations, "operation"), counted(types, "type")]
    for word in ["error", "warning", "note"] {
      if let count = severities[word], count > 0 { parts.append(counted(count, word)) }
    }
    return (parts + ["\(hundredths(seconds)) s"]).joined(separator: ", ")
  }

  /// Seconds with two places behind a point, whatever the locale.
  package static func hundredths(_ seconds: Double) -> String {
    let all = Int((max(0, min(seconds, 1e9)) * 100).rounded())
    return "\(all / 100).\(all % 100 < 10 ? "0" : "")\(all % 100)"
  }

  private static func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}
