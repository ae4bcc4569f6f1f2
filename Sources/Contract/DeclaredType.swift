import Diagnostics

/// A type as a page writes it, understood as far as its words go.
package struct DeclaredType: Hashable, Sendable {
  package indirect enum Shape: Hashable, Sendable {
    case string, integer, number, decimal, boolean, object, date, dateTime, file, any
    case array(Shape?)
    case map(Shape?)
    /// The name of an object that the vendor describes elsewhere.
    case named(String)
  }

  package var shape: Shape
  /// The words as they stand on the page: `int(11)`.
  package var text: String
  /// Whether the type itself says that null may come: `?string`, `string|null`.
  package var isNullable: Bool
  package var location: SourceLocation

  package init(_ shape: Shape, text: String, isNullable: Bool = false, at location: SourceLocation) {
    self.shape = shape
    self.text = text
    self.isNullable = isNullable
    self.location = location
  }
}

extension DeclaredType.Shape {
  /// The name of the object that the type, or the elements of its array, are said to be.
  package var objectName: String? {
    switch self {
    case .named(let name): name
    case .array(let element?), .map(let element?): element.objectName
    default: nil
    }
  }
}
