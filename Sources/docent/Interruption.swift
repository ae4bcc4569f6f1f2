import Foundation
import Workspace

/// Kills the tool in the middle of writing, as the tests of what it leaves behind ask it to: `DOCENT_TEST_KILL_AT=3` before the
/// fourth step.
struct Interruption {
  private var left: Int?

  init(_ environment: [String: String] = ProcessInfo.processInfo.environment) {
    left = environment["DOCENT_TEST_KILL_AT"].flatMap(Int.init)
  }

  mutating func step() {
    guard let left else { return }
    if left == 0 { kill(getpid(), SIGKILL) }
    self.left = left - 1
  }
}
