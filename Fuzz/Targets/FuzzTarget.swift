import Foundation

/// What is fuzzed: a name for the command line, and what is done with the bytes. A target says by a trap that something is wrong.
struct FuzzTarget: Sendable {
  let name: String
  let run: @Sendable ([UInt8]) -> Void

  static let all = [
    FuzzTarget(name: "json", run: readJSON), FuzzTarget(name: "client-json", run: decodeJSON),
    FuzzTarget(name: "markdown") { read($0, .markdown) }, FuzzTarget(name: "html") { read($0, .html) },
    FuzzTarget(name: "capture") { read($0, .capture) }, FuzzTarget(name: "extraction", run: extractPage),
    FuzzTarget(name: "pipeline", run: generateClient),
  ]

  /// The target that `DOCENT_FUZZ_TARGET` names.
  static let chosen: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["DOCENT_FUZZ_TARGET"] ?? ""
    guard let target = all.first(where: { $0.name == name }) else {
      fatalError("DOCENT_FUZZ_TARGET is one of \(all.map(\.name).joined(separator: ", "))")
    }
    return target
  }()
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  let start = processorTime()
  FuzzTarget.chosen.run(bytes)
  let seconds = processorTime() - start
  require(seconds < max(1, Double(count) / 100_000), "\(count) bytes took \(seconds) s")
  return 0
}

/// Ends the run where something does not hold: unlike those of a precondition its words are there in release builds too.
func require(_ holds: Bool, _ words: @autoclosure () -> String) {
  if !holds { fatalError(words()) }
}

/// The seconds that this thread has computed: other work on the machine does not count.
private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

#if os(Linux)
  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutablePointer<UnsafeMutableRawPointer?>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  ) -> Int32

  /// The package manager begins executables here on Linux; libFuzzer's own `main` is not called.
  @_cdecl("fuzz_main")
  public func main(_ count: Int32, _ arguments: UnsafeMutableRawPointer) -> Int32 {
    var count = count
    var arguments: UnsafeMutableRawPointer? = arguments
    return runDriver(&count, &arguments, testOneInput)
  }
#endif
