import Diagnostics
import JSONText
import Pages

/// A response may be a text, a number, a truth value or null alone.
enum ScalarText {
  /// The value of a block that is one JSON scalar and nothing else. Three digits of which nothing says that they are JSON are rather
  /// the status of a response than its body.
  static func value(of code: Block.Code) -> JSONNode? {
    let text = code.text.trimmed
    let isNumber = JSONNumber(text) != nil
    if isNumber, code.language != "json", Int(text).map({ (100..<600).contains($0) }) == true { return nil }
    let isText = text.utf8.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
    guard isNumber || isText || ["true", "false", "null"].contains(text) else { return nil }
    let reading = JSONReader.read(text, at: code.location)
    guard reading.documents.count == 1, reading.diagnostics.isEmpty, reading.documents[0].placeholder == nil else {
      return nil
    }
    return reading.documents[0]
  }
}
