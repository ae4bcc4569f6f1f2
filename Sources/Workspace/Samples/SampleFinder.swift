import Contract
import Diagnostics

/// Finds the files of captured responses that the configuration names.
enum SampleFinder {
  /// - Returns: the files in the order of the configuration, sorted by name within one line of it; what names no file is an error.
  static func find(
    _ settings: [Configuration.SampleSettings], _ finder: PageFinder
  ) -> (samples: [SampleFile], diagnostics: [Diagnostic]) {
    var samples: [SampleFile] = []
    var diagnostics: [Diagnostic] = []
    for setting in settings {
      for pattern in setting.files {
        let (found, closed) = finder.files(
          matching: pattern.value, relativeTo: finder.root, endings: SampleFile.extensions)
        diagnostics += closed.sorted().map { name in
          .unreadable("`\(name)` cannot be looked into, and so not be searched for samples", at: pattern.location)
        }
        if found.isEmpty, closed.isEmpty {
          diagnostics.append(.unreadable("there is no file of samples at `\(pattern.value)`", at: pattern.location))
        }
        samples += found.sorted().map { SampleFile(name: $0, settings: setting) }
      }
    }
    return (samples, diagnostics)
  }
}
