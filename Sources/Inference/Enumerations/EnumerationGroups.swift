import Contract

/// Sorts lists of values into enumerations: one for one thing.
///
/// Lists are of one thing where they are the same list by itself or stand under the same name, and the values of one are all of the
/// other's. A name of one word, such as `status` or `type`, says too little: there they must belong to the same thing as well.
struct EnumerationGroups {
  struct Group {
    /// The list that has all values.
    var whole: ValueList
    var lists: [ValueList]
    /// The words that name the thing.
    var name: Words
    var isTitled: Bool
  }

  private struct Bucket: Hashable {
    var raw: EnumerationDeclaration.Raw
    var words: Words
    var owner: Words?
  }

  private(set) var groups: [Group] = []

  init(_ lists: [ValueList]) {
    let sorted = lists.sorted(by: ValueList.isOrdered)
    let titled = Dictionary(grouping: sorted.filter { $0.title != nil }, by: \.name)
    var buckets: [Bucket: [Int]] = [:]
    for list in sorted {
      let kin = titled[list.name]?.first { $0.includes(list) || list.includes($0) }
      let title = list.title ?? kin?.title
      let owner = title == nil && list.isVague ? list.owner.noun : nil
      let bucket = Bucket(raw: list.raw, words: title ?? list.name, owner: owner)
      if let known = buckets[bucket]?.first(where: { groups[$0].whole.includes(list) }) {
        groups[known].lists.append(list)
      } else {
        buckets[bucket, default: []].append(groups.count)
        let name = owner.map { $0.followed(by: list.name) } ?? bucket.words
        groups.append(Group(whole: list, lists: [list], name: name, isTitled: title != nil))
      }
    }
  }
}

extension ValueList {
  /// Whether the name alone does not say what has these values.
  var isVague: Bool { name.words.count == 1 && !(raw == .string && Self.clear.contains(name.words[0])) }

  /// Names of one word that mean the same wherever they stand, and are the name of no object.
  private static let clear: Set<String> = [
    "side", "direction", "category", "gender", "priority", "severity", "interval", "period", "timeframe", "currency",
    "language", "visibility", "weekday",
  ]
}

extension Words {
  /// The words before others, a word that ends the one and begins the other once: `order status` and `status` are `order status`.
  func followed(by other: Words) -> Words {
    last == other.words.first ? Words(words.dropLast() + other.words) : self + other
  }
}
