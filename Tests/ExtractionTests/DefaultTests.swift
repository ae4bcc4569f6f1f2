import Testing

@Suite("Defaults in descriptions")
struct DefaultTests {
  @Test(
    "a default is read where the words give it",
    arguments: [
      ("页码，默认为1", "int", "1"), ("每页条数，默认值：20", "int", "20"), ("排序方式，默认 desc", "string", "desc"), ("默认20条", "int", "20"),
      ("Trigger (default: LastPrice)", "string", "LastPrice"), ("Default 500; max 1000.", "int", "500"),
      ("Time in force, defaults to `GTC`", "string", "GTC"), ("`0`(default): off\n`1`: on", "int", "0"),
      ("每頁筆數，預設 10 筆", "int", "10"), ("If not passed, `Order` by default", "string", "Order"),
      ("`Market`(默認), `Limit`", "string", "Market"), ("Page size. [1, 50]. Default: `20`", "int", "20"),
      ("Defaults to 1,000.", "int", "1000"), ("默认值 \"abc\"", "string", "abc"), ("Default: 0 (UTC)", "string", "0"),
      ("缺省为 true", "bool", "true"), ("default=asc", "string", "asc"),
    ])
  func found(words: String, type: String, value: String) {
    #expect(field(words, type: type).defaultValue == value)
  }

  @Test(
    "words that tell of a default without giving it say nothing",
    arguments: [
      ("默认返回全部", "string"), ("Default sort order", "string"), ("Defaults to the current time", "int"),
      ("默认为当前时间", "string"), ("Returns 7 days by default", "int"), ("默认7天", "int"),
      ("Whether it is the default address", "bool"),
      ("`spot`: max 50, default 20\n`perp`: max 10, default 5", "int"),
      ("`spot`: default 60\nothers: default 500", "int"), ("For options, default value is ABC", "string"),
      ("Uses default_value 3", "int"),
      ("[Default] Default value", "string"), ("Default: none", "string"), ("Default `abc`", "int"),
      ("when `side` is `buy`, default 3", "int"), ("Default value", "string"), ("默认排序", "string"),
    ])
  func lookAlikes(words: String, type: String) {
    #expect(field(words, type: type).defaultValue == nil)
  }

  @Test("a column of defaults is trusted before the description")
  func column() {
    #expect(field("默认 3", type: "int", ["Default": "2"]).defaultValue == "2")
    #expect(field("x", type: "string", ["默认值": "`asc`"]).defaultValue == "asc")
    #expect(field("默认 3", type: "int", ["Default": "-"]).defaultValue == "3")
  }
}
