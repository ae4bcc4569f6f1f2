/// A rule of an operation as a whole.
protocol OperationRule {
  static var rules: [Rule] { get }
  static func check(_ operations: Pair<ContractOperation>, _ findings: inout Findings)
}

enum OperationRules {
  static var all: [any OperationRule.Type] {
    [OperationMoved.self, OperationIDChanged.self, OperationDeprecated.self, SecurityChanged.self]
  }
}
