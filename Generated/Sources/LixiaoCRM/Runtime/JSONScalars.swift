import Foundation

/// The scalars as the types of Swift, exactly: what a type cannot hold is an error and is never rounded unseen.
extension JSONReader {
  /// The node that a value of some kind is read from: the one place where a scalar of another kind is refused or, where the text is
  /// read tolerantly, taken.
  private func scalar(_ kind: JSONKind, _ type: Any.Type, _ expected: String) throws -> JSONTape.Node {
    let node = node
    if self.kind == kind { return node }
    guard let converted = tape.tolerance?.convert(self, to: kind) else { throw mismatch(type, expected: expected) }
    tape.tolerance?.report(self, expected: expected)
    return converted
  }

  func bool() throws -> Bool {
    let node = try scalar(.bool, Bool.self, "true or false")
    return tape.isTrue(node)
  }

  func string() throws -> String { tape.string(of: try scalar(.string, String.self, "a text")) }

  func number() throws -> JSONNumber {
    JSONNumber(lexeme: tape.lexeme(of: try scalar(.number, JSONNumber.self, "a number")))
  }

  /// `1.0` and `1e2` are integers.
  func integer<Integer: FixedWidthInteger>(_ type: Integer.Type) throws -> Integer {
    let node = try scalar(.number, type, "an integer")
    if let short = tape.withBytes(of: node, JSONArithmetic.integer), let value = Integer(exactly: short) {
      return value
    }
    let digits = tape.withBytes(of: node) { JSONDigits($0) }
    if let value = digits.integer(type) { return value }
    let problem = digits.exponent < 0 ? "\(found) is no integer" : "\(found) is more than \(type) holds"
    throw corrupted(problem + ".")
  }

  /// The nearest value that there is.
  func double() throws -> Double {
    let node = try scalar(.number, Double.self, "a number")
    if let value = tape.withBytes(of: node, JSONArithmetic.double) { return value }
    guard let value = Double(tape.lexeme(of: node)), value.isFinite else {
      throw corrupted("\(found) is more than Double holds.")
    }
    return value
  }

  func float() throws -> Float {
    let node = try scalar(.number, Float.self, "a number")
    guard let value = Float(tape.lexeme(of: node)), value.isFinite else {
      throw corrupted("\(found) is more than Float holds.")
    }
    return value
  }

  func decimal() throws -> Decimal {
    let node = try scalar(.number, Decimal.self, "a number")
    if let value = tape.withBytes(of: node, { JSONDigits($0) }).decimal { return value }
    throw corrupted("\(found) has more digits than Decimal holds.")
  }

  func url() throws -> URL {
    let text = try string()
    guard let url = URL(string: text) else { throw corrupted("Expected a URL, found \(found).") }
    return url
  }

  func data() throws -> Data {
    let text = try string()
    guard let data = Data(base64Encoded: text) else { throw corrupted("Expected Base64, found \(found).") }
    return data
  }
}
