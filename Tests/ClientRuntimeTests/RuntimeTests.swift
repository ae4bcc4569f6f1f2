import Foundation
import Testing

@testable import ClientRuntime

@Suite("Comparisons")
struct ComparisonTests {
  @Test("JSON is compared by what it means")
  func comparison() throws {
    func difference(_ a: String, _ b: String, _ none: Set<String> = []) throws -> String? {
      try JSONComparison.difference(Data(a.utf8), Data(b.utf8), emptyIsNone: none)
    }
    #expect(try difference(#"{"a": 1.0, "b": null}"#, #"{"a": 1}"#) == nil)
    #expect(try difference(#"{"u": {}}"#, "{}") == "$.u: {} and null")
    #expect(try difference(#"{"u": {}}"#, "{}", ["u"]) == nil)
    #expect(try difference(#"{"u": []}"#, #"{"u": {}}"#) != nil)
    #expect(try difference(#"{"u": {"a": 1}}"#, "{}", ["u"]) != nil)
    #expect(try difference(#"{"a": [1, 2]}"#, #"{"a": [1, 3]}"#) == "$.a[1]: 2 and 3")
    #expect(try difference(#"{"a": ""}"#, "{}") != nil)
  }
}
