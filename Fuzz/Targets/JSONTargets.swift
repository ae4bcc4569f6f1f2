import ClientRuntime
import Diagnostics
import Foundation
import JSONText

/// The lenient reader of documentation: what it reads and writes again is strict, and reads as the same without a word.
@Sendable func readJSON(_ bytes: [UInt8]) {
  let place = SourceLocation(file: "page.md", line: 1)
  let reading = JSONText.JSONReader.read(String(decoding: bytes, as: UTF8.self), at: place)
  for document in reading.documents {
    let text = JSONText.JSONWriter.write(document)
    let again = JSONText.JSONReader.read(text, at: place)
    require(again.documents.count == 1, "what was written is one document")
    require(JSONText.JSONWriter.write(again.documents[0]) == text, "what was written reads as the same")
  }
}

/// The strict reader of clients: what it takes, Foundation takes too, and it comes back as it went.
@Sendable func decodeJSON(_ bytes: [UInt8]) {
  guard let value = try? JSON.decode(ClientRuntime.JSONValue.self, from: Data(bytes)) else { return }
  guard let data = try? JSON.encode(value) else { fatalError("what was read can be written") }
  guard let again = try? JSON.decode(ClientRuntime.JSONValue.self, from: data) else {
    fatalError("what was written can be read")
  }
  require(again == value, "what was written reads as the same")
}
