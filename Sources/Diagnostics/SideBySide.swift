import Dispatch

extension Array where Element: Sendable {
  /// What a function makes of each element, several at a time, in the order of the elements.
  package func mapSideBySide<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    // Few elements are not worth a thread.
    guard count > 8 else { return map(transform) }
    // Each thread takes a stretch, so that the threads seldom meet.
    let stretches = Swift.min(count, 64)
    var results = [[Result]](repeating: [], count: stretches)
    results.withUnsafeMutableBufferPointer { buffer in
      // Each number has a place of its own.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: stretches) { number in
        places[number] = self[(number * count / stretches)..<((number + 1) * count / stretches)].map(transform)
      }
    }
    return [Result](results.joined())
  }
}
