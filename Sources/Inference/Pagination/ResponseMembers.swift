import Contract

/// The members of what a call returns that stand in no list, and its lists of objects, the outermost first.
struct ResponseMembers {
  struct Member {
    let path: MemberPath
    let property: Property
    let form: String

    init(path: MemberPath, property: Property) {
      self.path = path
      self.property = property
      form = PaginationWords.form(property.key)
    }
  }

  struct List {
    var path: MemberPath
    var item: TypeReference
    /// The list's member; nil where the call returns it by itself.
    var property: Property?
  }

  private(set) var members: [Member] = []
  private(set) var lists: [List] = []
  private let types: [String: [Property]]
  private var byForm: [String: [Member]] = [:]

  /// No list stands deeper.
  private static let deepest = 4

  /// - Parameter types: the properties of the API's types, by name.
  init(_ operation: APIOperation, types: [String: [Property]], envelope: Envelope?) {
    self.types = types
    guard let output = operation.output else { return }
    if let item = Self.item(output) { lists.append(List(path: MemberPath([]), item: item, property: nil)) }
    var seen: Set<String> = []
    var open: [(keys: [String], type: TypeReference)] = [([], output)]
    while !open.isEmpty {
      let (keys, type) = open.removeFirst()
      guard keys.count < Self.deepest, case .named(let name) = type.given, seen.insert(name).inserted else { continue }
      for property in types[name] ?? [] {
        let path = keys + [property.key]
        members.append(Member(path: MemberPath(path), property: property))
        if let item = Self.item(property.type) {
          lists.append(List(path: MemberPath(path), item: item, property: property))
        }
        open.append((path, property.type))
      }
    }
    defer { byForm = Dictionary(grouping: members, by: \.form) }
    guard operation.isEnveloped, !operation.isWhole else { return }
    members += (envelope?.members ?? []).map { member in
      Member(path: MemberPath([member.key], isInEnvelope: true), property: member)
    }
  }

  /// The one list that pages hold: the only one, else the outermost of the usual names, else the only outermost.
  ///
  /// - Parameter noun: what the path ends in.
  func list(of noun: String?) -> List? {
    if lists.count < 2 { return lists.first }
    let depth = lists.map(\.path.keys.count).min() ?? 0
    let outermost = lists.filter { $0.path.keys.count == depth }
    let names = PaginationWords.lists + [noun].compactMap(\.self)
    let named = lists.filter { list in list.path.keys.last.map { names.contains(PaginationWords.form($0)) } ?? true }
    return outermost.count == 1 ? outermost[0] : named.count == 1 ? named[0] : nil
  }

  /// The first member of one of these names and of a type that fits.
  func first(_ names: [String], where fits: (TypeReference) -> Bool) -> Member? {
    for name in names {
      if let member = byForm[name]?.first(where: { fits($0.property.type.given) }) { return member }
    }
    return nil
  }

  /// The member `id` of a list's elements.
  func identifier(of item: TypeReference) -> Property? {
    guard case .named(let name) = item.given else { return nil }
    return types[name]?.first { $0.key == "id" && [.string, .int, .int64].contains($0.type.given) }
  }

  /// The type of a list's elements where they are objects.
  private static func item(_ type: TypeReference) -> TypeReference? {
    guard case .array(let element) = type.given else { return nil }
    switch element.given {
    case .named, .dictionary: return element
    case .union(let kinds) where kinds.contains { $0.jsonForm == .object }: return element
    default: return nil
    }
  }
}

extension TypeReference {
  /// The type of a value that is there.
  var given: TypeReference { if case .optional(let inner) = self { inner.given } else { self } }

  /// Whether values count something, also in quotes.
  var counts: Bool { [.int, .int64, .double, .decimal, .string, .decimalString].contains(given) }
}
