import Contract
import Diagnostics

/// What is known of the objects at one place.
struct ObjectFacts: Hashable, Sendable {
  var members: [String: MemberFacts]

  init(members: [String: MemberFacts] = [:]) { self.members = members }

  /// A member that only one side has may be absent.
  func joined(with other: ObjectFacts) -> ObjectFacts {
    var join = self
    for (key, theirs) in other.members {
      if let ours = members[key] {
        join.members[key] = ours.joined(with: theirs)
      } else {
        join.members[key] = theirs.absentSomewhere
      }
    }
    for key in members.keys where other.members[key] == nil {
      join.members[key] = members[key]?.absentSomewhere
    }
    return join
  }

  /// The members in the order in which the pages first show them.
  var ordered: [(key: String, facts: MemberFacts)] {
    members.map { ($0.key, $0.value) }.sorted { ($0.1.place, $0.0) < ($1.1.place, $1.0) }
      .map { (key: $0.0, facts: $0.1) }
  }
}

/// What is known of one member of an object.
struct MemberFacts: Hashable, Sendable {
  var shape: Shape
  /// Whether an object was seen without it.
  var isAbsent: Bool
  /// The first place that shows it.
  var place: SourceLocation
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
    MemberFacts(
      shape.joined(with: other.shape), isAbsent: isAbsent || other.isAbsent, at: min(place, other.place),
      declarations: declarations.union(other.declarations), comments: comments.union(other.comments))
  }

  var absentSomewhere: MemberFacts {
    var facts = self
    facts.isAbsent = true
    return facts
  }
}
