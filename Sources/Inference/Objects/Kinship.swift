/// Whether two objects are one thing, by their names and their fields.
///
/// Objects whose names are akin (`user`, `before_user`) are one type when at least half of all their fields are shared. Objects
/// whose names are not (`creator`, `user`) need four fifths, and among them at least four fields that are not found on half of all
/// things anyway: `City {id, name}` and `Department {id, name}` stay two types.
enum Kinship {
  private static let akinShare = 0.5
  private static let strangersShare = 0.8
  private static let rareFields = 4

  /// Fields that any two things may share by chance.
  static let common: Set<String> = [
    "id", "name", "title", "type", "kind", "code", "status", "state", "description", "note", "remark", "value", "key",
    "label", "url", "created_at",
    "updated_at", "createdAt", "updatedAt", "create_time", "update_time", "createTime", "updateTime", "time", "date",
    "count", "total", "position",
    "sort", "order", "symbol", "price", "amount", "list", "items", "data",
  ]

  /// Words before a noun that tell which one is meant, not what it is: `before_user` is a user.
  static let qualifiers: Set<String> = [
    "before", "after", "previous", "prev", "last", "next", "old", "new", "current", "original", "default", "owned",
    "main", "primary",
    "secondary", "first", "parent", "child", "from", "to", "source", "target", "latest", "my", "own", "root", "sub",
    "other",
  ]

  /// Nouns that say where a thing stands and not what it is: a `list` of orders and a `list` of trades are not akin.
  static let generic: Set<String> = [
    "list", "item", "data", "result", "info", "record", "row", "entry", "object", "detail", "payload", "response",
    "value", "content", "body",
    "param", "element", "member", "node", "extra", "ext", "meta",
  ]

  /// The noun of a name, in the singular: `owned_departments` is `department`.
  static func noun(_ key: String) -> Words {
    let words = Words(key).singular
    let bare = Array(words.words.drop { qualifiers.contains($0) })
    return bare.isEmpty ? words : Words(bare)
  }

  /// Whether two names have the same noun, and the noun says something.
  private static func areAkin(_ a: String, _ b: String) -> Bool {
    let noun = noun(a)
    return noun == self.noun(b) && !(noun.words.count == 1 && generic.contains(noun.last ?? ""))
  }

  static func areOne(_ a: ObjectSite, _ b: ObjectSite) -> Bool {
    guard a.isRequest == b.isRequest else { return false }
    let ours = a.facts.members
    let theirs = b.facts.members
    let shared = ours.keys.filter { theirs[$0] != nil }
    let all = ours.count + theirs.count - shared.count
    guard all > 0 else { return areAkin(a.key, b.key) && !a.dynamic.isEmpty && a.dynamic.keys == b.dynamic.keys }
    let share = Double(shared.count) / Double(all)
    if areAkin(a.key, b.key) { return share >= akinShare }
    return share >= strangersShare && shared.count { !common.contains($0) } >= rareFields
  }
}
