import ArgumentParser
import Diagnostics
import Foundation

/// What a command was asked for, on standard output.
enum Results {
  /// - Throws: the exit code, the reason told, where the text cannot be written: a full disk may not look like an empty result. A reader
  ///   that has gone ends the process quietly, as it ends others.
  static func write(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      let fault = Diagnostic(.outputFailed, "cannot write to standard output: \(error.localizedDescription)")
      let told = DiagnosticFormat.text.render([fault], sources: { _ in nil }, color: false)
      FileHandle.standardError.write(Data(told.utf8))
      throw ExitCode.failure
    }
  }
}
