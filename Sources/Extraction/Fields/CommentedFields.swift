import Contract
import JSONText
import Pages

/// Reads the fields that an example of JSON describes by its comments, where the page has no table for them:
///
///     "no": "SF1001",   // 运单号，必填
///     "state": 0        // 状态：0 在途，1 揽收，2 签收
enum CommentedFields {
  /// The fields of objects deeper than this are left to the example.
  private static let deepest = 16

  /// The members that have a comment, or members within that have one; none where nothing is commented.
  static func fields(of node: JSONNode, lexicon: Lexicon, depth: Int = 0) -> [Field] {
    guard depth < deepest else { return [] }
    switch node.value {
    case .object(let members): return members.compactMap { field($0, lexicon, depth) }
    case .array(let elements): return elements.first.map { fields(of: $0, lexicon: lexicon, depth: depth + 1) } ?? []
    default: return []
    }
  }

  private static func field(_ member: JSONMember, _ lexicon: Lexicon, _ depth: Int) -> Field? {
    let node = member.node
    let children = fields(of: node, lexicon: lexicon, depth: depth + 1)
    guard node.comment != nil || !children.isEmpty else { return nil }
    var field = Field(name: member.key, children: children, at: member.location)
    if !children.isEmpty {
      let isList = if case .array = node.value { true } else { false }
      field.type = DeclaredType(isList ? .array(.object) : .object, text: "", at: member.location)
    }
    if let comment = node.comment {
      let words = RichText(comment, at: member.location)
      let passage = Passage(words)
      RowReader(lexicon: lexicon, table: .none).read(
        RowReader.Cells(description: words, passage: passage), into: &field)
      RowReader.describe(&field, words, passage)
    }
    return field
  }
}
