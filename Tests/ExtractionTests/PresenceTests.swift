import Contract
import Testing

@testable import Extraction

@Suite("When a value is there")
struct PresenceTests {
  private func meanings(_ words: String) -> String {
    field(words, type: "string").presence.map(\.meaning.rawValue).joined(separator: " ")
  }

  @Test(
    "a description may let its value be null or empty",
    arguments: ["id 新增传递空值", "可为空", "可為空", "备注，允许为空", "may be null if closed", "Nullable.", "can be empty"])
  func nullable(words: String) {
    #expect(meanings(words) == "nullable")
    #expect(field(words).isNullable?.value == true)
  }

  @Test(
    "what is denied is not said",
    arguments: [
      "不可为空", "名称不可為空", "不允许为空", "不能传空", "cannot be null", "Not nullable", "non-nullable", "must never be null",
      "the name",
    ])
  func denied(words: String) {
    #expect(meanings(words) == "")
    #expect(field(words).isNullable == nil)
  }

  @Test(
    "what comes back may lack a value",
    arguments: [
      "Closing time, omitted if the order is open", "Only present when `type` is 2", "only returned for sub accounts",
      "May be absent", "Not returned unless asked for", "仅当状态为已付款时返回", "僅當狀態為已付款時返回", "没有时不返回",
      "退款时间，无则不返回", "沒有時不回傳", "为空时不返回该字段", "只有管理员调用时才返回", "可能不返回", "退款单号，存在退款才返回，仅当退款时返回",
    ])
  func omitted(words: String) {
    #expect(meanings(words) == "omitted")
  }

  @Test(
    "what is left out is the value itself, and in a case",
    arguments: [
      "是否不返回明细", "不返回已删除的订单", "为1时不返回明细", "returned only once", "only returns open orders", "仅返回当天的数据",
      "返回时间", "创建时返回的编号", "仅限管理员", "whether the field is omitted",
    ])
  func notOmitted(words: String) {
    #expect(meanings(words) == "")
  }

  @Test(
    "one of several must be sent",
    arguments: [
      "手机号与邮箱二选一", "二選一", "Either `a` or `b` is required", "either orderNo or clientNo must be provided",
      "One of `a`, `b` must be specified", "两者必填其一",
    ])
  func alternative(words: String) {
    #expect(meanings(words) == "alternative")
    #expect(field(words).isRequired?.value == false)
  }

  @Test("a choice of values is no choice of parameters", arguments: ["Either `buy` or `sell`", "One of a, b", "多选一"])
  func values(words: String) {
    #expect(meanings(words) == "")
    #expect(field(words).isRequired == nil)
  }

  @Test(
    "it must be sent in a case",
    arguments: ["Required if `type` is 1", "当 type 为 1 时必填", "當 type 為 1 時必填", "required when closing"])
  func conditional(words: String) {
    #expect(meanings(words) == "conditional")
    #expect(field(words).isRequired?.value == false)
  }

  @Test("the words are quoted as they stand, and a column's mark stays beside them")
  func quoted() {
    let row = field("编号，与 name 二选一", type: "string", ["Required": "yes"])
    #expect(row.presence.first?.text == "二选一")
    #expect(row.isRequired?.value == true)
  }
}
