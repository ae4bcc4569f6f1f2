import Contract
import Diagnostics

/// What is known of the values at one place: an element of a lattice whose bottom says nothing and whose join forgets nothing.
///
/// The join is commutative, associative and idempotent, so evidence may come in any order and more than once.
struct Shape: Hashable, Sendable {
  var isNull = false
  var isBool = false
  var number: NumberFacts?
  var string: StringFacts?
  /// The join of all elements of all arrays seen here; at most one shape, for a struct cannot hold itself.
  private var elementBox: [Shape] = []
  private var valueBox: [Shape] = []
  var object: ObjectFacts?
  /// Whether `{}` was seen.
  var isEmptyObject = false
  /// Whether `[]` was seen.
  var isEmptyArray = false
  /// The first places of each kind where such a value stands.
  private(set) var witnesses: Witnesses = []

  /// Nothing is known.
  static let bottom = Shape()

  /// The join of all elements of the arrays seen here; nil where no array was seen.
  var elements: Shape? {
    get { elementBox.first }
    set { elementBox = newValue.map { [$0] } ?? [] }
  }

  /// The join of all values of the maps seen here; nil where no map was seen.
  var values: Shape? {
    get { valueBox.first }
    set { valueBox = newValue.map { [$0] } ?? [] }
  }

  func joined(with other: Shape) -> Shape {
    var join = self
    join.isNull = isNull || other.isNull
    join.isBool = isBool || other.isBool
    join.number = Self.join(number, other.number) { $0.joined(with: $1) }
    join.string = Self.join(string, other.string) { $0.joined(with: $1) }
    join.elements = Self.join(elements, other.elements) { $0.joined(with: $1) }
    join.values = Self.join(values, other.values) { $0.joined(with: $1) }
    join.object = Self.join(object, other.object) { $0.joined(with: $1) }
    join.isEmptyObject = isEmptyObject || other.isEmptyObject
    join.isEmptyArray = isEmptyArray || other.isEmptyArray
    join.witnesses = witnesses.union(other.witnesses)
    return join
  }

  /// The shape, borne out by one more place.
  func witnessed(_ witness: Witness) -> Shape {
    var shape = self
    shape.witnesses = witnesses.union([witness])
    return shape
  }

  /// The join of many, in pairs of pairs, so that none is copied more often than there are levels; as few as those are held at once.
  static func join(_ shapes: some Sequence<Shape>) -> Shape {
    var open: [(shape: Shape, level: Int)] = []
    for shape in shapes {
      open.append((shape, 0))
      while let last = open.last, open.count > 1, open[open.count - 2].level == last.level {
        open.removeLast()
        open[open.count - 1] = (open[open.count - 1].shape.joined(with: last.shape), last.level + 1)
      }
    }
    return open.reversed().reduce(.bottom) { $1.shape.joined(with: $0) }
  }

  private static func join<Facts>(_ a: Facts?, _ b: Facts?, _ both: (Facts, Facts) -> Facts) -> Facts? {
    guard let a else { return b }
    guard let b else { return a }
    return both(a, b)
  }
}
