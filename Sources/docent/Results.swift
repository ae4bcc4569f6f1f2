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
      throw failure("to standard output", error)
    }
  }

  /// Tells that something cannot be written, and why.
  /// - Returns: the exit code that ends the command.
  static func failure(_ name: String, _ error: any Error) -> ExitCode {
    let fault = Diagnostic(.outputFailed, "cannot write \(name): \(error.localizedDescription)")
    Complaints.write(DiagnosticFormat.text.render([fault], sources: { _ in nil }, color: false))
    return .failure
  }
}
