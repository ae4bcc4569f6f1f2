import Diagnostics
import Testing

@Suite("Work side by side")
struct SideBySideTests {
  @Test("gives the results in the order of the elements", arguments: [0, 1, 8, 9, 63, 64, 65, 1000])
  func order(count: Int) {
    #expect(Array(0..<count).mapSideBySide { "\($0)" } == (0..<count).map { "\($0)" })
  }

  @Test("gives what waits for the system in the order of the elements, too", arguments: [0, 1, 2, 15, 16, 17, 1000])
  func waiting(count: Int) {
    #expect(Array(0..<count).mapWaiting { "\($0)" } == (0..<count).map { "\($0)" })
  }

  @Test("gives what two functions make, each in its place")
  func two() {
    let (words, number) = sideBySide({ ["one", "two"] }) { 3 }
    #expect(words == ["one", "two"])
    #expect(number == 3)
  }

  @Test("cuts a list into stretches that are the list together", arguments: [0, 1, 31, 32, 33, 1000])
  func stretches(count: Int) {
    let stretches = Array(0..<count).stretches
    #expect(Array(stretches.joined()) == Array(0..<count))
    #expect(stretches.allSatisfy { !$0.isEmpty })
  }
}
