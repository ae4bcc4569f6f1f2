import Contract
import Diagnostics

/// Says of each operation which parameters have a type that nothing but their name speaks for.
enum AssumptionNotes {
  static func notes(_ api: API) -> [Diagnostic] {
    let types = Dictionary(api.types.map { ($0.name, $0) }) { first, _ in first }
    return api.operations.compactMap { operation in
      var assumed: [String] = []
      var open = operation.parameters.map(\.property) + (operation.body?.properties ?? [])
      var seen: Set<String> = []
      while !open.isEmpty {
        let property = open.removeFirst()
        if property.typeRuling == .nameRule || property.typeRuling == .anyText { assumed.append("‘\(property.key)’") }
        if case .named(let name) = property.type, seen.insert(name).inserted {
          open += types[name]?.properties ?? []
        }
      }
      guard !assumed.isEmpty else { return nil }
      return Diagnostic(
        .assumedType,
        "the page gives no type and no example for \(assumed.joined(separator: ", ")); "
          + "\(assumed.count == 1 ? "its name" : "their names") decided, ‘docent inspect’ says how",
        at: operation.source)
    }
  }
}
