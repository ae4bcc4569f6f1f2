/// English nouns in singular and plural, as far as field names need them.
enum Noun {
  private static let irregular = [
    "people": "person", "children": "child", "men": "man", "women": "woman", "indices": "index", "data": "data",
    "movies": "movie", "cookies": "cookie", "calories": "calorie", "caches": "cache", "uses": "use",
  ]
  private static let invariant: Set<String> = [
    "news", "series", "species", "has", "sms", "gps", "this", "always", "alias", "gas", "canvas", "basis", "analysis",
    "details", "settings", "params", "stats",
  ]

  static func singular(_ word: String) -> String {
    if let known = irregular[word] { return known }
    if invariant.contains(word) || word.hasSuffix("ss") || word.hasSuffix("us") || word.count < 3 { return word }
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["ouses", "auses"] where word.hasSuffix(ending) { return String(word.dropLast()) }
    for ending in ["sses", "ches", "shes", "xes", "zzes", "uses"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  static func plural(_ word: String) -> String {
    if let known = irregular.first(where: { $0.value == word })?.key { return known }
    if word.hasSuffix("s") && singular(word) != word { return word }
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    for ending in ["s", "x", "ch", "sh", "z"] where word.hasSuffix(ending) { return word + "es" }
    return word + "s"
  }
}
