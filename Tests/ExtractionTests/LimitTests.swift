import Contract
import Testing

@Suite("Limits in descriptions")
struct LimitTests {
  private func limits(_ field: Field) -> String {
    let facts = field.facts
    var parts: [String] = []
    if facts.minimum != nil || facts.maximum != nil { parts.append("\(facts.minimum ?? "")..\(facts.maximum ?? "")") }
    if facts.minimumLength != nil || facts.maximumLength != nil {
      parts.append("#\(facts.minimumLength.map { "\($0)" } ?? "")..\(facts.maximumLength.map { "\($0)" } ?? "")")
    }
    return parts.joined(separator: " ")
  }

  @Test(
    "limits are read as the page writes them",
    arguments: [
      ("每页条数，最大100", "int", "..100"), ("不超过50个字符", "string", "#..50"), ("长度1-32", "string", "#1..32"),
      ("取值范围 1~100", "int", "1..100"), ("范围：[1, 200]", "int", "1..200"), ("数量 1～99，取值范围：1～99", "int", "1..99"),
      ("Limit for data size, range [1, 50]", "int", "1..50"), ("Default 500, max 1000", "int", "..1000"),
      ("Max: 5000", "int", "..5000"), ("minimum 1", "int", "1.."),
      ("A rate between 0.01 and 100", "number", "0.01..100"),
      ("Page size. [`1`, `1000`]. Default: `500`", "int", "1..1000"), ("A max of 36 characters", "string", "#..36"),
      ("最大长度 64", "string", "#..64"), ("Maximum length: 20", "string", "#..20"), ("不能大于 60,000", "int", "..60000"),
      ("at least 8 characters", "string", "#8.."), ("长度不超过20", "string", "#..20"),
      ("Depth limit: [1, 50]", "int", "1..50"),
      ("≥0", "int", "0.."), ("最多10个", "array", "#..10"), ("最多不超过 0.50", "decimal", "..0.50"),
    ])
  func found(words: String, type: String, expected: String) {
    #expect(limits(field(words, type: type)) == expected)
  }

  @Test(
    "numbers that limit something else say nothing",
    arguments: [
      ("Maximum order quantity", "int"), ("最大7天", "int"), ("up to 2 decimals", "number"), ("Best 10 of 20", "int"),
      ("`spot`: max 500\n`perp`: max 200", "int"), ("for example [1, 2]", "int"), ("Keeps max_size 3", "int"),
      ("Prices are between [95% of mark, 105% of mark]", "number"), ("2021-01-01 to 2022-01-01", "string"),
      ("Query a maximum of recent 500 closed orders", "int"), ("at least 1 uppercase letter", "string"),
      ("see section 1-3", "int"), ("例如 [1, 2]", "int"), ("最大50MB", "int"), ("最多支持4位小数", "string"),
      ("当为现货时最大 20", "int"),
    ])
  func lookAlikes(words: String, type: String) {
    #expect(limits(field(words, type: type)) == "")
  }

  @Test("a type of texts may name their length, one of numbers does not")
  func types() {
    #expect(limits(field("", type: "varchar(255)")) == "#..255")
    #expect(limits(field("", type: "string(64)")) == "#..64")
    #expect(limits(field("", type: "string[1,32]")) == "#1..32")
    #expect(limits(field("", type: "int(11)")) == "")
  }

  @Test("columns give limits by their titles")
  func columns() {
    #expect(limits(field("", type: "int", ["Range": "1-100"])) == "1..100")
    #expect(limits(field("", type: "int", ["取值范围": "[0, 9]"])) == "0..9")
    #expect(limits(field("", type: "string", ["Max length": "32"])) == "#..32")
    #expect(limits(field("", type: "string", ["约束": "长度不超过 8"])) == "#..8")
    #expect(field("", type: "string", ["取值范围": "asc、desc"]).allowedValues.map(\.value) == ["asc", "desc"])
  }
}
