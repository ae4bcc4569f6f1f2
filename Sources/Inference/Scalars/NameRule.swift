/// What the name of a field says of its type, where nothing better speaks: the least trusted evidence.
struct NameRule: Sendable {
  let type: TypeReference
  /// The words that end such a name.
  let endings: Set<String>
  /// What the words mean, as evidence puts it.
  let meaning: String

  /// The rules, each the first to match.
  static let table: [NameRule] = [
    NameRule(type: .double, endings: ["lat", "lng", "lon", "latitude", "longitude"], meaning: "a coordinate"),
    NameRule(
      type: .decimal,
      endings: [
        "price", "amount", "money", "fee", "cost", "pay", "payment", "balance", "total", "quantity", "qty", "discount",
        "tax", "salary", "profit",
        "revenue", "budget", "debt", "credit", "refund", "deposit", "commission", "volume", "turnover",
      ], meaning: "an amount, which must stay exact"),
    NameRule(
      type: .int,
      endings: [
        "count", "num", "page", "limit", "offset", "size", "age", "position", "index", "sort", "year", "month", "day",
        "timestamp", "length",
      ],
      meaning: "a count"),
    NameRule(
      type: .string,
      endings: [
        "name", "title", "remark", "note", "description", "desc", "content", "comment", "text", "message", "email",
        "phone", "mobile", "tel", "address", "token", "code", "key", "keyword",
      ],
      meaning: "a text"),
  ]

  /// The rule for a name; `is_`, `has_` and `can_` open the name of a truth value.
  static func rule(for key: String) -> NameRule? {
    let words = Words(key)
    if words.words.count > 1, let first = words.words.first,
      ["is", "has", "can", "should", "need", "enable", "allow"].contains(first)
    {
      return NameRule(type: .bool, endings: [first], meaning: "a truth value")
    }
    guard let last = words.last else { return nil }
    // In `total_receive_pay` and `history_contract_money` the amount ends the name; in `total_price_display` it does not.
    return table.first { $0.endings.contains(last) }
  }

  /// Whether a fraction under this name is an amount of money, which must stay exact.
  static func isExact(_ key: String) -> Bool { rule(for: key)?.type == .decimal }
}
