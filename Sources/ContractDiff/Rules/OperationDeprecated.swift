/// An operation is marked as deprecated, or no longer.
enum OperationDeprecated: OperationRule {
  static let begins = Rule(
    "operation-deprecated", .warns(.minor), "An operation is deprecated",
    because: "It works as before, and compilers warn of its use; a later version may drop it.",
    mirrors: "operation-undeprecated")
  static let ends = Rule(
    "operation-undeprecated", .allows(.patch), "An operation is no longer deprecated",
    because: "It works as before.", mirrors: "operation-deprecated")
  static let rules = [begins, ends]

  static func check(_ operations: Pair<ContractOperation>, _ findings: inout Findings) {
    let (old, new) = (operations.old, operations.new)
    if operations.begins(\.isDeprecated) {
      findings.add(begins, "the operation is deprecated", old: old.location, new: new.location)
    }
    if operations.ends(\.isDeprecated) {
      findings.add(ends, "the operation is no longer deprecated", old: old.location, new: new.location)
    }
  }
}
