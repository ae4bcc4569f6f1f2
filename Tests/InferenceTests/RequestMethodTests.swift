import Contract
import Testing

@Suite("What the method of a request says")
struct RequestMethodTests {
  @Test("what reads or deletes sends no body", arguments: ["GET", "HEAD", "DELETE"])
  func without(method: String) { #expect(!RequestMethod.sendsBody(method)) }

  @Test("any other method sends one, also where the page names none", arguments: ["POST", "PUT", "PATCH", ""])
  func with(method: String) { #expect(RequestMethod.sendsBody(method)) }
}
