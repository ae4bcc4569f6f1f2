import Contract
import Diagnostics
import Pages

/// Reads a component that describes one field: `<ParamField path="id" type="string" required>`, `{% swagger-parameter in="body" name="caption" %}`,
/// `<ResponseField name="id" type="integer">`. What stands below it is its description.
struct FieldComponent {
  let field: Field
  let place: Parameter.Place?
  /// Whether the component's name says that the field is the response's.
  let isResponse: Bool

  private static let names = ["param", "field", "property", "attribute", "header"]
  /// Attributes whose own name says where the field is sent.
  private static let placed: [(String, Parameter.Place)] = [
    ("path", .path), ("query", .query), ("body", .body), ("header", .header), ("cookie", .cookie),
  ]

  /// - Returns: nil where the component describes no field.
  init?(_ component: Block.Component, lexicon: Lexicon) {
    let kind = component.name.lowercased()
    guard Self.names.contains(where: kind.contains) else { return nil }
    let attributes = component.attributes
    let placed = Self.placed.first { attributes[$0.0].map { !$0.isEmpty } ?? false }
    guard let name = attributes["name"] ?? placed.flatMap({ attributes[$0.0] }), !name.isEmpty,
      let path = FieldPath(name), let last = path.steps.last
    else { return nil }
    var field = Field(name: last.name, at: component.location)
    field.type = attributes["type"].flatMap { TypeReader(lexicon: lexicon).read($0, at: component.location) }
    if let mark = attributes["required"] {
      field.isRequired = Sourced(mark.isEmpty || lexicon.isRequired(mark) == true, at: component.location)
    }
    if let value = attributes["default"] ?? attributes["initialValue"], !value.isEmpty { field.defaultValue = value }
    self.field = field
    let word = attributes["in"] ?? attributes["location"] ?? ""
    place = word.isEmpty ? placed?.1 : Parameter.Place(word: word)
    isResponse = kind.contains("response")
  }
}
