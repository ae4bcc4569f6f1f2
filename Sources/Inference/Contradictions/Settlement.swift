import Contract
import Diagnostics

/// What `docent.yaml` says, or could say, of one field: a contradiction that it settles is not told, and one that it could settle bears the
/// lines that do. They say what was taken, so that pasting them changes nothing but that the matter is settled.
struct Settlement {
  /// The field as it was decided.
  var type: TypeReference
  var isOptional: Bool
  /// What the configuration has said of it.
  var settings: Configuration.ParameterSettings?
  /// The lines, for what is said of the field: `{ required: false }`.
  var lines: (String) -> String

  func settle(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.compactMap { diagnostic in
      var diagnostic = diagnostic
      switch diagnostic.code {
      case .requiredButMissing, .requiredButEmpty, .requirementContradiction:
        guard settings?.isRequired == nil else { return nil }
        diagnostic.fix = lines(
          words("required: \(!isOptional)", keeping: settings?.type.map { "type: \(YAMLText.scalar($0))" }))
      case .typeContradiction, .rowContradiction:
        guard settings?.type == nil else { return nil }
        let required = settings?.isRequired.map { "required: \($0)" }
        diagnostic.fix = type.word.map { lines(words("type: \(YAMLText.scalar($0))", keeping: required)) }
      default: break
      }
      return diagnostic
    }
  }

  /// What was said before is said again, for a key may not stand twice.
  private func words(_ new: String, keeping old: String?) -> String {
    "{ \(([new] + (old.map { [$0] } ?? [])).joined(separator: ", ")) }"
  }
}

extension TypeReference {
  /// The word of the configuration for a type; nil where it has none.
  var word: String? {
    if case .array(let element) = self { return element.word.map { $0 + "[]" } }
    return Self.words.first { TypeReference(word: $0) == self }
  }
}

extension Configuration.TypeSettings {
  /// The lines of `docent.yaml` that say something of a field of a type.
  static func lines(_ type: String, _ field: String, _ words: String) -> String {
    "types:\n  \(type):\n    fields:\n      \(YAMLText.scalar(field)): \(words)"
  }
}

extension Configuration.OperationSettings {
  /// The lines of `docent.yaml` that say something of one operation; its title tells it from others of its page.
  static func lines(_ operation: Operation, isAlone: Bool, _ inner: [String]) -> String {
    let title = isAlone ? nil : operation.title.map { "    title: \(YAMLText.scalar($0))\n" }
    return "operations:\n  - page: \(YAMLText.scalar(operation.location.file))\n\(title ?? "")"
      + inner.map { "    \($0)" }.joined(separator: "\n")
  }
}
