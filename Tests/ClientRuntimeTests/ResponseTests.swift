import Foundation
import HTTPTypes
import Testing

@testable import ClientRuntime

@Suite("Responses")
struct ResponseTests {
  private func read(_ body: Data, _ contentType: String?) throws -> [String] {
    var headers = HTTPFields()
    headers[.contentType] = contentType
    return try APIResponse(head: HTTPResponse(status: .ok, headerFields: headers), body: body).json()
  }

  private func reason(_ body: Data, _ contentType: String?) -> String {
    do { return try read(body, contentType).description } catch { return "\(error)" }
  }

  @Test(
    "the charset of the response is the one that it states",
    arguments: [
      ("gbk", [0xC4, 0xE3, 0xBA, 0xC3], "你好"), ("\"GB18030\"", [0xC4, 0xE3, 0xBA, 0xC3], "你好"),
      ("gb2312", [0xC4, 0xE3], "你"), ("Big5", [0xA7, 0x41], "你"), ("iso-8859-1", [0xE9], "é"),
      ("Shift_JIS", [0x82, 0xA0], "あ"), ("EUC-KR", [0xB0, 0xA1], "가"), ("utf-8", [0xE4, 0xBD, 0xA0], "你"),
    ] as [(String, [UInt8], String)])
  func charset(name: String, bytes: [UInt8], text: String) throws {
    let body = Data(#"[""#.utf8) + Data(bytes) + Data(#""]"#.utf8)
    #expect(try read(body, "application/json; v=1; charset=\(name)") == [text])
  }

  @Test("a charset that cannot be read is named")
  func unknownCharset() {
    #expect(reason(Data("[]".utf8), "application/json; charset=x-klingon").contains("x-klingon"))
    #expect(reason(Data([0x5B, 0x22, 0xFF, 0x22, 0x5D]), "application/json; charset=gbk").contains("gbk"))
  }

  @Test(
    "bytes that are not of the charset are an error, and no text", arguments: [nil, "application/json; charset=utf-8"])
  func wrongCharset(type: String?) {
    #expect(throws: DecodingFailure.self) { try read(Data([0x5B, 0x22, 0xC4, 0xE3, 0x22, 0x5D]), type) }
  }

  @Test("a byte-order mark is no part of the JSON")
  func mark() throws {
    #expect(try read(Data([0xEF, 0xBB, 0xBF]) + Data("[]".utf8), nil) == [])
  }

  @Test("JSON is read whatever type the response claims to be of", arguments: [nil, "text/html", "text/plain"])
  func wrongType(type: String?) throws {
    #expect(try read(Data(#" ["a"]"#.utf8), type) == ["a"])
  }

  @Test("what is no JSON is told apart from JSON of another shape")
  func notJSON() {
    #expect(reason(Data("<html>secret</html>".utf8), "text/html").contains("text/html"))
    #expect(!reason(Data("<html>secret</html>".utf8), "text/html").contains("secret"))
    #expect(reason(Data(), "application/json").contains("empty body"))
    #expect(reason(Data(" \r\n".utf8), nil).contains("empty body"))
    #expect(!reason(Data("{}".utf8), "text/html").contains("text/html"))
  }
}
