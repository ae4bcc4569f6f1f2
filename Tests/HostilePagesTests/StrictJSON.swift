import ClientRuntime
import Foundation

/// JSON as RFC 8259 has it, whatever the size of its numbers: Foundation refuses those beyond a Double.
enum StrictJSON {
  static func isObject(_ text: String) throws -> Bool {
    if case .object = try JSON.decode(JSONValue.self, from: Data(text.utf8)) { true } else { false }
  }
}
