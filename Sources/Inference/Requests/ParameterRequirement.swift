import Contract
import Diagnostics

/// Whether a parameter must be sent: what the configuration says, then a mark, then whether one of its members must be.
///
/// A mark that the description takes back (`可为空`, `二选一`, `required when …`) holds in a case only, so the parameter may be left out; a
/// client that demands both of two alternatives could not send either alone.
struct ParameterRequirement {
  private(set) var isOptional: Bool
  /// Whether none is sent as an empty value and not left out.
  private(set) var sendsEmpty = false
  private(set) var ruling: Ruling
  private(set) var evidence: [Evidence]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter key: how the page names the parameter: `order[quantity]`.
  init(_ field: Field, key: String, settings: Configuration.ParameterSettings?) {
    evidence = RowEvidence.lines(field).on(.optionality)
    let inner = field.children.first { $0.isRequired?.value == true }
    let isRequired = field.isRequired?.value ?? (inner != nil)
    isOptional = !isRequired
    ruling = isRequired ? .declaredRequired : field.isRequired == nil ? .notDeclaredRequired : .declaredOptional
    if field.isRequired == nil, let inner {
      evidence.append(
        Evidence(.declaration, "the page requires its member ‘\(inner.name)’", on: .optionality, at: inner.location))
    }
    if let mark = field.isRequired, mark.value { weaken(mark, of: field, key: key) }
    guard let required = settings?.isRequired, let settings else { return }
    isOptional = !required
    sendsEmpty = sendsEmpty && !required
    ruling = .configuredOptionality
    let words = required ? "the configuration requires it" : "the configuration makes it optional"
    evidence.insert(Evidence(.configuration, words, on: .optionality, at: settings.location), at: 0)
  }

  private mutating func weaken(_ mark: Sourced<Bool>, of field: Field, key: String) {
    if let empty = field.isNullable, empty.value {
      (isOptional, sendsEmpty, ruling) = (true, true, .describedOptional)
      diagnostics.append(
        Diagnostic(
          .requiredButEmpty,
          "‘\(key)’ is marked required, but its description lets it be empty; it is optional, and none is sent as an empty value",
          at: mark.location, notes: [.init("the description is here", at: empty.location)]))
    } else if let clause = field.presence.first(where: { $0.meaning != .omitted }) {
      (isOptional, ruling) = (true, .describedOptional)
      var row = field
      row.presence = [clause]
      diagnostics += [MarkContradiction.diagnostic(key, row)].compactMap(\.self)
    }
  }
}
