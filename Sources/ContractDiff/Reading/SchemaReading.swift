import Diagnostics
import JSONText

extension OpenAPIReader {
  /// The schema that stands here, or that is referred to; it is read later.
  mutating func use(_ node: DocumentNode) -> SchemaUse {
    var (core, isNullable) = Self.withoutNull(node)
    var use = SchemaUse(target: core.pointer, location: node.location)
    var facts = [node, core]
    var shared = Int.max
    if let reference = core["$ref"] ?? Self.soleReference(core) {
      guard let target = resolved(DocumentNode.reference(reference, in: core)) else {
        document.schemas[core.pointer] = ContractSchema(kinds: [], location: node.location)
        return use
      }
      use.type = target.pointer.split(separator: "/").last.map(String.init)
      // What stands beside a reference and says more of the value makes it a schema of its own.
      if Self.isPlainReference(core) {
        use.target = target.pointer
        core = target
        shared = facts.count
      }
    }
    let parts = parts(of: core)
    facts += parts
    add(facts, to: &use, sharedFrom: shared)
    use.isNullable = isNullable || facts.contains(where: Self.admitsNull)
    if document.schemas[core.pointer] == nil {
      document.schemas[core.pointer] = ContractSchema(kinds: [], location: core.location)
      pending.append(core)
    }
    return use
  }

  /// What the nodes say of a value where it is used, the first first; those from an index on are shared by other uses.
  private func add(_ nodes: [DocumentNode], to use: inout SchemaUse, sharedFrom: Int) {
    func flag(_ key: String) -> Bool { nodes.contains { $0[key]?.flag ?? false } }
    use.isDeprecated = flag("deprecated")
    use.isReadOnly = flag("readOnly")
    use.isWriteOnly = flag("writeOnly")
    use.defaultValue = nodes.lazy.compactMap { $0["default"]?.json }.first
    for (index, node) in nodes.enumerated() {
      let listed = node["enum"].map(\.elements) ?? node["const"].map { [$0] }
      guard let listed else { continue }
      let values = listed.filter { $0.value != .null }.map { ($0.json, $0.location) }
      use.values = Dictionary(values) { first, _ in first }
      use.sharesValues = index >= sharedFrom
      return
    }
  }

  /// Reads the schemas that were used, and those that they use in turn.
  mutating func readSchemas() {
    while let node = pending.popLast() {
      document.schemas[node.pointer] = schema(node)
    }
  }

  private mutating func schema(_ node: DocumentNode) -> ContractSchema {
    var schema = ContractSchema(kinds: [], location: node.location)
    var required: Set<String> = []
    var isFirst = true
    for part in parts(of: node) {
      let kinds = Self.kindsOrTraces(part)
      if !kinds.isEmpty { schema.kinds = isFirst ? kinds : schema.kinds.intersection(kinds) }
      isFirst = isFirst && kinds.isEmpty
      schema.format = schema.format ?? part["format"]?.text
      schema.pattern = schema.pattern ?? part["pattern"]?.text
      schema.discriminator = schema.discriminator ?? part["discriminator"]?["propertyName"]?.text
      schema.limits.add(part)
      required.formUnion(part["required"]?.elements.compactMap(\.text) ?? [])
      for (name, member) in part["properties"]?.members ?? [] where schema.members[name] == nil {
        schema.members[name] = .init(use: use(member), isRequired: false)
      }
      if schema.elements == nil, let items = part["items"], items.isObject { schema.elements = use(items) }
      if let others = part["additionalProperties"], case .allowed = schema.others {
        schema.others = self.others(others)
      }
      schema.alternatives += alternatives(part).map { use($0) }
    }
    for name in required { schema.members[name]?.isRequired = true }
    return schema
  }

  private mutating func others(_ node: DocumentNode) -> ContractSchema.Others {
    if case .bool(let flag) = node.value { return flag ? .allowed : .forbidden }
    return node.members.isEmpty ? .allowed : .typed(use(node))
  }

  /// The forms of a value; conditions that an object's members are under (`anyOf: [{required: [a]}, …]`) are none.
  private func alternatives(_ part: DocumentNode) -> [DocumentNode] {
    ["oneOf", "anyOf"].flatMap { part[$0]?.elements ?? [] }.filter { form in
      form.members.contains { $0.key != "required" && $0.key != "not" } && Self.kinds(form["type"]) != ["null"]
    }
  }

  /// The schema and all that its `allOf` joins to it, references followed, each once.
  private mutating func parts(of node: DocumentNode) -> [DocumentNode] {
    var parts: [DocumentNode] = []
    var seen: Set<String> = []
    var open = [node]
    while let next = open.popLast() {
      guard seen.insert(next.pointer).inserted else { continue }
      parts.append(next)
      var joined = next["allOf"]?.elements ?? []
      if next["$ref"] != nil, let target = resolved(next) { joined.append(target) }
      open += joined.reversed()
    }
    return parts
  }

  // MARK: Null

  /// What is left of `anyOf: [X, {type: null}]`.
  private static func withoutNull(_ node: DocumentNode) -> (node: DocumentNode, isNullable: Bool) {
    for key in ["anyOf", "oneOf"] {
      guard let forms = node[key]?.elements, node["properties"] == nil, node["allOf"] == nil else { continue }
      let others = forms.filter { kinds($0["type"]) != ["null"] }
      guard others.count < forms.count || forms.count == 1 else { continue }
      return others.count == 1 ? (others[0], others.count < forms.count) : (node, true)
    }
    return (node, false)
  }

  private static func admitsNull(_ node: DocumentNode) -> Bool {
    kinds(node["type"]).contains("null") || node["nullable"]?.flag ?? false
      || ["anyOf", "oneOf"].contains { node[$0]?.elements.contains { kinds($0["type"]) == ["null"] } ?? false }
  }

  static func kinds(_ type: DocumentNode?) -> [String] {
    type.map { type in type.text.map { [$0] } ?? type.elements.compactMap(\.text) } ?? []
  }

  /// The kinds that a schema names, or whose keywords it has.
  private static func kindsOrTraces(_ node: DocumentNode) -> Set<ContractSchema.Kind> {
    let named = kinds(node["type"]).compactMap(ContractSchema.Kind.init)
    if !named.isEmpty { return Set(named) }
    if node["properties"] != nil || node["additionalProperties"]?.isObject ?? false { return [.object] }
    if node["items"] != nil { return [.array] }
    let values = node["enum"]?.elements ?? [node["const"]].compactMap(\.self)
    return Set(
      values.compactMap { value in
        switch value.value {
        case .null: nil
        case .bool: .boolean
        case .number(let lexeme): lexeme.contains { ".eE".contains($0) } ? .number : .integer
        case .string: .string
        case .array: .array
        case .object: .object
        }
      })
  }

  // MARK: References

  /// The reference of `allOf: [{$ref}]`, which 3.0 writes to say more of a referred schema.
  private static func soleReference(_ node: DocumentNode) -> DocumentNode? {
    guard let parts = node["allOf"]?.elements, parts.count == 1, parts[0].members.count == 1, isPlainReference(node)
    else { return nil }
    return parts[0]["$ref"]
  }

  private static func isPlainReference(_ node: DocumentNode) -> Bool {
    node.members.allSatisfy { !structural.contains($0.key) }
  }

  /// The keywords that say more than a use may.
  private static let structural: Set<String> = [
    "type", "properties", "required", "items", "additionalProperties", "oneOf", "anyOf", "format", "pattern", "minimum",
    "maximum", "minLength", "maxLength", "minItems", "maxItems",
  ]
}

extension DocumentNode {
  /// The object that holds a reference, whether it stands in `$ref` or in `allOf`.
  fileprivate static func reference(_ reference: DocumentNode, in node: DocumentNode) -> DocumentNode {
    node["$ref"] != nil ? node : node["allOf"]?.elements.first ?? node
  }
}

extension Limits {
  fileprivate static let keywords = [
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "minItems", "maxItems",
    "minProperties", "maxProperties",
  ]

  /// Takes the limits of a schema, those that are there before it as they are.
  fileprivate mutating func add(_ node: DocumentNode) {
    for keyword in Self.keywords {
      if let bound = node[keyword]?.number, bounds[keyword] == nil { bounds[keyword] = bound }
    }
    // 3.0 says by a flag that a bound is outside.
    for (flag, keyword) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")]
    where node[flag]?.flag ?? false {
      bounds[flag] = bounds[flag] ?? bounds.removeValue(forKey: keyword)
    }
    step = step ?? node["multipleOf"]?.number
    isUnique = isUnique || node["uniqueItems"]?.flag ?? false
  }
}
