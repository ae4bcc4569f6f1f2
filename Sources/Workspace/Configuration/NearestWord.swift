/// Finds the word that a misspelt one was meant to be.
package enum NearestWord {
  /// The candidate that takes the fewest insertions, removals, replacements and swaps of neighbours, the first of several;
  /// nil where none is near enough to be meant (more than a third of the word differs).
  package static func find(_ word: String, among candidates: [String]) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(64))
    let limit = max(1, (wanted.count + 1) / 3)
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let found = distance(wanted, Array(candidate.lowercased().unicodeScalars))
      if found <= limit, found < best?.distance ?? .max { best = (candidate, found) }
    }
    return best?.word
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
