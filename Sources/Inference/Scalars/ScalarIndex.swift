/// What is known of each member name across all pages: the evidence for fields that no example of their own shows.
struct ScalarIndex {
  private var shapes: [String: Shape] = [:]

  /// Adds every member of every object within a shape.
  mutating func add(_ shape: Shape) {
    if let elements = shape.elements { add(elements) }
    if let values = shape.values { add(values) }
    for (key, member) in shape.object?.members ?? [:] {
      shapes[key, default: .bottom] = shapes[key, default: .bottom].joined(with: member.shape.scalarsOnly)
      add(member.shape)
    }
  }

  /// What was seen under a name; nil where nothing was.
  subscript(key: String) -> Shape? {
    guard let shape = shapes[key], !shape.isUnknown else { return nil }
    return shape
  }

  /// What was seen under all names that end in `id`, and one of those names as an example.
  func identifiers() -> (shape: Shape, name: String)? {
    let keys = shapes.keys.filter { Words($0).last == "id" && (shapes[$0]?.hasScalar ?? false) }.sorted()
    guard let name = keys.first(where: { $0 != "id" }) ?? keys.first else { return nil }
    return (keys.reduce(.bottom) { $0.joined(with: shapes[$1] ?? .bottom) }, name)
  }
}

extension Shape {
  /// The shape without what it knows of objects and arrays.
  fileprivate var scalarsOnly: Shape {
    var scalars = self
    scalars.object = nil
    scalars.elements = nil
    scalars.values = nil
    return scalars
  }

  /// Whether a number or a text that is not empty was seen.
  fileprivate var hasScalar: Bool { number != nil || string?.hasText == true }

  /// Whether no value but null, `{}` or `[]` was seen.
  var isUnknown: Bool {
    !isBool && number == nil && string == nil && object == nil && values == nil && (elements?.isUnknown ?? true)
  }
}
