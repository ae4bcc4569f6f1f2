import Contract
import Diagnostics

/// A place in a message where an object stands: `createOrder.customer.user`. Sites of one kind become one type.
struct ObjectSite {
  /// The dotted path from the operation.
  var use: String
  /// The member's wire name, or the resource's for the root of a response.
  var key: String
  var facts: ObjectFacts
  /// The members whose keys carry identifiers, taken out of `facts`, by their rule.
  var dynamic: [DynamicKeyRule: [String: MemberFacts]]
  var parent: Int?
  /// The sites of members that are objects or arrays of objects.
  var children: [String: Int]
  /// Whether the client sends the object; what it sends and what it gets are never one type.
  var isRequest: Bool
  /// Whether `key` says nothing of what the object is: it comes from the path of the call, or is a word such as `data`.
  var isDerived = false
  /// What the comparison with many others needs of it, once its key and its facts are settled.
  var kin: Kinship.Kin?
}

/// All sites of an API, gathered message by message.
struct ObjectSites {
  private(set) var sites: [ObjectSite] = []
  /// Pairs of sites that the pages say are one type: a field of a named type, and the description of that type.
  private(set) var equals: [(Int, Int)] = []
  /// The sites of the objects that pages describe by themselves, by the name that the page gives.
  private(set) var described: [String: Int] = [:]
  private let rules: [DynamicKeyRule]
  private let objects: DescribedObjects

  init(rules: [DynamicKeyRule], objects: DescribedObjects) {
    self.rules = rules
    self.objects = objects
  }

  /// Adds what a call gives back, under names drawn from its path: that of the whole, and that of the elements of a list which the
  /// whole holds under a word such as `data`.
  mutating func addRoot(_ shape: Shape, key: String, item: String, use: String) -> Int? {
    guard let id = add(shape, key: key, use: use) else { return nil }
    sites[id].isDerived = true
    for (key, child) in sites[id].children where Kinship.isGeneric(key) {
      if sites[id].facts.members[key]?.shape.elements != nil { sites[child].key = item }
    }
    return id
  }

  /// Adds the objects within a shape; gives the site of its own object, through arrays, or nil where it has none.
  mutating func add(_ shape: Shape, key: String, use: String, parent: Int? = nil, isRequest: Bool = false) -> Int? {
    guard let facts = shape.innermostObject else { return nil }
    let id = sites.count
    sites.append(
      ObjectSite(
        use: use, key: key, facts: facts, dynamic: [:], parent: parent, children: [:], isRequest: isRequest,
        isDerived: Kinship.isGeneric(key)))
    takeOutDynamicKeys(of: id)
    for (key, member) in sites[id].facts.ordered {
      let child = add(member.shape, key: key, use: use + "." + key, parent: id, isRequest: isRequest)
      let named = member.declarations.sorted { $0.location < $1.location }
        .lazy.compactMap { $0.type?.shape.objectName }.first.flatMap { describe($0) }
      if let child, let named { equals.append((child, named)) }
      if let site = child ?? named { sites[id].children[key] = site }
    }
    return id
  }

  /// Notes that two sites are one type, since the pages say so.
  mutating func equate(_ a: Int, _ b: Int) { equals.append((a, b)) }

  /// The site of an object that a page describes, added when it is first named; nil where no page describes it.
  mutating func describe(_ name: String) -> Int? {
    guard let object = objects[name] else { return nil }
    if let known = described[object.name] { return known }
    let id = sites.count
    // The site has to be known before its members are read: one may be of this type.
    described[object.name] = id
    return add(Shape.bottom.declaring(object.fields), key: object.name, use: object.name) ?? id
  }

  private mutating func takeOutDynamicKeys(of id: Int) {
    let keys = sites[id].facts.members.keys
    for rule in rules where !keys.contains(where: rule.wouldTake) {
      let taken = keys.filter(rule.matches)
      guard !taken.isEmpty else { continue }
      for key in taken { sites[id].dynamic[rule, default: [:]][key] = sites[id].facts.members.removeValue(forKey: key) }
    }
  }
}

extension Shape {
  /// The object that a shape holds, itself or through arrays and maps; where one place holds both an object and arrays of them, they are of one
  /// kind.
  var innermostObject: ObjectFacts? {
    // Most shapes hold nothing but an object, or nothing but one list.
    if !isEmptyObject, !holdsMap {
      if !holdsList { return object }
      if object == nil { return elements?.innermostObject }
    }
    let (facts, empty) = innermost
    guard let empty, var facts else { return facts }
    facts.members = facts.members.mapValues { $0.absent(from: empty) }
    return facts
  }

  /// The object, and the places of `{}` where that stands among them, for in one place only it says that there is none.
  private var innermost: (facts: ObjectFacts?, empty: Witnesses?) {
    let within = [elements, values].compactMap { $0?.innermost }
    let own = isEmptyObject && !isObjectOrNone ? Witnesses(witnesses.filter { $0.kind == .emptyObject }) : nil
    let empties = ([own] + within.map(\.empty)).compactMap { $0 }
    let empty = empties.isEmpty ? nil : empties.reduce(Witnesses()) { $0.union($1) }
    let all = [object].compactMap { $0 } + within.compactMap(\.facts)
    return (all.first.map { first in all.dropFirst().reduce(first) { $0.joined(with: $1) } }, empty)
  }
}
