import ClientRuntime
import Contract
import Diagnostics
import JSONText
import Testing

@testable import Inference

/// The type of a member that examples show and, perhaps, a row describes.
private func type(
  _ key: String, _ values: String..., declared: DeclaredType.Shape? = nil, word: String = "type",
  description: String? = nil, format: String? = nil
) -> (TypeReference?, contradictions: Int) {
  var field = ListPages.field(key, declared, description: description, word: word)
  field.facts.format = format
  let isDescribed = declared != nil || description != nil || format != nil
  let examples = values.map { #"{"id": 1, "colour": "a", "\#(key)": \#($0)}"# }
  let page = ListPages.page("p.md", success: examples, fields: isDescribed ? [field] : [])
  let (api, diagnostics) = ListPages.infer([page])
  return (api.members(key).first?.type, diagnostics.count { $0.code == .typeContradiction })
}

@Suite("Days, times and moments")
struct TimeTypeTests {
  @Test(
    "forms of texts that speak for themselves",
    arguments: [
      (#""2019-12-05T11:34:47.196Z""#, TypeReference.zonedDateTime), (#""2019-12-05T19:34:47+08:00""#, .zonedDateTime),
      (#""2019-12-05 19:34:47 +0800""#, .zonedDateTime), (#""2019-12-05T19:34Z""#, .zonedDateTime),
      (#""2019-12-05 19:34:47.123456789""#, .localDateTime), (#""2019/12/05 19:34""#, .localDateTime),
      (#""2019/12/05""#, .localDate), (#""2019年12月5日""#, .localDate), (#""2019-02-30""#, .string),
      (#""2019-12-05T25:00Z""#, .string), (#""2019-12-05T11:34:47+24:00""#, .string),
    ])
  func texts(value: String, expected: TypeReference) { #expect(type("x", value).0 == expected) }

  @Test("forms that other things have too need a name, a description or a type that agrees")
  func doubtful() {
    #expect(type("birth_date", #""20240501""#).0 == .localDate)
    #expect(type("x", #""20240501""#, description: "日期").0 == .localDate)
    #expect(type("x", #""20240501""#, declared: .date).0 == .localDate)
    #expect(type("order_no", #""20240501""#).0 == .string)
    #expect(type("version", #""2024.05.01""#).0 == .string)
    #expect(type("end_date", #""2024.05.01""#).0 == .localDate)
    #expect(type("end_date", #""2024-5-1""#, #""2024-10-11""#).0 == .localDate)
    #expect(type("end_date", #""2024/5/1""#, #""2024年5月1日""#).0 == .localDate)
    #expect(type("room", #""2001-1-2""#).0 == .string)
    #expect(type("end_date", #""1234-5-6""#).0 == .string)
    #expect(type("month", #""2024-05""#).0 == .string)
    #expect(type("open_time", #""9:30""#, #""14:04""#).0 == .localTime)
    #expect(type("open_time", #""14:04""#, #""09:30:15""#).0 == .localTime)
    #expect(type("score", #""14:04""#).0 == .string)
    #expect(type("end", #""14:04""#, description: "the duration until the end").0 == .string)
  }

  @Test("every observation must have the form; an empty text has none")
  func agreement() {
    #expect(type("x", #""2019-12-05""#, #""2019/12/06""#).0 == .localDate)
    #expect(type("x", #""2019-12-05""#, #""""#).0 == .string)
    #expect(type("x", #""2019-12-05""#, #""soon""#).0 == .string)
    #expect(type("link", #""https://example.com/a""#, #""""#).0 == .string)
    #expect(type("link", #""https://example.com/a""#, #""https://example.com/b""#).0 == .url)
  }

  @Test("numbers of ten and thirteen digits count moments where name or description say so")
  func unix() {
    #expect(type("created_at", "1575545687").0 == .unixSeconds)
    #expect(type("createdTime", "1575545687196").0 == .unixMilliseconds)
    #expect(type("x", "1575545687196", declared: .integer, description: "毫秒时间戳").0 == .unixMilliseconds)
    #expect(type("orderId", "1575545687196").0 == .int64)
    #expect(type("phone", "1575545687").0 == .int)
    #expect(type("created_at", "0").0 == .int)
    #expect(type("created_at", "1575545687", "5").0 == .int)
    #expect(type("x", declared: .integer, format: "unix-time-ms").0 == .unixMilliseconds)
    #expect(type("x", "15", declared: .integer, format: "unix-time-ms").0 == .int)
  }

  @Test("a text of digits stays a text; a number that is declared a time is no contradiction")
  func quoted() {
    #expect(type("createdTime", #""1575545687196""#).0 == .string)
    let declared = type("at", "1575545687", declared: .dateTime)
    #expect(declared.0 == .unixSeconds)
    #expect(declared.contradictions == 0)
    #expect(type("at", "12", declared: .dateTime).contradictions == 1)
  }
}

@Suite("Numbers in quotes and wide integers")
struct ExactNumberTypeTests {
  @Test("a number in quotes that is declared a number keeps its digits, and is no contradiction")
  func decimals() {
    for declared in [DeclaredType.Shape.decimal, .number] {
      let found = type("height", #""10.50""#, #""-3""#, declared: declared)
      #expect(found.0 == .decimalString)
      #expect(found.contradictions == 0)
    }
    #expect(type("height", #""10.50""#, #""""#, declared: .decimal).0 == .string)
    #expect(type("height", #""10.50""#, #""""#, declared: .decimal).contradictions == 0)
    #expect(type("height", #""tall""#, declared: .decimal).contradictions == 1)
    #expect(type("heights", #"["10.50", "1"]"#, declared: .array(.decimal)).0 == .array(.decimalString))
  }

  @Test("without a declaration a point under the name of an amount tells; a declared text stays one")
  func amounts() {
    #expect(type("price", #""10.50""#).0 == .decimalString)
    #expect(type("price", #""10""#).0 == .string)
    #expect(type("version", #""10.50""#).0 == .string)
    #expect(type("price", #""10.50""#, declared: .string).0 == .string)
  }

  @Test("an integer beyond 32 bits, seen or declared, is of 64; beyond those it is a Decimal")
  func width() {
    #expect(type("n", "2147483647").0 == .int)
    #expect(type("n", "5", "2147483648").0 == .int64)
    #expect(type("n", "5", declared: .integer, word: "bigint(20)").0 == .int64)
    #expect(type("n", "5", declared: .integer, word: "长整型").0 == .int64)
    #expect(type("n", "5", declared: .integer, word: "int(11)").0 == .int)
    #expect(type("n", "99999999999999999999", declared: .integer).0 == .decimal)
  }

  @Test("one name is one integer: wide on one page, wide on all, and a moment where no example shows otherwise")
  func names() {
    let get = ListPages.page(
      "a.md", success: [#"{"id": 1, "colour": "a", "parcelId": 99999999999, "sentAt": 1575545687196}"#])
    let post = ListPages.page(
      "b.md", "POST", "/v1/labels",
      parameters: [ListPages.field("parcelId", .integer), ListPages.field("sentAt", .integer)])
    let api = ListPages.infer([get, post]).0
    #expect(api.members("parcelId").map(\.type) == [.int64, .int64])
    #expect(api.members("sentAt").map(\.type) == [.unixMilliseconds, .unixMilliseconds])
  }
}

@Suite("What inference recognises, the runtime reads")
struct FormatAgreementTests {
  @Test(
    "both read the same texts, and the runtime prints them as they were",
    arguments: [
      "2019-12-05", "2019/12/05", "2019.12.05", "20191205", "2019年12月5日", "2019年02月05日", "2019-2-5", "2019年2月30日",
      "2019-12-05 10:00", "2019-12-05T10:00:01.123456789", "2019-12-05T10:00:01.1234567890", "2019-12-05T10", "14:04",
      "14:04:05.5", "24:00", "2019-12-05T10:00Z", "2019-12-05 10:00 UTC", "2019-12-05T10:00:01.5+08", "2019-12-05Z",
      "2019-12-05T10:00:00 -0330", "2019-12-05T10:00:00+8", "", "x", "10.50", "-3", ".5", "1.", "٢٠١٩-١٢-٠٥",
    ])
  func forms(text: String) {
    let formats = Set(StringFormat.formats(of: text))
    #expect(!formats.isDisjoint(with: [.localDate, .dateDigits]) == (LocalDate(text)?.description == text))
    #expect(formats.contains(.localTime) == (LocalTime(text)?.description == text))
    #expect(formats.contains(.localDateTime) == (LocalDateTime(text)?.description == text))
    #expect(formats.contains(.zonedDateTime) == (ZonedDateTime(text)?.description == text))
    #expect(!formats.contains(.decimal) || DecimalString(text)?.description == text)
  }
}
