import Testing

@testable import Emission

@Suite("The members on a line of JSON")
struct JSONLineMembersTests {
  @Test(
    "each ends with its value, or where its value opens; one alone is none",
    arguments: [
      (#"{ "a": 1, "b" : "x, \"y\"" , "c":[2]}"#, [#""a": 1"#, #""b" : "x, \"y\"""#, #""c":["#]),
      (#"{"a":{"b":true},"c":null}"#, [#""a":{"#, #""b":true"#, #""c":null"#]), (#"  "a": 1,"#, []), ("", []),
      (#"{ "a": "x"#, []), (#"{ "a": 1, "b":"#, [#""a": 1"#, #""b":"#]), (#"["a", "b"]"#, []),
      (#"{ "客": "订单", "é\\": 2 }"#, [#""客": "订单""#, #""é\\": 2"#]), (#"{ "a": "\"#, []),
    ])
  func members(line: String, expected: [String]) {
    let scalars = Array(line.unicodeScalars)
    let found = JSONLineMembers.ranges(in: line).map { String(String.UnicodeScalarView(scalars[$0])) }
    #expect(found == expected)
  }
}
