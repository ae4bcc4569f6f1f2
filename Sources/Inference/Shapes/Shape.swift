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

  /// Whether an array, or a map, was seen here.
  var holdsList: Bool { !elementBox.isEmpty }
  var holdsMap: Bool { !valueBox.isEmpty }

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
    join.join(other)
    return join
  }

  /// Takes in what another shape knows; what is held here alone changes where it stands.
  mutating func join(_ other: Shape) {
    isNull = isNull || other.isNull
    isBool = isBool || other.isBool
    number = Self.join(number, other.number) { $0.joined(with: $1) }
    string = Self.join(string, other.string) { $0.joined(with: $1) }
    Self.join(&elementBox, other.elementBox)
    Self.join(&valueBox, other.valueBox)
    if object == nil { object = other.object } else if let theirs = other.object { object?.join(theirs) }
    isEmptyObject = isEmptyObject || other.isEmptyObject
    isEmptyArray = isEmptyArray || other.isEmptyArray
    witnesses = witnesses.union(other.witnesses)
  }

  private static func join(_ box: inout [Shape], _ other: [Shape]) {
    if box.isEmpty { box = other } else if let theirs = other.first { box[0].join(theirs) }
  }

  /// Adds a place that bears it out.
  mutating func add(_ witness: Witness) { witnesses = witnesses.union([witness]) }

  /// Changes what is known of the elements where it stands.
  mutating func changeElements(_ change: (inout Shape) -> Void) {
    for index in 0..<elementBox.count { change(&elementBox[index]) }
  }

  /// Changes what is known of the values of maps where it stands.
  mutating func changeValues(_ change: (inout Shape) -> Void) {
    for index in 0..<valueBox.count { change(&valueBox[index]) }
  }

  /// The join of many, in pairs of pairs, so that none is copied more often than there are levels; as few as those are held at once.
  static func join(_ shapes: some Sequence<Shape>) -> Shape {
    var open: [(shape: Shape, level: Int)] = []
    for shape in shapes {
      open.append((shape, 0))
      while let last = open.last, open.count > 1, open[open.count - 2].level == last.level {
        open.removeLast()
        open[open.count - 1].shape.join(last.shape)
        open[open.count - 1].level += 1
      }
    }
    return open.reversed().reduce(.bottom) { $1.shape.joined(with: $0) }
  }

  /// The same of many large ones, stretches of them side by side.
  static func joinSideBySide(_ shapes: [Shape]) -> Shape { join(shapes.stretches.mapSideBySide { join($0) }) }

  private static func join<Facts>(_ a: Facts?, _ b: Facts?, _ both: (Facts, Facts) -> Facts) -> Facts? {
    guard let a else { return b }
    guard let b else { return a }
    return both(a, b)
  }
}
