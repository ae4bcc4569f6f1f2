import Diagnostics

/// Compares schemas that may refer to each other in circles: each pair that comes by a reference is compared once, whoever uses it.
struct SchemaComparison: Sendable {
  /// Two schemas that stand at one place, and which way their values go.
  struct Key: Hashable, Sendable {
    var old: String
    var new: String
    var direction: Direction
  }

  /// What was found of a pair, and the pairs that are used within, by the path from here.
  struct Unit: Sendable {
    /// The name of the type, the new one where it changed.
    var name: String
    var findings: [Finding] = []
    var parts: [Part] = []
  }

  struct Part: Sendable {
    var key: Key
    var path: String
  }

  let documents: Pair<ContractDocument>
  private(set) var units: [Key: Unit] = [:]
  private var pending: [(key: Key, uses: Pair<SchemaUse>)] = []
  /// How many new schemas each old one was compared with.
  private var counterparts: [String: Int] = [:]
  /// Nesting within one place beyond this is no contract.
  private static let deepest = 200
  /// A type is compared with no more others than this: where types trade places at random, that they do is all there is to say.
  private static let mostCounterparts = 8

  init(_ documents: Pair<ContractDocument>) { self.documents = documents }

  /// Compares what stands at one place.
  /// - Returns: what was found there, and the pairs that are used there.
  mutating func compare(_ uses: Pair<SchemaUse>, _ direction: Direction) -> (findings: [Finding], parts: [Part]) {
    var walk = Walk(direction: direction)
    compare(uses, &walk)
    finish()
    return (walk.findings.list, walk.parts)
  }

  private mutating func finish() {
    while let (key, uses) = pending.popLast() {
      var walk = Walk(direction: key.direction)
      TypeNameChanged.check(uses, documents, &walk.findings)
      compareContent(pair(uses, key.direction), &walk)
      units[key]?.findings = walk.findings.list
      units[key]?.parts = walk.parts
    }
  }

  // MARK: The walk

  private struct Walk {
    let direction: Direction
    var findings = Findings()
    var parts: [Part] = []
    var depth = 0
  }

  private func pair(_ uses: Pair<SchemaUse>, _ direction: Direction) -> SchemaPair {
    let nothing = ContractSchema(kinds: [], location: nil)
    return SchemaPair(
      direction: direction, uses: uses,
      schemas: Pair(
        documents.old.schemas[uses.old.target] ?? nothing, documents.new.schemas[uses.new.target] ?? nothing))
  }

  private mutating func compare(_ uses: Pair<SchemaUse>, _ walk: inout Walk, isNullTold: Bool = false) {
    guard walk.depth < Self.deepest else { return }
    let pair = pair(uses, walk.direction)
    for rule in SchemaRules.ofUses where !(isNullTold && rule == NullChanged.self) { rule.check(pair, &walk.findings) }
    guard uses.old.type != nil || uses.new.type != nil else { return compareContent(pair, &walk) }
    let key = Key(old: uses.old.target, new: uses.new.target, direction: walk.direction)
    if units[key] == nil {
      let name = "\(key.direction) \(key.old)"
      counterparts[name, default: 0] += 1
      guard counterparts[name, default: 0] <= Self.mostCounterparts else {
        return TypeNameChanged.check(uses, documents, &walk.findings)
      }
      units[key] = Unit(name: uses.new.type ?? uses.old.type ?? "")
      pending.append((key, uses))
    }
    walk.parts.append(Part(key: key, path: walk.findings.path))
  }

  private mutating func compareContent(_ pair: SchemaPair, _ walk: inout Walk) {
    walk.depth += 1
    defer { walk.depth -= 1 }
    let (old, new) = (pair.schemas.old, pair.schemas.new)
    if old.alternatives.count + new.alternatives.count > 0, !old.isAnything, !new.isAnything {
      for (name, uses) in AlternativesChanged.check(pair, documents, &walk.findings) {
        step("(\(name))", uses, &walk)
      }
    } else if !TypeChanged.check(pair, &walk.findings) {
      return
    }
    for rule in SchemaRules.ofContent { rule.check(pair, &walk.findings) }
    for name in Set(old.members.keys).union(new.members.keys).sorted() {
      guard let uses = MembersChanged.check(name, pair, &walk.findings) else { continue }
      step(name, uses, &walk, isNullTold: MembersChanged.tellsNull(name, pair))
    }
    if let a = old.elements, let b = new.elements { step("[]", Pair(a, b), &walk) }
    if case .typed(let a) = old.others, case .typed(let b) = new.others { step("[key]", Pair(a, b), &walk) }
  }

  private mutating func step(_ name: String, _ uses: Pair<SchemaUse>, _ walk: inout Walk, isNullTold: Bool = false) {
    let outer = walk.findings.path
    walk.findings.path = outer.isEmpty || name.hasPrefix("[") ? outer + name : "\(outer).\(name)"
    compare(uses, &walk, isNullTold: isNullTold)
    walk.findings.path = outer
  }
}

/// Two schemas at one place, and which way their values go.
struct SchemaPair: Sendable {
  let direction: Direction
  let uses: Pair<SchemaUse>
  let schemas: Pair<ContractSchema>

  var old: SourceLocation? { uses.old.location }
  var new: SourceLocation? { uses.new.location }
}

/// A rule of what a place holds.
protocol SchemaRule {
  static var rules: [Rule] { get }
  static func check(_ pair: SchemaPair, _ findings: inout Findings)
}

enum SchemaRules {
  /// Of what holds where a schema is used.
  static var ofUses: [any SchemaRule.Type] {
    [NullChanged.self, ReadOnlyChanged.self, MemberDeprecated.self, DefaultChanged.self, EnumValuesChanged.self]
  }

  /// Of what holds of a schema everywhere.
  static var ofContent: [any SchemaRule.Type] {
    [LimitsChanged.self, PatternChanged.self, DiscriminatorChanged.self, OtherMembersChanged.self]
  }
}
