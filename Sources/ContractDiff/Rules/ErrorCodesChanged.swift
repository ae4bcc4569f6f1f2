/// The API's own error codes, as pages list them for all endpoints.
enum ErrorCodesChanged {
  static let added = Rule(
    "error-code-added", .allows(.minor), "An error code is listed that was not",
    because: "Codes are open: a client keeps one that it does not know, and a failure is a failure all the same.",
    mirrors: "error-code-removed")
  static let removed = Rule(
    "error-code-removed", .breaks([.source]), "An error code is no longer listed",
    because: "Its name in generated code is gone. A program that waits for the code waits in vain, which hurts nobody.",
    mirrors: "error-code-added")
  static let rules = [added, removed]

  static func check(_ documents: Pair<ContractDocument>, _ findings: inout Findings) {
    let (old, new) = (documents.old.errorCodes, documents.new.errorCodes)
    let (before, after) = (Set(old.map(\.text)), Set(new.map(\.text)))
    for code in old where !after.contains(code.text) {
      findings.add(removed, "the error code \(code.text) is no longer listed", old: code.location, new: nil)
    }
    for code in new where !before.contains(code.text) {
      findings.add(added, "the error code \(code.text) is listed", old: nil, new: code.location)
    }
  }
}
