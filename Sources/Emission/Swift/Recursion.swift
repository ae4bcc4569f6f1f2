import Inference

/// Which types hold themselves, directly or through others: Swift has no size for such a struct. An array or a dictionary
/// on the way is detour enough.
struct Recursion: Sendable {
  private let held: [String: Set<String>]

  init(_ types: [TypeDeclaration]) {
    held = Dictionary(
      types.map { type in
        let names = type.properties.compactMap { property -> String? in
          if case .named(let name) = property.type.unwrapped { name } else { nil }
        }
        return (type.name, Set(names))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The types among those that `type` holds which hold `type` in their turn.
  func holders(of type: String) -> Set<String> {
    (held[type] ?? []).filter { reaches($0, type) }
  }

  /// Whether any type holds itself.
  var isAny: Bool { held.keys.contains { !holders(of: $0).isEmpty } }

  private func reaches(_ start: String, _ goal: String) -> Bool {
    var seen: Set<String> = [start]
    var waiting = [start]
    while let type = waiting.popLast() {
      if type == goal { return true }
      waiting += (held[type] ?? []).filter { seen.insert($0).inserted }
    }
    return false
  }
}
