/// Hosts come and go, of the API or of one operation.
enum ServersChanged {
  static let removed = Rule(
    "server-removed", .breaks([.caller]), "A host is gone",
    because: "Callers that were set up for it have to be set up anew.", mirrors: "server-added")
  static let added = Rule(
    "server-added", .allows(.minor), "A host is new", because: "Callers of the others need not know.",
    mirrors: "server-removed")
  static let rules = [removed, added]

  static func check(_ old: [Located], _ new: [Located], _ findings: inout Findings) {
    let (before, after) = (Set(old.map(\.text)), Set(new.map(\.text)))
    for server in old.sorted(by: { $0.text < $1.text }) where !after.contains(server.text) {
      findings.add(removed, "the server `\(server.text)` is gone", old: server.location, new: new.first?.location)
    }
    for server in new.sorted(by: { $0.text < $1.text }) where !before.contains(server.text) {
      findings.add(added, "the server `\(server.text)` is new", old: old.first?.location, new: server.location)
    }
  }
}
