/// Gives each name of a scope once: the second `name` becomes `name2`.
struct NameScope {
  private var taken: Set<String>

  init(taken: Set<String> = []) { self.taken = taken }

  /// The name, or the first numbered one that is free. Names that differ only in case are told apart, for files cannot.
  mutating func claim(_ name: String) -> String {
    let base = name.isEmpty ? "value" : name
    var claimed = base
    var number = 2
    while !taken.insert(claimed.lowercased()).inserted {
      claimed = "\(base)\(number)"
      number += 1
    }
    return claimed
  }

  /// The first of several names that is free, or the last of them numbered.
  mutating func claim(anyOf names: [String]) -> String {
    claim(names.first { !taken.contains($0.lowercased()) } ?? names.last ?? "")
  }
}
