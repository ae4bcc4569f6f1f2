/// The methods that words begin with, where a page gives several for one URL: `GET/POST`, `GET, PUT`, `GET | POST`, `GET 或 POST`.
///
/// They are written in capitals, for `get and set` is prose.
struct MethodList {
  private(set) var names: [String] = []
  /// What stands behind them.
  private(set) var rest: ArraySlice<String>

  /// The methods beside the first that do something else: `PUT` and `PATCH` are two ways to change one thing.
  var others: [String] {
    names.dropFirst().filter { $0 != names[0] && !(Self.changes.contains($0) && Self.changes.contains(names[0])) }
  }

  /// The methods that do what the first does.
  var alternatives: [String] { names.dropFirst().filter { $0 != names[0] && !others.contains($0) } }

  private static let changes: Set<String> = ["PUT", "PATCH"]

  private static let joints: Set<String> = ["|", "/", ",", "&", "、", "or", "and", "或", "和", "OR", "AND"]
  private static let marks: Set<Character> = ["/", "|", ",", "，", "、", "&"]

  init(_ words: ArraySlice<String>) {
    rest = words
    while let word = rest.first {
      if Self.joints.contains(word), !names.isEmpty {
        rest = rest.dropFirst()
        continue
      }
      guard EndpointLine.mayHaveMethod(word) else { return }
      let parts = word.split { Self.marks.contains($0) || "()[]:".contains($0) }
      guard !parts.isEmpty, parts.allSatisfy({ EndpointLine.methods.contains(String($0)) }) else { return }
      names += parts.map(String.init)
      rest = rest.dropFirst()
    }
  }
}
