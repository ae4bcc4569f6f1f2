/// Which operation of the new document is which of the old one.
struct OperationPairs: Sendable {
  private(set) var pairs: [Pair<ContractOperation>] = []
  private(set) var removed: [ContractOperation] = []
  private(set) var added: [ContractOperation] = []

  /// Operations of one method and one path are one, then those whose paths differ in the names of parameters alone. What is left is
  /// one where both documents give its identifier to one operation alone and the method or the path stayed, and where the method stayed
  /// and all that is sent and comes back has the same names, enough of them and of no other operation.
  init(_ documents: Pair<ContractDocument>) {
    removed = documents.old.operations
    added = documents.new.operations
    match { $0.name }
    match { "\($0.method) \($0.shape)" }
    match { operation in operation.id.map { "\(operation.method) \($0.text)" } }
    match { operation in operation.id.map { "\(operation.shape) \($0.text)" } }
    let outlines = Pair(Outlines(documents.old), Outlines(documents.new))
    match(old: outlines.old.outline, new: outlines.new.outline)
    pairs.sort { ($0.new.path, $0.new.method) < ($1.new.path, $1.new.method) }
  }

  /// Pairs the operations that have a key which no other of their document has.
  private mutating func match(_ key: (ContractOperation) -> String?) { match(old: key, new: key) }

  private mutating func match(old oldKey: (ContractOperation) -> String?, new newKey: (ContractOperation) -> String?) {
    let old = Self.unique(removed, oldKey)
    let new = Self.unique(added, newKey)
    var keys: Set<String> = []
    for (key, operation) in old {
      guard let counterpart = new[key] else { continue }
      pairs.append(Pair(operation, counterpart))
      keys.insert(key)
    }
    guard !keys.isEmpty else { return }
    removed = removed.filter { operation in oldKey(operation).map { !keys.contains($0) } ?? true }
    added = added.filter { operation in newKey(operation).map { !keys.contains($0) } ?? true }
  }

  private static func unique(
    _ operations: [ContractOperation], _ key: (ContractOperation) -> String?
  ) -> [String: ContractOperation] {
    var found: [String: [ContractOperation]] = [:]
    for operation in operations { if let key = key(operation) { found[key, default: []].append(operation) } }
    return found.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }
}
