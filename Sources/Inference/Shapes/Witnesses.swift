import Contract
import Diagnostics

/// The places that a shape remembers: each value once a file, in order; of each kind so many that nobody reads them all, and how many there
/// are beyond them.
///
/// The union is commutative, associative and idempotent, as the join of shapes is.
struct Witnesses: Hashable, Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
  /// The most of one kind: a captured response may hold a hundred thousand values.
  static let most = 256

  private struct Value: Hashable {
    var text: String
    var file: FileName

    init(_ witness: Witness) {
      text = witness.text
      file = witness.location.fileName
    }
  }

  private var kept: [Witness]
  /// Of each value beyond those kept its hash alone.
  private var rest: Set<Int> = []

  init() { kept = [] }

  init(arrayLiteral elements: Witness...) { self.init(elements) }

  init(_ witnesses: some Collection<Witness>) {
    kept = []
    if witnesses.count > 1 { keep(Set(witnesses).sorted()) } else { kept = Array(witnesses) }
  }

  var startIndex: Int { kept.startIndex }
  var endIndex: Int { kept.endIndex }
  subscript(index: Int) -> Witness { kept[index] }

  /// How many more values were seen than are remembered.
  var more: Int { rest.count }

  func union(_ other: Witnesses) -> Witnesses {
    if isEmpty || self == other { return other }
    if other.isEmpty { return self }
    if let union = joinedBehind(other) ?? other.joinedBehind(self) { return union }
    var union = self
    union.rest.formUnion(other.rest)
    union.keep(kept.merged(with: other.kept))
    return union
  }

  /// The union with places that all stand in later files, which have none in common; nil where they may have, or are too many.
  private func joinedBehind(_ other: Witnesses) -> Witnesses? {
    guard rest.isEmpty, other.rest.isEmpty, count + other.count <= Self.most, let last = kept.last,
      let first = other.kept.first, !last.isSample, !first.isSample, last.location.fileName != first.location.fileName,
      last < first
    else { return nil }
    var union = self
    union.kept += other.kept
    return union
  }

  /// A line for each, and one that counts those beyond them.
  func evidence(on subject: Evidence.Subject = .type, _ line: (Witness) -> Evidence) -> [Evidence] {
    let source = last?.source ?? .example
    return map(line) + (more > 0 ? [Evidence(source, "and \(more) more of the kind", on: subject)] : [])
  }

  private mutating func keep(_ sorted: [Witness]) {
    kept = Self.once(sorted)
    if kept.count > Self.most {
      var counts = [Int](repeating: 0, count: Witness.Kind.allCases.count)
      kept = kept.filter { witness in
        let kind = witness.kind.rawValue
        guard counts[kind] < Self.most else {
          rest.insert(Value(witness).hashValue)
          return false
        }
        counts[kind] += 1
        return true
      }
    }
    guard !rest.isEmpty else { return }
    for witness in kept { rest.remove(Value(witness).hashValue) }
  }

  /// Each value once a file.
  private static func once(_ witnesses: [Witness]) -> [Witness] {
    guard witnesses.count > few else {
      return witnesses.reduce(into: []) { once, witness in
        if !once.contains(where: { Value($0) == Value(witness) }) { once.append(witness) }
      }
    }
    var seen: Set<Value> = []
    seen.reserveCapacity(witnesses.count)
    return witnesses.filter { seen.insert(Value($0)).inserted }
  }

  /// So many are sooner compared with each other than put into a set.
  static let few = 16
}

extension Array where Element: Comparable {
  /// Two sorted lists as one, what both have once.
  func merged(with other: [Element]) -> [Element] {
    var merged: [Element] = []
    merged.reserveCapacity(count + other.count)
    var (ours, theirs) = (startIndex, other.startIndex)
    while ours < endIndex, theirs < other.endIndex {
      if self[ours] < other[theirs] {
        merged.append(self[ours])
        ours += 1
      } else {
        if self[ours] == other[theirs] { ours += 1 }
        merged.append(other[theirs])
        theirs += 1
      }
    }
    return merged + self[ours...] + other[theirs...]
  }
}
