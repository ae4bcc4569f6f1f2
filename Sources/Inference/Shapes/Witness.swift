import Contract
import Diagnostics
import JSONText

/// A place where a value stands, and the value in short.
struct Witness: Hashable, Sendable, Comparable {
  var location: SourceLocation
  var text: String
  /// Where a captured response comes from; nil for what a page shows.
  var capture: Capture?

  init(_ node: JSONNode, of example: Example? = nil) {
    location = node.location
    text = node.value.inShort
    capture = example?.capture
  }

  var isSample: Bool { capture != nil }

  /// The page whose operation has it.
  var page: String { capture?.page ?? location.file }

  var source: Evidence.Source { isSample ? .sample : .example }

  /// What shows it: `an example`, `a sample (entry 3)`.
  var origin: String {
    guard let capture else { return "an example" }
    return capture.entry.isEmpty ? "a sample" : "a sample (\(capture.entry))"
  }

  /// The value as evidence and diagnostics quote it: the text of a captured response may be private and is cut short.
  var quotation: String {
    guard isSample, kind == .string, text.count > 8 else { return text }
    return text.prefix(4) + "…\""
  }

  /// The text of a string without its quotes, and of other scalars as it is.
  var bareText: String { kind == .string && text.count > 1 ? String(text.dropFirst().dropLast()) : text }

  enum Kind: Int, Hashable, Sendable, CaseIterable {
    case null, bool, integer, fraction, string, emptyArray, array, emptyObject, object
  }

  /// The kind of the value, by its text.
  var kind: Kind {
    switch text.utf8.first {
    case UInt8(ascii: "n"): .null
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "["): text == "[]" ? .emptyArray : .array
    case UInt8(ascii: "{"): text == "{}" ? .emptyObject : .object
    default: text.utf8.contains { $0 == 0x2E || $0 == 0x65 || $0 == 0x45 } ? .fraction : .integer
    }
  }

  /// What pages show comes before what samples do.
  static func < (a: Self, b: Self) -> Bool {
    if a.isSample != b.isSample { return b.isSample }
    return (a.location, a.text, a.capture?.entry ?? "") < (b.location, b.text, b.capture?.entry ?? "")
  }
}
