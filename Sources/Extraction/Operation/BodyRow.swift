import Contract
import JSONText

extension Operation {
  /// Puts the members of a row that stands for the body as a whole in its place: generators name the argument of the code that takes the
  /// body (`orderDTO | body | OrderDTO`), and nest the members below.
  ///
  /// It is one where it alone stands for the body, and the examples of requests have its members and not the row.
  mutating func unwrapBody() {
    let rows = parameters.indices.filter { parameters[$0].place == .body }
    guard rows.count == 1, let index = rows.first, case let field = parameters[index].field, !field.children.isEmpty,
      field.type?.shape.objectName != nil || field.type?.shape == .object
    else { return }
    let bodies = examples.filter { $0.role == .request && $0.node.placeholder == nil }.compactMap { example in
      if case .object(let members) = example.node.value { members.map(\.key) } else { nil }
    }
    let names = Set(field.children.map(\.name))
    guard let shown = bodies.first, !bodies.contains(where: { $0.contains(field.name) }),
      !names.isDisjoint(with: shown)
    else { return }
    parameters.replaceSubrange(index...index, with: field.children.map { Parameter($0, in: .body) })
  }
}
