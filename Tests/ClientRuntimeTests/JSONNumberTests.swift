import Foundation
import Testing

@testable import ClientRuntime

@Suite("Numbers, exactly")
struct JSONNumberTests {
  @Test(
    "equal values are equal and hash alike",
    arguments: [
      ("1", "1.0"), ("10e-1", "1"), ("0", "-0.00"), ("0e1", "0"), ("100", "1E+2"), ("1.50", "1.5"), ("1e400", "10e399"),
      ("-0.001", "-1e-3"), ("12345678901234567890123", "12345678901234567890123.0"),
    ])
  func equal(a: String, b: String) throws {
    let (a, b) = (try #require(JSONNumber(a)), try #require(JSONNumber(b)))
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
  }

  @Test(
    "others are not",
    arguments: [
      ("1", "-1"), ("1", "10"), ("0.1", "0.01"), ("1e400", "1e401"), ("0.1", "0.1000000000000000055511151231257827"),
      ("12345678901234567890123", "12345678901234567890124"), ("1e600000000", "1e999999999999"),
    ])
  func different(a: String, b: String) throws {
    #expect(try #require(JSONNumber(a)) != #require(JSONNumber(b)))
  }

  @Test(
    "what is no number is none",
    arguments: ["", "x", "01", "+1", "1.", "\"1\"", "[1]", "NaN", "inf", "null", " 1", "1 ", "\u{FEFF}1"])
  func invalid(text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test(
    "numbers of any size are compared, and none overflows",
    arguments: ["1e99999999999999999999", "-1e-99999999999999999999", "0.1e-9223372036854775807"])
  func extremes(text: String) throws {
    let number = try #require(JSONNumber(text))
    #expect(number == JSONNumber(text) && number != 1 && number.int == nil && number.decimal == nil)
  }

  @Test("it is seen as an integer, a double and a decimal where it is one")
  func views() throws {
    let large: JSONNumber = 9_007_199_254_740_993
    #expect(large.int == 9_007_199_254_740_993)
    #expect(JSONNumber("1.20e2")?.int == 120)
    #expect(JSONNumber("1.5")?.int == nil)
    #expect(JSONNumber("1e400")?.int == nil)
    #expect(JSONNumber("1e400")?.double == .infinity)
    #expect(JSONNumber("-1e400")?.double == -.infinity)
    #expect(JSONNumber("0.1")?.double == 0.1)
    #expect(JSONNumber("0.1")?.decimal == Decimal(string: "0.1"))
    #expect(JSONNumber("1e400")?.decimal == nil)
    #expect(JSONNumber(String(repeating: "1", count: 39))?.decimal == nil)
    #expect(JSONNumber(Decimal(string: "1.5") ?? 0)?.text == "1.5")
    #expect(JSONNumber(Double.nan) == nil)
    let literal: JSONNumber = 2.5
    #expect(literal.text == "2.5")
  }

  @Test(
    "every digit survives", arguments: ["1e400", "0.12345678901234567890123456789012345678901234567890", "-0", "1.0"])
  func lossless(text: String) throws {
    #expect(try encoded(decoded("[\(text)]", as: [JSONNumber].self)) == "[\(text)]")
    #expect(try encoded(decoded("{\"a\":\(text)}", as: JSONValue.self)) == "{\"a\":\(text)}")
  }

  @Test("Foundation’s coders read and write it too", arguments: ["12", "-1.5", "0.1", "12345678901234567890"])
  func foundation(text: String) throws {
    let number = try JSONDecoder().decode([JSONNumber].self, from: Data("[\(text)]".utf8))
    #expect(number == [try #require(JSONNumber(text))])
    #expect(String(decoding: try JSONEncoder().encode(number), as: UTF8.self) == "[\(text)]")
    let value = try JSONDecoder().decode(JSONValue.self, from: Data("{\"a\":[\(text)]}".utf8))
    #expect(String(decoding: try JSONEncoder().encode(value), as: UTF8.self) == "{\"a\":[\(text)]}")
  }

  @Test(
    "integers are read where the value is one",
    arguments: [
      ("1.0", 1), ("1e2", 100), ("-0", 0), ("9223372036854775807", .max), ("-9223372036854775808", .min),
      ("12.50e1", 125),
      ("0e99999999999999999999", 0),
    ])
  func integers(text: String, value: Int) throws {
    #expect(try decoded(text, as: Int.self) == value)
  }

  @Test(
    "what an integer cannot hold is an error",
    arguments: ["1.5", "9223372036854775808", "1e99", "1e-1", "true", "\"1\""])
  func noIntegers(text: String) {
    #expect(throws: DecodingFailure.self) { try decoded(text, as: Int.self) }
  }

  @Test(
    "a double is the nearest one",
    arguments: [
      "0.1", "0.3", "1.7976931348623157e308", "5e-324", "2.2250738585072011e-308", "9007199254740993", "0e1", "-0.0",
      "123456789.123456789", "3.14159265358979", "1e22", "1e23", "100000000000000000000000", "0.1e1",
      "999999999999999.9",
    ])
  func doubles(text: String) throws {
    #expect(try decoded(text, as: Double.self) == Double(text))
  }

  @Test("a number beyond all doubles is an error that says so")
  func overflow() {
    #expect {
      try decoded(#"{"a":[1e400]}"#, as: [String: [Double]].self)
    } throws: {
      "\($0)" == "a.[0]: expected a number that Double holds, found 1e400"
    }
  }

  @Test("a decimal has all digits or is an error")
  func decimals() throws {
    let digits = "12345678901234567890123456789012345678"
    #expect(try encoded(decoded("[\(digits)]", as: [Decimal].self)) == "[\(digits)]")
    #expect(try encoded(decoded("[0.\(digits)]", as: [Decimal].self)) == "[0.\(digits)]")
    #expect(
      try encoded(decoded("[1.5e3,-2.50,0,-1e-20]", as: [Decimal].self)) == "[1500,-2.5,0,-0.00000000000000000001]")
    #expect(throws: DecodingFailure.self) { try decoded("[\(digits)9]", as: [Decimal].self) }
    #expect(throws: DecodingFailure.self) { try decoded("1e200", as: Decimal.self) }
  }

  @Test("doubles are written in their shortest form, whole ones without a fraction")
  func shortest() throws {
    #expect(try encoded([0.1, 2, -0.5, 1e21, Double.leastNonzeroMagnitude]) == "[0.1,2,-0.5,1e+21,5e-324]")
  }

  private static func text(_ value: Double) -> String { value.jsonText }

  @Test("what is no number cannot be written", arguments: [Double.nan, .infinity, -.infinity])
  func infinite(value: Double) {
    #expect {
      try JSON.encode(["a": [1, 2], "b": [1, value, value]])
    } throws: { error in
      guard case EncodingError.invalidValue(_, let context) = error else { return false }
      return context.debugDescription == "b.[1]: \(JSONNumberTests.text(value)) is no number that JSON has"
    }
  }
}
