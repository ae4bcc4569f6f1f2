import Contract
import Diagnostics

extension TypeDeclaration {
  /// Takes in another type of requests: a member that one of them lacks is optional, and one of two forms is JSON that the caller writes.
  ///
  /// - Returns: the pairs of types that the members of both have, which are one type then.
  mutating func take(_ other: TypeDeclaration, at place: SourceLocation) -> [(String, String)] {
    var pairs: [(String, String)] = []
    let keys = Set(other.properties.map(\.key))
    for index in properties.indices where !keys.contains(properties[index].key) { properties[index].isOptional = true }
    for theirs in other.properties {
      guard let index = properties.firstIndex(where: { $0.key == theirs.key }) else {
        var scope = NameScope(taken: Set(properties.map { $0.name.lowercased() }))
        var added = theirs
        added.name = scope.claim(theirs.name)
        added.isOptional = true
        properties.append(added)
        continue
      }
      properties[index].isOptional = properties[index].isOptional || theirs.isOptional
      properties[index].type = properties[index].type.merged(with: theirs.type, pairs: &pairs)
      properties[index].evidence += theirs.evidence.filter { !properties[index].evidence.contains($0) }
      if properties[index].allowedValues != theirs.allowedValues { properties[index].allowedValues = [] }
      if properties[index].facts != theirs.facts { properties[index].facts = ValueFacts() }
    }
    sources += other.sources.filter { !sources.contains($0) }
    uses += other.uses
    evidence.append(
      Evidence(
        .configuration, "the configuration makes ‘\(name)’ and ‘\(other.name)’ one type", on: .identity, at: place))
    return pairs
  }
}

extension TypeReference {
  /// The type that holds values of both; `pairs` are types that are then one.
  fileprivate func merged(with other: TypeReference, pairs: inout [(String, String)]) -> TypeReference {
    switch (self, other) {
    case _ where self == other: return self
    case (.named(let a), .named(let b)):
      pairs.append((a, b))
      return self
    case (.array(let a), .array(let b)): return .array(a.merged(with: b, pairs: &pairs))
    case (.dictionary(let a), .dictionary(let b)): return .dictionary(a.merged(with: b, pairs: &pairs))
    case (.int, .int64), (.int64, .int): return .int64
    case (.int, .double), (.double, .int), (.int64, .double), (.double, .int64): return .double
    case (.decimal, .int), (.decimal, .int64), (.decimal, .double): return .decimal
    case (.int, .decimal), (.int64, .decimal), (.double, .decimal): return .decimal
    // Every form of text is a text.
    case _ where jsonForm == .string && other.jsonForm == .string: return .string
    default: return .json
    }
  }
}
