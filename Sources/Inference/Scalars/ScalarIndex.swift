/// What is known of each member name across all pages: the evidence for fields that no example of their own shows.
struct ScalarIndex: Sendable {
  private let shapes: [String: Shape]
  /// What was seen under all names that end in `id`, and one of those names as an example.
  let identifiers: (shape: Shape, name: String)?

  /// Takes every member of every object within the shapes.
  init(_ wholes: [Shape]) {
    var seen: [String: [Shape]] = [:]
    for whole in wholes { Self.gather(whole, into: &seen) }
    // Many at once, for a name that each page has would else copy its places once a page.
    let joined = Array(seen).mapSideBySide { ($0.key, Shape.join($0.value)) }
    let shapes = Dictionary(joined) { first, _ in first }
    let keys = shapes.keys.filter { Words($0).last == "id" && (shapes[$0]?.hasScalar ?? false) }.sorted()
    identifiers = (keys.first { $0 != "id" } ?? keys.first).map { name in
      (Shape.join(keys.lazy.map { shapes[$0] ?? .bottom }), name)
    }
    self.shapes = shapes
  }

  private static func gather(_ shape: Shape, into seen: inout [String: [Shape]]) {
    if let elements = shape.elements { gather(elements, into: &seen) }
    if let values = shape.values { gather(values, into: &seen) }
    for (key, member) in shape.object?.members ?? [:] {
      seen[key, default: []].append(member.shape.scalarsOnly)
      gather(member.shape, into: &seen)
    }
  }

  /// What was seen under a name; nil where nothing was.
  subscript(key: String) -> Shape? {
    guard let shape = shapes[key], !shape.isUnknown else { return nil }
    return shape
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
