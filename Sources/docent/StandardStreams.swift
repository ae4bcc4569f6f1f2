import Foundation

/// The streams that a process is born with.
enum StandardStreams {
  /// Fills the places of those that are closed, so that no file that is opened later takes them and is written to in their stead. What fills
  /// them takes nothing: a result that goes nowhere stays an error.
  static func fill() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 {
      // The lowest place that is free is the one that was found closed.
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
