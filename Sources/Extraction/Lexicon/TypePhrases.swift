/// Words that stand beside a type's own: before it, to narrow it, or behind it, where several come.
enum TypePhrases {
  static let lists: [String] = [" array", " list", "数组", "數組", "陣列", "列表", "集合"]

  /// What narrows a type and leaves it what it is.
  static let adjectives: Set<Substring> = [
    "positive", "negative", "non-negative", "nonnegative", "unsigned", "signed", "whole", "natural", "big", "small",
    "nullable", "non-empty", "plain", "numeric", "decimal", "floating", "floating-point",
    "32-bit", "64-bit", "16-bit", "8-bit", "single", "double-precision", "json", "nested", "unix", "utf-8", "unicode",
  ]
  /// Those that make a number an integer.
  static let whole: Set<Substring> = ["whole", "natural"]
}
