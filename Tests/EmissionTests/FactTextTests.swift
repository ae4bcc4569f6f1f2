import Contract
import Inference
import Testing

@testable import Emission

@Suite("Facts in documentation comments")
struct FactTextTests {
  private func comment(_ property: Property) -> String { DocText(FactText(property).paragraphs).code.text }

  private func property(
    _ documentation: String?, _ type: TypeReference = .int, default value: String? = nil, values: [AllowedValue] = [],
    facts: ValueFacts = ValueFacts()
  ) -> Property {
    Property(
      key: "k", name: "k", type: type, documentation: documentation, defaultValue: value, allowedValues: values,
      facts: facts)
  }

  @Test("default, limits and deprecation follow the description")
  func sentences() {
    let found = property("Page size", default: "20", facts: ValueFacts(minimum: "1", maximum: "50", isDeprecated: true))
    #expect(comment(found) == "/// Page size\n///\n/// Deprecated. Default: `20`. From 1 to 50.")
    #expect(FactText(found).line == "Page size. Deprecated. Default: `20`. From 1 to 50.")
    #expect(comment(property(nil, .string, facts: ValueFacts(maximumLength: 8))) == "/// At most 8 characters.")
    #expect(comment(property(nil, .array(.int), facts: ValueFacts(maximumLength: 8))) == "/// At most 8 elements.")
  }

  @Test("values with meanings are a list, those without a sentence")
  func values() {
    let values = [AllowedValue("0", meaning: "off"), AllowedValue("1", meaning: "on")]
    #expect(comment(property("State", values: values)) == "/// State\n///\n/// - `0`: off\n/// - `1`: on")
    #expect(FactText(property(nil, values: values)).line == "One of `0` (off), `1` (on).")
    #expect(comment(property(nil, .string, values: [.init("a"), .init("b")])) == "/// One of `a`, `b`.")
  }

  @Test("what the description says is not said again")
  func said() {
    let values = [AllowedValue("0", meaning: "off"), AllowedValue("1", meaning: "on")]
    #expect(comment(property("`0`: off, `1`: on", values: values)) == "/// `0`: off, `1`: on")
    #expect(
      comment(property("Default 20, max 50", default: "20", facts: ValueFacts(maximum: "50")))
        == "/// Default 20, max 50")
    #expect(comment(property("已废弃", facts: ValueFacts(isDeprecated: true))) == "/// 已废弃")
    #expect(comment(property("At most 200", default: "20")) == "/// At most 200\n///\n/// Default: `20`.")
  }

  @Test("a value stays within its code, whatever it is", arguments: ["a`b", "", "x\nfatalError()"])
  func hostile(value: String) {
    let text = comment(property(nil, .string, default: value, values: [.init(value), .init("z", meaning: value)]))
    #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("///") })
    #expect(!text.contains("`a`b`"))
  }
}
