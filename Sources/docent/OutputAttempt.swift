import Diagnostics
import Emission
import Workspace

extension OutputWriter {
  /// Writes files, and takes all back where the user interrupts it; what the disk or another run has against it is a diagnostic.
  static func attempt(_ files: [GeneratedFile], to output: Folder, force: Bool) -> Report {
    var interruption = Interruption()
    do {
      return try write(files, to: output, force: force) { _ in interruption.step() }
    } catch let busy as OutputBusy {
      return .init(diagnostics: [Diagnostic(.outputBusy, busy.description)])
    } catch {
      return .init(diagnostics: [Diagnostic(.outputFailed, "\(error)")])
    }
  }
}
