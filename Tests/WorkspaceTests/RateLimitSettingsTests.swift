import Contract
import Testing

@testable import Workspace

@Suite("The rate limit, configured")
struct RateLimitSettingsTests {
  private static let page = "# List boats\n\n`GET /v1/boats`\n"
  private static let conventions = "# 接口必读\n\n## 调用频率\n\n每个 IP 10 秒内最多调用 20 次。\n"

  @Test("the configuration's rate limit is the API's, over what pages say")
  func configured() async throws {
    #expect(try await ReadPage(Self.page, conventions: Self.conventions).api.conventions.rateLimit?.calls == 20)
    let read = try await ReadPage(
      Self.page, yaml: "rateLimit: { calls: 10, seconds: 10, scope: ip }", conventions: Self.conventions)
    #expect(read.errors == [])
    #expect(read.api.conventions.rateLimit == RateLimit(calls: 10, seconds: 10, scope: .ip))
    #expect(!read.diagnostics.contains { $0.message.contains("rate limit") })
  }

  @Test("a limit beyond what a page allows is told with both places")
  func contradiction() async throws {
    let read = try await ReadPage(
      Self.page, yaml: "rateLimit: { calls: 100, seconds: 10 }", conventions: Self.conventions)
    let warning = try #require(read.diagnostics.first { $0.message.contains("rate limit") })
    let places = [warning.location] + warning.notes.map(\.location)
    #expect(Set(places.compactMap { $0?.file }) == ["docent.yaml", "conventions.md"])
    #expect(read.api.conventions.rateLimit?.calls == 100)
  }

  @Test(
    "what is no limit is an error at its place",
    arguments: [
      ("{ calls: 0, seconds: 10 }", "`rateLimit.calls` must be a whole number from 1"),
      ("{ calls: ten, seconds: 10 }", "`rateLimit.calls` must be a whole number"),
      ("{ calls: 10 }", "`rateLimit` needs the key `seconds`"),
      ("{ calls: 10, second: 10 }", "did you mean `seconds`?"),
      ("10", "`rateLimit` must be a mapping with the keys"),
    ])
  func faults(text: String, message: String) async throws {
    let read = try await ReadPage(Self.page, yaml: "rateLimit: \(text)")
    #expect(read.errors.contains { $0.contains(message) }, "\(read.errors)")
    #expect(read.diagnostics.contains { $0.severity == .error && $0.location?.file == "docent.yaml" })
  }
}
