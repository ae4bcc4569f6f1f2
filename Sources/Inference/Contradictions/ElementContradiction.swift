import Contract
import Diagnostics

/// The elements of a list, or the values of a map, that a page declares to be of another type than the examples show.
///
/// A type that is named by a word may be anything, so it contradicts nothing.
enum ElementContradiction {
  static func diagnostic(_ key: String, _ declared: DeclaredType, _ shape: Shape) -> Diagnostic? {
    switch declared.shape {
    case .array(let element?): diagnostic("the elements of ‘\(key)’ are", declared, element, shape.elements)
    case .map(let value?): diagnostic("the values of ‘\(key)’ are", declared, value, shape.values)
    default: nil
    }
  }

  private static func diagnostic(
    _ what: String, _ declared: DeclaredType, _ wanted: DeclaredType.Shape, _ shape: Shape?
  ) -> Diagnostic? {
    guard wanted.objectName == nil, let shape, !wanted.admits(shape) else { return nil }
    let inner = DeclaredType(wanted, text: declared.text, at: declared.location)
    return TypeContradiction.diagnostic(of: what, inner, shape)
  }
}
