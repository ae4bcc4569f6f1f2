/// Finds the word that a misspelt one was meant to be.
package enum NearestWord {
  /// The candidate that takes the fewest insertions, removals, replacements and swaps of neighbours, the first of several;
  /// nil where none is near enough to be meant (more than a third of the word differs).
  package static func find(_ word: String, among candidates: [String]) -> String? {
    all(word, among: candidates, most: 1).first
  }

  /// The candidates that are near enough to be meant, the nearest first; where none is, those that hold the word or that it holds.
  package static func all(_ word: String, among candidates: [String], most: Int) -> [String] {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(64))
    let limit = max(1, (wanted.count + 1) / 3)
    var found: [(word: String, distance: Int)] = []
    for candidate in candidates {
      let scalars = Array(candidate.lowercased().unicodeScalars.prefix(96))
      guard abs(scalars.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, scalars)
      if distance <= limit { found.append((candidate, distance)) }
    }
    // The sort is not stable, and the first of several shall win.
    let nearest = found.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
    if most == 1 || !nearest.isEmpty { return nearest.prefix(most).map(\.element.word) }
    let whole = word.lowercased()
    guard whole.count > 2 else { return [] }
    let akin = candidates.filter { candidate in
      let other = candidate.lowercased()
      return other.contains(whole) || other.count * 2 >= whole.count && whole.contains(other)
    }
    let byLength = akin.enumerated().sorted {
      (abs($0.element.count - word.count), $0.offset) < (abs($1.element.count - word.count), $1.offset)
    }
    return byLength.prefix(most).map(\.element)
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
        var cost = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}

extension NearestWord {
  /// `; did you mean ‘phone’?`, or nothing.
  package static func question(_ word: String, among candidates: [String]) -> String {
    find(word, among: candidates).map { "; did you mean ‘\($0)’?" } ?? ""
  }
}
