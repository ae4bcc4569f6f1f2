import Contract
import JSONText

extension DeclaredType.Shape? {
  /// Whether a text of the page can be a value of the type; of a list, an element. Where no type is declared, all can be.
  func admits(_ value: String) -> Bool {
    switch self {
    case nil, .any?, .string?, .named?, .date?, .dateTime?: return true
    case .integer?: return JSONNumber(value) != nil && !value.contains { ".eE".contains($0) }
    case .number?, .decimal?: return JSONNumber(value) != nil
    case .boolean?: return ["true", "false"].contains(value.lowercased())
    case .array(let element)?: return element.admits(value)
    case .object?, .map?, .file?: return false
    }
  }
}
