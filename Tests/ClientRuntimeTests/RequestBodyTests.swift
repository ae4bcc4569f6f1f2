import Foundation
import Testing

@testable import ClientRuntime

@Suite("Bodies")
struct RequestBodyTests {
  private func text(_ body: RequestBody) -> String { String(decoding: body.data, as: UTF8.self) }

  @Test("JSON has the members in their order, without those that have no value")
  func json() {
    let note: String? = nil
    let body = RequestBody.json("b a note sent?null", "名\"", [1, 2], note, note)
    #expect(text(body) == #"{"b":"名\"","a":[1,2],"sent":null}"#)
    #expect(body.contentType == "application/json")
    #expect(text(.json([:])) == "{}")
    #expect(text(.json(value: [1, 2])) == "[1,2]")
  }

  @Test("a form has members within members in brackets, and null as an empty value")
  func form() {
    let asset: JSONValue = ["quantity": 2, "tags": ["a&b", "名"]]
    let none: Int? = nil
    let body = RequestBody.form("asset q none null?null", asset, "a b+c", none, none)
    #expect(
      text(body).replacing("%5B", with: "[").replacing("%5D", with: "]")
        == "asset[quantity]=2&asset[tags][]=a%26b&asset[tags][]=%E5%90%8D&q=a%20b%2Bc&null=")
    #expect(body.contentType == "application/x-www-form-urlencoded")
  }

  @Test("an array stands in a form as the page shows")
  func formArrays() {
    #expect(text(.form(["a": [1, 2]])) == "a%5B%5D=1&a%5B%5D=2")
    #expect(text(.form(["a": [1, 2]], arrays: .repeated)) == "a=1&a=2")
    #expect(text(.form(["a": [1, 2]], arrays: .commaSeparated)) == "a=1,2")
  }

  @Test("bytes are sent as they are")
  func raw() {
    let body = RequestBody.data(Data([0, 255]), contentType: "image/png")
    #expect(body.data == Data([0, 255]))
    #expect(OperationRequest(.put, "/a", body: body).headerFields[.contentType] == "image/png")
  }

  @Test("the parts of a multipart body are fields and files")
  func multipart() {
    let file = FilePart(data: Data("PNG".utf8), fileName: "名 \"1\".png", contentType: "image/png")
    let none: FilePart? = nil
    let some: FilePart? = file
    let more: [FilePart]? = [file]
    let body = RequestBody.multipart(["title": "a b", "photo": some, "none": none, "more": more])
    let boundary = "part-3f8a61c94d7b4e0c"
    let type = "filename=\"名 %221%22.png\"\r\nContent-Type: image/png\r\n\r\nPNG\r\n"
    #expect(
      text(body) == """
        --\(boundary)\r\nContent-Disposition: form-data; name="title"\r\n\r\na b\r
        --\(boundary)\r\nContent-Disposition: form-data; name="photo"; \(type)\
        --\(boundary)\r\nContent-Disposition: form-data; name="more[]"; \(type)\
        --\(boundary)--\r

        """)
    #expect(body.contentType == "multipart/form-data; boundary=\(boundary)")
  }

  @Test("the boundary occurs in no part, and is the same for the same parts")
  func boundary() throws {
    let plain = RequestBody.multipart(["a": "x"]).contentType
    let boundary = try #require(plain.split(separator: "=").last)
    let hostile = FilePart(data: Data("--\(boundary)--\r\n".utf8), fileName: "\(boundary)-21")
    let body = RequestBody.multipart(["a": hostile])
    let other = try #require(body.contentType.split(separator: "=").last)
    #expect(text(body).ranges(of: "--\(other)").count == 2)
    #expect(!text(.multipart(["a": "x"])).contains(other))
    #expect(body == RequestBody.multipart(["a": hostile]))
  }

  @Test("no name of a part and no type can begin another header")
  func injection() {
    let file = FilePart(data: Data(), fileName: "a\r\nX: 1", contentType: "text/plain\r\nY: 1")
    #expect(text(.multipart(["f\r\nZ: 1": file])).split(separator: "\r\n").count == 4)
  }

  @Test("a file is its base64 where it stands in JSON")
  func fileInJSON() {
    #expect(text(.json(["f": FilePart(data: Data("ab".utf8), fileName: "x")])) == #"{"f":"YWI="}"#)
  }
}
