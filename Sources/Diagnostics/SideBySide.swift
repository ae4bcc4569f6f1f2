import Dispatch

extension Array where Element: Sendable {
  /// What a function makes of each element, several at a time, in the order of the elements.
  package func mapSideBySide<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    // Few elements are not worth a thread.
    guard count > 8 else { return map(transform) }
    // Each thread takes a stretch, so that the threads seldom meet.
    let stretches = Swift.min(count, 64)
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      withUnsafeBufferPointer { elements in
        // Each number has a place of its own.
        nonisolated(unsafe) let (elements, places) = (elements, buffer)
        DispatchQueue.concurrentPerform(iterations: stretches) { number in
          for index in (number * count / stretches)..<((number + 1) * count / stretches) {
            // Lent where it stands: a copy counts every reference within, and both threads count those that elements share.
            guard let element = elements.baseAddress?.advanced(by: index) else { continue }
            places.initializeElement(at: index, to: transform(element.pointee))
          }
        }
      }
      initialized = count
    }
  }
}

extension Array where Element: Sendable {
  /// What a function that only waits for the system gives for each element, more of them at a time than there are processors, in the order of
  /// the elements.
  package func mapWaiting<Result: Sendable>(_ transform: @escaping @Sendable (Element) -> Result) -> [Result] {
    let threads = Swift.min(count, 16)
    guard threads > 1 else { return map(transform) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each number has a place of its own.
      nonisolated(unsafe) let places = buffer
      let waiting = DispatchGroup()
      for first in 0..<threads {
        // Each queue has a thread of its own.
        DispatchQueue(label: "docent.waiting").async(group: waiting) {
          for index in stride(from: first, to: count, by: threads) {
            places.initializeElement(at: index, to: transform(self[index]))
          }
        }
      }
      waiting.wait()
      initialized = count
    }
  }
}

/// What two functions give that run at the same time.
package func sideBySide<One: Sendable, Other: Sendable>(
  _ one: @Sendable () -> One, _ other: @Sendable () -> Other
) -> (One, Other) {
  withUnsafeTemporaryAllocation(of: One.self, capacity: 1) { first in
    withUnsafeTemporaryAllocation(of: Other.self, capacity: 1) { second in
      // Each has a place of its own.
      nonisolated(unsafe) let (first, second) = (first, second)
      DispatchQueue.concurrentPerform(iterations: 2) { number in
        if number == 0 {
          first.initializeElement(at: 0, to: one())
        } else {
          second.initializeElement(at: 0, to: other())
        }
      }
      return (first.moveElement(from: 0), second.moveElement(from: 0))
    }
  }
}

extension Array {
  /// The array cut into stretches of about the same length, as many as threads have to do with.
  package var stretches: [ArraySlice<Element>] {
    let number = Swift.min(count, 32)
    return (0..<number).map { self[($0 * count / number)..<(($0 + 1) * count / number)] }
  }
}
