/// An operation has another identifier, or none any more.
enum OperationIDChanged: OperationRule {
  static let rule = Rule(
    "operation-id-changed", .breaks([.source]), "An operation has another identifier",
    because: "The identifier is the name of the generated method. Requests and responses stay what they are.",
    mirrors: "operation-id-changed")
  static let rules = [rule]

  static func check(_ operations: Pair<ContractOperation>, _ findings: inout Findings) {
    let (old, new) = (operations.old, operations.new)
    // Generators make up a name where there is none, so that one that is added or gone renames the method too.
    guard old.id?.text != new.id?.text else { return }
    func name(_ id: Located?) -> String { id.map { "`\($0.text)`" } ?? "none" }
    findings.add(
      rule, "the identifier was \(name(old.id)) and is \(name(new.id))", old: old.id?.location ?? old.location,
      new: new.id?.location ?? new.location)
  }
}
