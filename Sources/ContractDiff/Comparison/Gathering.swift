import Diagnostics

/// Findings become changes: what several operations share is told once, with the operations that it touches.
struct Gathering {
  /// Where a comparison of schemas began.
  private struct Entry {
    var operation: String
    var part: String
    var parts: [SchemaComparison.Part]
  }

  /// What makes two findings one change.
  private struct Key: Hashable {
    var finding: Finding
    var part: String?
    /// Set where neither document says where the thing stands: then each operation has its own.
    var operation: String?
  }

  private var keys: [Key] = []
  private var operations: [Key: Set<String>] = [:]
  private var entries: [Entry] = []
  private var unitChanges: [Change] = []

  mutating func add(_ finding: Finding, of operation: String?, part: String?) {
    add([finding], of: operation, part: part)
  }

  mutating func add(_ findings: [Finding], of operation: String?, part: String?) {
    for finding in findings {
      let isPlaced = finding.old != nil || finding.new != nil
      var key = Key(finding: finding, part: part, operation: isPlaced ? nil : operation)
      if finding.type != nil {
        // A shared list of values changes wherever it is used.
        key.finding.path = ""
        key.part = finding.rule.id.hasPrefix("request") ? "requests" : "responses"
      }
      if operations[key] == nil { keys.append(key) }
      operations[key, default: []].formUnion([operation].compactMap(\.self))
    }
  }

  mutating func uses(_ parts: [SchemaComparison.Part], _ operation: String, _ part: String) {
    if !parts.isEmpty { entries.append(Entry(operation: operation, part: part, parts: parts)) }
  }

  var changes: [Change] {
    keys.map { key in
      Change(
        rule: key.finding.rule, message: key.finding.message,
        place: ChangePlace(
          operations: Self.sorted(operations[key] ?? []), type: key.finding.type, part: key.part, path: key.finding.path
        ),
        old: key.finding.old, new: key.finding.new)
    } + unitChanges
  }

  /// Operations by path, then method.
  private static func sorted(_ names: Set<String>) -> [String] {
    names.sorted { ($0.drop { $0 != "/" }, $0) < ($1.drop { $0 != "/" }, $1) }
  }

  // MARK: Shared types

  /// Adds what was found in types, at the operation where one alone uses them.
  mutating func addUnits(_ units: [SchemaComparison.Key: SchemaComparison.Unit]) {
    var uses: [SchemaComparison.Key: [Use]] = [:]
    let open = Self.leadingToFindings(units)
    for entry in entries { follow(entry, open, &uses) }
    for (key, found) in uses {
      guard let unit = units[key], !unit.findings.isEmpty else { continue }
      let names = Set(found.map(\.operation))
      for finding in unit.findings {
        if finding.type != nil {
          for name in names { add(finding, of: name, part: nil) }
        } else if found.count == 1 {
          add(Self.joined(found[0].path, finding), of: found[0].operation, part: found[0].part)
        } else {
          unitChanges.append(change(finding, unit, names, key.direction))
        }
      }
    }
    unitChanges = Self.once(unitChanges)
  }

  /// The pairs in which something was found, here or further in; all others are of no interest.
  private static func leadingToFindings(
    _ units: [SchemaComparison.Key: SchemaComparison.Unit]
  ) -> [SchemaComparison.Key: SchemaComparison.Unit] {
    var users: [SchemaComparison.Key: [SchemaComparison.Key]] = [:]
    for (key, unit) in units { for part in unit.parts { users[part.key, default: []].append(key) } }
    var leading: Set<SchemaComparison.Key> = []
    var open = units.filter { !$0.value.findings.isEmpty }.map(\.key)
    while let key = open.popLast() {
      if leading.insert(key).inserted { open += users[key] ?? [] }
    }
    return units.filter { leading.contains($0.key) }
  }

  private struct Use {
    var operation: String
    var part: String
    var path: String
  }

  /// Every type that is reached from one place, with the shortest path to it.
  private func follow(
    _ entry: Entry, _ units: [SchemaComparison.Key: SchemaComparison.Unit], _ uses: inout [SchemaComparison.Key: [Use]]
  ) {
    var seen: Set<SchemaComparison.Key> = []
    var open = entry.parts[...]
    while let part = open.popFirst() {
      guard seen.insert(part.key).inserted, let unit = units[part.key] else { continue }
      uses[part.key, default: []].append(Use(operation: entry.operation, part: entry.part, path: part.path))
      open += unit.parts.map { .init(key: $0.key, path: Self.joined(part.path, $0.path)) }
    }
  }

  private static func joined(_ base: String, _ path: String) -> String {
    base.isEmpty ? path : path.isEmpty || path.hasPrefix("[") ? base + path : "\(base).\(path)"
  }

  private static func joined(_ base: String, _ finding: Finding) -> Finding {
    var finding = finding
    finding.path = joined(base, finding.path)
    return finding
  }

  private func change(
    _ finding: Finding, _ unit: SchemaComparison.Unit, _ operations: Set<String>, _ direction: Direction
  ) -> Change {
    Change(
      rule: finding.rule, message: finding.message,
      place: ChangePlace(
        operations: Self.sorted(operations), type: unit.name, part: "\(direction.rawValue)s", path: finding.path),
      old: finding.old, new: finding.new)
  }

  /// One type may be compared with several versions of itself; what is the same of them is told once.
  private static func once(_ changes: [Change]) -> [Change] {
    var operations: [Change: Set<String>] = [:]
    for change in changes {
      var bare = change
      bare.place.operations = []
      operations[bare, default: []].formUnion(change.place.operations)
    }
    return operations.map { change, names in
      var whole = change
      whole.place.operations = sorted(names)
      return whole
    }
  }
}
