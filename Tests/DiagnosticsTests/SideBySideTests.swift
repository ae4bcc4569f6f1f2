import Diagnostics
import Testing

@Suite("Work side by side")
struct SideBySideTests {
  @Test("gives the results in the order of the elements", arguments: [0, 1, 8, 9, 63, 64, 65, 1000])
  func order(count: Int) {
    #expect(Array(0..<count).mapSideBySide { "\($0)" } == (0..<count).map { "\($0)" })
  }
}
