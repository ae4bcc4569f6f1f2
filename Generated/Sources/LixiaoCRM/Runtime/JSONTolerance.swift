/// How to read a response that is not what the documentation shows.
public enum JSONReading: Sendable {
  /// What differs is an error.
  case strict
  /// What can be understood is taken, what cannot is none where there may be none, an element of an array that cannot be read is
  /// left out; each time the function is told.
  case tolerant(@Sendable (Drift) -> Void)
}

/// A difference between a response and its documentation that was put up with.
public struct Drift: Hashable, Sendable {
  /// The place in the response: `data.items.[3].price`.
  public let path: String
  /// What was expected and what came.
  public let reason: String
}

/// Puts up with values that are not what was expected, and tells of each.
struct JSONTolerance {
  let handler: @Sendable (Drift) -> Void

  /// The scalar as one of another kind: the same bytes, read otherwise; nil where they cannot be.
  func convert(_ reader: JSONReader, to kind: JSONKind) -> JSONTape.Node? {
    var node = reader.node
    switch (reader.kind, kind) {
    case (.string, .number):
      guard JSONNumber(reader.tape.lexeme(of: node)) != nil else { return nil }
      node.kind = .number
    case (.number, .bool):
      guard ["0", "1"].contains(reader.tape.lexeme(of: node)) else { return nil }
      node.kind = .bool
    case (.string, .bool):
      guard ["0", "1", "true", "false"].contains(reader.tape.lexeme(of: node)) else { return nil }
      node.kind = .bool
    case (.number, .string), (.bool, .string): node.kind = .string
    default: return nil
    }
    return node
  }

  func report(_ reader: JSONReader, expected: String) {
    tell(reader.codingPath, "Expected \(expected), found \(reader.found).")
  }

  /// - Parameter error: what made the value none.
  func report(_ reader: JSONReader, dropped error: DecodingError) {
    let place = DecodingPlace(error)
    tell(place.path.isEmpty ? reader.codingPath : place.path, place.reason)
  }

  private func tell(_ path: [any CodingKey], _ reason: String) {
    handler(Drift(path: DecodingPlace.text(of: path), reason: reason))
  }
}

/// An array, whose elements can be read one by one.
protocol JSONElements {
  static func elements(of reader: JSONReader) throws -> Self
}

extension Array: JSONElements where Element: Decodable {
  /// The one place where elements are read tolerantly: one that cannot be is left out.
  static func elements(of reader: JSONReader) throws -> [Element] {
    guard reader.node.kind == .array else { throw reader.mismatch(Self.self, expected: "an array") }
    return try reader.tape.elements(of: reader.index).compactMap { index in
      do {
        return try reader.at(index).read(Element.self)
      } catch let error as DecodingError {
        guard let tolerance = reader.tape.tolerance else { throw error }
        tolerance.report(reader.at(index), dropped: error)
        return nil
      }
    }
  }
}
