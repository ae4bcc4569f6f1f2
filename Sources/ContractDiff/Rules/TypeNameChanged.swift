/// What stands at a place is described under another name.
enum TypeNameChanged {
  static let rule = Rule(
    "type-name-changed", .breaks([.source]), "A type has another name",
    because:
      "The name of a schema is the name of the generated type, which programs write. Messages stay what they are.",
    mirrors: "type-name-changed")
  static let rules = [rule]

  static func check(_ uses: Pair<SchemaUse>, _ documents: Pair<ContractDocument>, _ findings: inout Findings) {
    guard let old = uses.old.type, let new = uses.new.type, old != new else { return }
    let isRenamed = !documents.new.typeNames.contains(old) && !documents.old.typeNames.contains(new)
    // Where both names live on, the place has another type, and that is a change of this place alone.
    findings.add(
      rule, isRenamed ? "the type `\(old)` is called `\(new)`" : "its type was `\(old)` and is `\(new)`",
      old: documents.old.schemas[uses.old.target]?.location ?? uses.old.location,
      new: documents.new.schemas[uses.new.target]?.location ?? uses.new.location, type: isRenamed ? new : nil)
  }
}
