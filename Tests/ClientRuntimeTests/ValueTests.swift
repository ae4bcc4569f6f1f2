import Foundation
import Testing

@testable import ClientRuntime

/// An enumeration as Docent writes it.
private struct Colour: OpenEnum, Codable, Hashable, CustomStringConvertible {
  static var red: Self { Self("RED") }
  static var darkBlue: Self { Self("DARK_BLUE") }
  static var none: Self { Self("no colour") }

  static let known: JSONKeys = "RED DARK_BLUE no%20colour"
  let rawValue: String
  init(_ rawValue: String) { self.rawValue = rawValue }
}

private struct State: OpenEnum, Codable, Hashable, CustomStringConvertible {
  static var new: Self { Self(0) }

  static let known: JSONKeys = "0"
  let rawValue: Int
  init(_ rawValue: Int) { self.rawValue = rawValue }
}

private func roundTrip<Value: JSONCodable>(_ type: Value.Type, _ json: String) throws -> String {
  try encoded(decoded("[\(json)]", as: [Value].self))
}

@Suite("Open enumerations")
struct OpenEnumTests {
  @Test("a value that is not listed decodes, and encodes as it came")
  func unknown() throws {
    #expect(try JSON.decode([Colour].self, from: Data(#"["RED","MAUVE"]"#.utf8)) == [.red, Colour("MAUVE")])
    #expect(try roundTrip(Colour.self, #""RED","MAUVE","""#) == #"["RED","MAUVE",""]"#)
    #expect(try roundTrip(State.self, "0,7,-1") == "[0,7,-1]")
    #expect(throws: DecodingFailure.self) { try JSON.decode([State].self, from: Data(#"["0"]"#.utf8)) }
  }

  @Test("a listed value is known, however it was made")
  func equality() {
    #expect(Colour("DARK_BLUE") == .darkBlue && Colour("DARK_BLUE").isKnown && Colour.none.isKnown)
    #expect(!Colour("MAUVE").isKnown && !Colour("").isKnown && !State(7).isKnown)
    #expect(Set([Colour("RED"), .red]).count == 1)
    #expect(Colour.red != .darkBlue)
    #expect(Colour.knownValues == [.red, .darkBlue, .none] && State.knownValues == [.new])
  }

  @Test("it stands in paths, queries and forms by its raw value")
  func parameters() {
    #expect(Colour.darkBlue.parameterText == "DARK_BLUE" && State(3).parameterText == "3")
    let path: RequestPath = "/x/\(State.new, name: "s")"
    #expect(path.text == "/x/0")
    #expect("\(Colour.darkBlue) \(State.new)" == "DARK_BLUE 0")
  }
}

@Suite("Moments, times and numbers that keep their text")
struct ExactValueTests {
  @Test(
    "a moment with its zone prints as it was read",
    arguments: [
      ("2019-12-05T11:34:47.196Z", 1_575_545_687.196), ("2019-12-05T19:34:47+08:00", 1_575_545_687),
      ("2019-12-05 19:34:47 +0800", 1_575_545_687), ("2019-12-05T11:34Z", 1_575_545_640),
      ("2019-12-05 08:04:47.5-0330", 1_575_545_687.5), ("2000-02-29T00:00:00 UTC", 951_782_400),
      ("0000-01-01T00:00:00Z", -62_167_219_200), ("2100-03-01T00:00:00Z", 4_107_542_400),
    ])
  func zoned(text: String, seconds: Double) throws {
    let value = try #require(ZonedDateTime(text))
    #expect(value.date.timeIntervalSince1970 == seconds)
    #expect(value.description == text)
    #expect(try roundTrip(ZonedDateTime.self, "\"\(text)\"") == "[\"\(text)\"]")
  }

  @Test("moments that are one and written otherwise are two values; the earlier is less")
  func order() throws {
    let a = try #require(ZonedDateTime("2019-12-05T11:34:47Z"))
    let b = try #require(ZonedDateTime("2019-12-05T19:34:47+08:00"))
    #expect(a != b)
    #expect(a.date == b.date)
    let later = try #require(ZonedDateTime("2019-12-05T11:34:48Z"))
    #expect(a < later && b < later)
  }

  @Test("a date makes a moment in UTC")
  func fromDate() {
    #expect(ZonedDateTime(Date(timeIntervalSince1970: 1_575_545_687.5))?.description == "2019-12-05T11:34:47.500Z")
  }

  @Test(
    "days print as they were read",
    arguments: [
      "2019-02-05", "2019/02/05", "2019.02.05", "20190205", "2019年2月5日", "2019年02月05日", "2019年12月5日",
      "2019-2-5", "2019/2/05", "2019.12.5", "2019-02-5",
    ])
  func dates(text: String) throws {
    let date = try #require(LocalDate(text))
    #expect(date.description == text)
    #expect((date.year, date.day) == (2019, 5))
  }

  @Test(
    "times of day",
    arguments: [
      ("14:04", true), ("14:04:05", true), ("14:04:05.123456789", true), ("24:00", false), ("1:00", true),
      ("9:05:07.5", true), (":00", false), ("1:0", false), ("123:00", false),
      ("14:04:60", false),
    ])
  func times(text: String, isTime: Bool) {
    #expect(LocalTime(text)?.description == (isTime ? text : nil))
  }

  @Test(
    "what is no day is none",
    arguments: ["2019-2", "2019-2-3-4", "2019--3", "2019-2/3", "2019-002-3", "2019-2-", "1-2-2019"])
  func noDates(text: String) { #expect(LocalDate(text) == nil) }

  @Test(
    "a wall-clock time prints as it was read",
    arguments: ["2018-10-19 14:04", "2018-10-19T14:04:05.120", "2018/10/19 00:00"])
  func wallClock(text: String) throws {
    #expect(try roundTrip(LocalDateTime.self, "\"\(text)\"") == "[\"\(text)\"]")
  }

  @Test(
    "what no calendar and no clock has is no time",
    arguments: ["2019-02-29", "2019-13-01", "2019-1-32", "2019-02-13 24:00", "2019-02-13 10:60", ""])
  func noTimes(text: String) {
    #expect(LocalDate(text) == nil)
    #expect(LocalDateTime(text) == nil)
  }

  @Test("a zone makes a moment of a wall-clock time")
  func moment() throws {
    let zone = try #require(TimeZone(secondsFromGMT: 8 * 3600))
    #expect(LocalDateTime("1970-01-01 08:00")?.date(in: zone) == Date(timeIntervalSince1970: 0))
  }

  @Test("a text that is no such value is told, with one that is")
  func faults() {
    #expect {
      try decoded(#"["2019-02-13","soon"]"#, as: [LocalDate].self)
    } throws: { "\($0)" == "[1]: expected a text such as 2019-02-13, found the text “soon”" }
  }

  @Test("the text that stands for a value in the making makes one")
  func samples() {
    #expect(LocalDate.sample.description == "2019-02-13" && LocalTime.sample.description == "14:04")
    #expect(LocalDateTime.sample.hour == 14 && ZonedDateTime.sample.secondsFromGMT == 0)
    #expect(DecimalString.sample.text == "10.50")
  }

  @Test("counts from 1970 keep their number")
  func unix() throws {
    #expect(try roundTrip(UnixMilliseconds.self, "1575545687196,0,-1") == "[1575545687196,0,-1]")
    #expect(UnixMilliseconds(rawValue: 1_575_545_687_196).date.timeIntervalSince1970 == 1_575_545_687.196)
    #expect(UnixSeconds(Date(timeIntervalSince1970: 1.9)).rawValue == 1)
    #expect(UnixMilliseconds(Date(timeIntervalSince1970: -0.0005)).rawValue == -1)
    #expect(UnixSeconds(.distantFuture) > 5)
    #expect(UnixMilliseconds("1575545687196")?.parameterText == "1575545687196")
    #expect(UnixMilliseconds("") == nil)
  }

  @Test("a number in quotes keeps its digits")
  func decimals() throws {
    #expect(try roundTrip(DecimalString.self, #""10.50","-0.00","1e-7""#) == #"["10.50","-0.00","1e-7"]"#)
    #expect(DecimalString("10.50")?.decimal == Decimal(string: "10.5"))
    #expect(DecimalString("10.50") != DecimalString("10.5"))
    #expect(DecimalString(Decimal(12)).text == "12")
    for text in ["", "x", "1x", "1.", ".5", "1,5", "1e", "--1", "NaN"] { #expect(DecimalString(text) == nil) }
  }
}
