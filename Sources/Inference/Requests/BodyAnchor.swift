import Contract

/// Places the rows of a table that describes a part of the body: `name` under `tag` where every example of the body is
/// `{"tag": {"name": …}}`.
enum BodyAnchor {
  /// How deep a part is looked for.
  private static let deepest = 5

  /// The fields, each under the one object of the examples that has it where the outermost has not.
  static func anchored(_ fields: [Field], in example: Shape) -> [Field] {
    guard let body = example.object else { return fields }
    let ways = Self.ways(in: body)
    var anchored: [Field] = []
    for field in fields {
      if body.members[field.name] == nil, let found = ways[field.name], found.count == 1, let way = found.first {
        insert(field, at: way[...], into: &anchored)
      } else if let index = anchored.firstIndex(where: { $0.name == field.name }) {
        // A row of the table for what was only known by its members.
        var whole = field
        whole.children += anchored[index].children
        anchored[index] = whole
      } else {
        anchored.append(field)
      }
    }
    return anchored
  }

  /// The ways to the nested objects that have a member, by the member's name.
  private static func ways(in body: ObjectFacts) -> [String: [[String]]] {
    var ways: [String: [[String]]] = [:]
    var open: [([String], ObjectFacts)] = [([], body)]
    while let (way, object) = open.popLast() {
      for (key, facts) in object.members {
        if !way.isEmpty { ways[key, default: []].append(way) }
        if way.count < deepest, let inner = facts.shape.innermostObject { open.append((way + [key], inner)) }
      }
    }
    return ways
  }

  private static func insert(_ field: Field, at way: ArraySlice<String>, into fields: inout [Field]) {
    guard let key = way.first else {
      fields.append(field)
      return
    }
    let index = fields.firstIndex { $0.name == key } ?? fields.count
    if index == fields.count { fields.append(Field(name: key, at: field.location)) }
    insert(field, at: way.dropFirst(), into: &fields[index].children)
  }
}
