import Contract
import Diagnostics

/// What is known of the objects at one place.
struct ObjectFacts: Hashable, Sendable {
  var members: [String: MemberFacts]
  /// The first places where such an object stands; none for one that is only described.
  var places: Witnesses = []

  init(members: [String: MemberFacts] = [:]) { self.members = members }

  /// A member that only one side has may be absent.
  func joined(with other: ObjectFacts) -> ObjectFacts {
    var join = self
    join.join(other)
    return join
  }

  /// Takes in what is known of other objects; what is held here alone changes where it stands.
  mutating func join(_ other: ObjectFacts) {
    changeMembers { key, facts in
      if other.members[key] == nil { facts.setAbsent(from: other.places) }
    }
    for (key, theirs) in other.members {
      if let index = members.index(forKey: key) {
        members.values[index].join(theirs)
      } else {
        members[key] = theirs.absent(from: places)
      }
    }
    places = places.union(other.places)
  }

  /// Changes what is known of each member where it stands.
  mutating func changeMembers(_ change: (String, inout MemberFacts) -> Void) {
    // Not by `indices`, which would hold the members a second time.
    var index = members.startIndex
    while index != members.endIndex {
      let key = members.keys[index]
      change(key, &members.values[index])
      members.formIndex(after: &index)
    }
  }

  /// The join of at least one, in halves, so that none is copied more often than there are levels.
  static func join(_ all: [ObjectFacts]) -> ObjectFacts {
    var all = all
    while all.count > 1 {
      for at in stride(from: 0, to: all.count - 1, by: 2) { all[at].join(all[at + 1]) }
      all = stride(from: 0, to: all.count, by: 2).map { all[$0] }
    }
    return all.first ?? ObjectFacts()
  }

  /// The members in the order in which the pages first show them; those that only samples have come last.
  var ordered: [(key: String, facts: MemberFacts)] {
    let order = members.map { (rank: $0.value.rank, place: $0.value.place, key: $0.key) }.sorted(by: <)
    return order.compactMap { _, _, key in members[key].map { (key, $0) } }
  }
}

/// What is known of one member of an object.
struct MemberFacts: Hashable, Sendable {
  var shape: Shape
  /// Whether an object was seen without it.
  var isAbsent: Bool
  /// The first objects that were seen without it.
  var absences: Witnesses = []
  /// The first place that shows it, a page’s where one does.
  var place: SourceLocation
  /// Whether no page shows it, but a captured response does.
  var isOnlyInSamples = false
  /// The rows of tables that describe it.
  var declarations: Set<Field>
  /// What a comment beside it says.
  var comments: Set<String>

  init(
    _ shape: Shape, isAbsent: Bool = false, at place: SourceLocation, declarations: Set<Field> = [],
    comments: Set<String> = []
  ) {
    self.shape = shape
    self.isAbsent = isAbsent
    self.place = place
    self.declarations = declarations
    self.comments = comments
  }

  func joined(with other: MemberFacts) -> MemberFacts {
    var join = self
    join.join(other)
    return join
  }

  /// Takes in what is known of the member elsewhere.
  mutating func join(_ other: MemberFacts) {
    shape.join(other.shape)
    isAbsent = isAbsent || other.isAbsent
    place = rank == other.rank ? min(place, other.place) : rank < other.rank ? place : other.place
    if !other.declarations.isEmpty { declarations.formUnion(other.declarations) }
    if !other.comments.isEmpty { comments.formUnion(other.comments) }
    absences = absences.union(other.absences)
    isOnlyInSamples = isOnlyInSamples && other.isOnlyInSamples
  }

  /// Where it stands in the order of trust: pages before samples.
  var rank: Int { isOnlyInSamples ? 1 : 0 }

  func absent(from objects: Witnesses) -> MemberFacts {
    var facts = self
    facts.setAbsent(from: objects)
    return facts
  }

  mutating func setAbsent(from objects: Witnesses) {
    isAbsent = true
    absences = absences.union(objects)
  }
}
