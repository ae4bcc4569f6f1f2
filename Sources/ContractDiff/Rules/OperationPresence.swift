/// An operation is gone.
///
/// An operation that was deprecated before is no exception: whoever still calls it gets nothing.
enum OperationRemoved {
  static let rule = Rule(
    "operation-removed", .breaks([.caller, .source]), "An operation is gone",
    because: "Calls of it fail from now on, whether it was deprecated before or not.", mirrors: "operation-added")

  static func finding(_ operation: ContractOperation) -> Finding {
    let was = operation.isDeprecated ? "the operation is gone; it was deprecated before" : "the operation is gone"
    return Finding(rule: rule, message: was, path: "", old: operation.location)
  }
}

/// An operation is new.
enum OperationAdded {
  static let rule = Rule(
    "operation-added", .allows(.minor), "An operation is new", because: "Nobody calls it yet.",
    mirrors: "operation-removed")

  static func finding(_ operation: ContractOperation) -> Finding {
    Finding(rule: rule, message: "the operation is new", path: "", new: operation.location)
  }
}
