import Testing

@testable import Inference

@Suite("The words of a name")
struct WordsTests {
  @Test(
    "are told apart by marks and by capitals, in ASCII and beside other letters alike",
    arguments: [
      ("avatar_url", ["avatar", "url"]), ("avatarURL", ["avatar", "url"]),
      ("HTTPServer2Go", ["http", "server2", "go"]),
      ("A", ["a"]), ("", []), ("--", []), ("x1Y2z", ["x1", "y2z"]), ("IDs", ["i", "ds"]),
      ("order id ", ["order", "id"]),
    ])
  func words(name: String, words: [String]) {
    #expect(Words(name).words == words)
    #expect(Words("x" + name).words == Words("x" + name[...]).words)
    // A letter that is none of ASCII takes the other way through, and must come to the same.
    #expect(Words(name + "_é").words == words + ["e"])
  }
}
