import Contract
import Diagnostics

/// Gives each operation of an API whose list comes in pages what reads it to its end.
struct Paging {
  private(set) var diagnostics: [Diagnostic] = []
  private let isOn: Bool
  private let settings: [String: Configuration.PaginationSettings]

  /// - Parameters:
  ///   - isOn: whether evidence of pages alone decides.
  ///   - settings: what the configuration says of operations, by their names.
  init(isOn: Bool, settings: [String: Configuration.PaginationSettings]) {
    self.isOn = isOn
    self.settings = settings
  }

  mutating func apply(to api: inout API) {
    let types = Dictionary(api.types.map { ($0.name, $0.properties) }) { first, _ in first }
    let rules = api.operations.mapSideBySide { [isOn, settings, envelope = api.envelope] operation in
      let response = ResponseMembers(operation, types: types, envelope: envelope)
      let own = settings[operation.name]
      let found = isOn || own != nil ? PaginationRule(operation, response: response)?.pagination : nil
      guard let own else { return (pagination: found, diagnostics: [Diagnostic]()) }
      let rule = PaginationSettingsRule(own, of: operation, response: response, found: found)
      return (pagination: rule.pagination, diagnostics: rule.diagnostics)
    }
    for (index, rule) in rules.enumerated() {
      api.operations[index].pagination = rule.pagination
      diagnostics += rule.diagnostics
    }
  }
}
