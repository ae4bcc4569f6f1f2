import Contract
import Diagnostics
import Pages
import Testing

@testable import Extraction

@Suite("How a value is used")
struct UseTests {
  @Test(
    "deprecated, read-only and write-only are said in a clause of their own",
    arguments: [
      ("已废弃", "d"), ("Order quantity, deprecated, please use `qty`", "d"), ("(deprecated) Old name", "d"),
      ("该字段已弃用，请使用 x", "d"),
      ("廢棄", "d"), ("This field is deprecated since May", "d"), ("Deprecated. Use `b`", "d"), ("只读", "r"),
      ("The id. Read-only.", "r"),
      ("readonly", "r"), ("密码，只写", "w"), ("Whether the order is deprecated", ""), ("是否已废弃", ""),
      ("Read-only keys cannot trade", ""),
      ("`a`: Deprecated. Use `b`\n`c`: good", ""), ("deprecated orders only", ""), ("not deprecated", ""),
    ])
  func flags(words: String, expected: String) {
    let facts = field(words, type: "string").facts
    #expect(
      (facts.isDeprecated ? "d" : "") + (facts.isReadOnly ? "r" : "") + (facts.isWriteOnly ? "w" : "") == expected)
  }

  @Test("a name that is struck through is deprecated")
  func struck() {
    let place = SourceLocation(file: "p", line: 1)
    let name = RichText([.init("old", style: .struck)], at: place)
    let table = Block.Table(
      header: ["Name", "Type"].map { RichText($0, at: place) }, rows: [[name, RichText("int", at: place)]], at: place)
    #expect(TableReader().read(table)?.fields.first?.facts.isDeprecated == true)
  }

  @Test(
    "an example is a value that the words give as one",
    arguments: [
      ("货币，例如：USD", "string", "USD"), ("Coin, e.g. ABC", "string", "ABC"), ("Example: 5", "int", "5"),
      ("A symbol like `XYZ`, in capitals", "string", "XYZ"),
      ("for example `x`", "string", "x"), ("e.g. when the market is closed", "string", nil),
      ("like no other", "string", nil),
      ("e.g. `abc`", "int", nil),
    ] as [(String, String, String?)])
  func examples(words: String, type: String, expected: String?) {
    #expect(field(words, type: type).facts.example == expected)
  }

  @Test(
    "a regular expression is code that is anchored",
    arguments: [
      ("正则：`^[a-z]+$`", "^[a-z]+$"), ("Must match ^[A-Z]{3}$.", "^[A-Z]{3}$"), ("x ^2 of $", nil), ("`^(`", nil),
      ("`^(a$`", nil),
    ] as [(String, String?)])
  func patterns(words: String, expected: String?) {
    #expect(field(words, type: "string").facts.pattern == expected)
  }

  @Test("a hostile description is read in time", .timeLimit(.minutes(1)))
  func hostile() {
    for words in ["default ", "`a`, ", "[1, 2] max ", "0：a 1：b ", "((((", "^^^^$", "e.g. \"", "if `a`: default `b`, "] {
      _ = field(String(repeating: words, count: 600), type: "string")
      _ = field(String(repeating: words + "\n", count: 600), type: "int")
    }
  }

  @Test("a column of examples is read as it stands")
  func column() {
    #expect(field("", type: "string", ["示例": "张三"]).facts.example == "张三")
  }

  @Test(
    "forms are known by their words",
    arguments: [
      ("格式 yyyy-MM-dd HH:mm:ss", "string", "local-date-time"), ("日期 yyyy-MM-dd", "string", "date"),
      ("Unix timestamp (ms)", "long", "unix-time-ms"),
      ("毫秒时间戳", "long", "unix-time-ms"), ("秒级时间戳", "int", "unix-time"), ("ISO 8601 time", "string", "date-time"),
      ("UUID of the order", "string", "uuid"),
      ("Email address", "string", "email"), ("Base64 of the image", "string", "byte"), ("URL", "string", "uri"),
      ("邮箱", "string", "email"),
      ("yyyy-MM-dd", "int", nil), ("Sent by email", "string", nil), ("Not a UUID", "string", nil),
      ("The base64x", "string", nil),
      ("时间戳 (毫秒)", "string", "unix-time-ms"), ("UUID", "bool", nil),
    ] as [(String, String, String?)])
  func formats(words: String, type: String, expected: String?) {
    #expect(field(words, type: type).facts.format == expected)
  }

  @Test(
    "a description may say whether a field must be there",
    arguments: [
      ("Optional. The size", false), ("*Optional* size", false), ("Required. The size", true),
      ("(required) size", true), ("(optional) size", false),
      ("可选。大小", false), ("选填，大小", false), ("必填：大小", true), ("{{<required>}} size", true), ("required The size", true),
      ("订单号，二选一", false), ("Required if `a` is empty", false), ("当类型为1时必填", false),
      ("Either `x` or `y` is required", false),
      ("Optional features of it", nil), ("Required quantity", nil), ("The required size", nil), ("可选值：1、2", nil),
      ("The size", nil),
    ] as [(String, Bool?)])
  func requirement(words: String, expected: Bool?) {
    #expect(field(words).isRequired?.value == expected)
  }

  @Test("a column that says whether a field is required is trusted before its description")
  func requirementColumn() {
    #expect(field("Optional. Size", type: "int", ["Required": "yes"]).isRequired?.value == true)
  }
}

@Suite("Forms that words behind a comma refine")
struct RefinedFormTests {
  @Test(
    "a Unix time that counts milliseconds says so anywhere in its description",
    arguments: [
      ("提醒时间，Unix时间戳，单位毫秒", "unix-time-ms"), ("Unix timestamp, 13 digits", "unix-time-ms"),
      ("Unix timestamp of the order", "unix-time"),
    ])
  func milliseconds(description: String, format: String) {
    #expect(field(description, type: "long").facts.format == format)
  }

  @Test(
    "a type cell names a form in its frame",
    arguments: [
      ("string (uuid)", "uuid"), ("string<date-time>", "date-time"), ("date (YYYY-MM-DD)", "date"), ("string(20)", nil),
    ] as [(String, String?)])
  func frames(type: String, format: String?) {
    #expect(field("x", type: type).facts.format == format)
  }

  @Test(
    "a clause of its own behind the description requires a value or does not",
    arguments: [
      ("运单号，必填", true), ("The name (required)", true), ("手机号（选填）", false), ("The name that is required", nil),
    ] as [(String, Bool?)])
  func requirement(description: String, isRequired: Bool?) {
    #expect(field(description).isRequired?.value == isRequired)
  }
}
