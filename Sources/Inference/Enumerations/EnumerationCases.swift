import Contract

/// The values of one enumeration with all the names that its lists give them.
///
/// Pages say one thing in several ways (`0`: `off`, `false`). Each list names its values by itself, and the names are gathered: the one
/// that most lists give is the case, the others stay as further names of it. So a page more adds names and takes none away.
struct EnumerationCases: Sendable {
  private struct Name: Hashable, Sendable {
    var text: String
    var meaning: String?
    /// How many lists give it.
    var count = 1
  }

  /// The values in the order in which the lists have them.
  private var values: [String] = []
  private var names: [String: [Name]] = [:]
  private var lines: [String: [Evidence]] = [:]
  private var listed: Set<String> = []
  /// The value that each name means.
  private var valueOfName: [String: String] = [:]

  /// Those of one list.
  init(_ list: ValueList, glossary: Glossary) {
    let known = Set(list.values.map(\.value))
    let all = list.values + list.unlisted.map { AllowedValue($0.value) }
    var naming = CaseNaming(glossary: glossary)
    for (value, name) in zip(all, naming.names(all)) {
      values.append(value.value)
      names[value.value] = [Name(text: name, meaning: value.meaning)]
      valueOfName[name] = value.value
      if list.isDeclared, known.contains(value.value) {
        listed.insert(value.value)
        lines[value.value] = Self.evidence(value, of: list)
      }
    }
    add(list.seen, of: list.use)
  }

  /// Adds the places that show values of the enumeration.
  mutating func add(_ seen: [SeenValue], of use: String) {
    for seen in seen where names[seen.value] != nil {
      lines[seen.value, default: []] += seen.places.map {
        Evidence(.example, "an example of `\(use)` has it", at: $0)
      }
    }
  }

  private static func evidence(_ value: AllowedValue, of list: ValueList) -> [Evidence] {
    let meaning = value.meaning.map { " as ‘\($0)’" } ?? ""
    return value.places.enumerated().map { index, place in
      Evidence(.declaration, "the page lists it for `\(list.use)`\(index == 0 ? meaning : "")", at: place)
    }
  }

  /// Whether no name of the one is that of another value of the other.
  func agree(with other: EnumerationCases) -> Bool {
    other.valueOfName.allSatisfy { name, value in valueOfName[name].map { $0 == value } ?? true }
  }

  /// Adds those of a list that agrees.
  mutating func add(_ other: EnumerationCases) {
    for value in other.values {
      if names[value] == nil { values.append(value) }
      var known = names[value] ?? []
      for name in other.names[value] ?? [] {
        if let index = known.firstIndex(where: { $0.text == name.text }) {
          known[index].count += name.count
          known[index].meaning = known[index].meaning ?? name.meaning
        } else {
          known.append(name)
        }
      }
      names[value] = known
      lines[value, default: []] += other.lines[value] ?? []
    }
    listed.formUnion(other.listed)
    valueOfName.merge(other.valueOfName) { ours, _ in ours }
  }

  /// The cases: what pages list in their order, then what examples alone show. Without a list all are of examples, and none is less.
  var cases: [EnumerationDeclaration.Case] {
    let unlisted = values.filter { !listed.contains($0) }.sorted()
    let ordered = listed.isEmpty ? values : values.filter(listed.contains) + unlisted
    return ordered.compactMap { value in
      let ranked = (names[value] ?? []).enumerated().sorted { Self.rank($0) < Self.rank($1) }.map(\.element)
      guard let first = ranked.first else { return nil }
      var declared = EnumerationDeclaration.Case(
        name: first.text, value: value, meaning: first.meaning ?? ranked.lazy.compactMap(\.meaning).first,
        isListed: listed.isEmpty || listed.contains(value))
      declared.aliases = ranked.dropFirst().map { .init(name: $0.text, meaning: $0.meaning) }
        .sorted { $0.name < $1.name }
      declared.evidence = lines[value] ?? []
      declared.evidence.sortByTrust()
      return declared
    }
  }

  /// A name that a meaning gives comes before one that says nothing, then what most lists say, then what the largest list says.
  private static func rank(_ name: (offset: Int, element: Name)) -> (Int, Int, Int) {
    (name.element.meaning == nil ? 1 : 0, -name.element.count, name.offset)
  }
}
