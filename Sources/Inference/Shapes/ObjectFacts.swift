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
    join.places = places.union(other.places)
    for (key, theirs) in other.members {
      if let ours = members[key] {
        join.members[key] = ours.joined(with: theirs)
      } else {
        join.members[key] = theirs.absent(from: places)
      }
    }
    for key in members.keys where other.members[key] == nil {
      join.members[key] = members[key]?.absent(from: other.places)
    }
    return join
  }

  /// The join of at least one, in halves, so that none is copied more often than there are levels.
  static func join(_ all: [ObjectFacts]) -> ObjectFacts {
    var all = all
    while all.count > 1 {
      all = stride(from: 0, to: all.count, by: 2).map { at in
        at + 1 < all.count ? all[at].joined(with: all[at + 1]) : all[at]
      }
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
    var join = MemberFacts(
      shape.joined(with: other.shape), isAbsent: isAbsent || other.isAbsent,
      at: rank == other.rank ? min(place, other.place) : rank < other.rank ? place : other.place,
      declarations: declarations.union(other.declarations), comments: comments.union(other.comments))
    join.absences = absences.union(other.absences)
    join.isOnlyInSamples = isOnlyInSamples && other.isOnlyInSamples
    return join
  }

  /// Where it stands in the order of trust: pages before samples.
  var rank: Int { isOnlyInSamples ? 1 : 0 }

  func absent(from objects: Witnesses) -> MemberFacts {
    var facts = self
    facts.isAbsent = true
    facts.absences = absences.union(objects)
    return facts
  }
}
