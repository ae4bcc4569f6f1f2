/// A difference that was noted while a text was read.
struct JSONFault {
  var effect = Drift.Effect.failed
  /// The position of the value, or of the object that lacks a member.
  let index: Int
  let member: String?
  let expected: String
  let isMissing: Bool
  /// The innermost type that was being read.
  var type: String?
}

extension JSONTape {
  func fail(at index: Int, member: String? = nil, expected: String, isMissing: Bool = false) {
    faults.append(JSONFault(index: index, member: member, expected: expected, isMissing: isMissing))
  }

  /// Notes a difference that harms nothing; only who reads tolerantly is told.
  func note(_ effect: Drift.Effect, at index: Int, expected: String) {
    drifts.append(JSONFault(effect: effect, index: index, member: nil, expected: expected, isMissing: false))
  }

  /// Says which type the values belong to that were noted since and have none yet.
  func attribute(to type: Any.Type, since before: (faults: Int, drifts: Int)) {
    let name = String(reflecting: type).split(separator: ".").dropFirst().joined(separator: ".")
    for index in faults.indices.dropFirst(before.faults) where faults[index].type == nil { faults[index].type = name }
    for index in drifts.indices.dropFirst(before.drifts) where drifts[index].type == nil { drifts[index].type = name }
  }

  /// Makes differences of faults, for the value that has them is given up.
  func putUpWithFaults(since before: Int, at index: Int) {
    let isElement = path(to: index).last?.isIndex ?? false
    for var fault in faults[before...] {
      fault.effect = isElement ? .leftOut : .none
      drifts.append(fault)
    }
    faults.removeSubrange(before...)
  }

  /// What is told of a difference.
  func drift(of fault: JSONFault, _ sources: PageSources?) -> Drift {
    var path = path(to: fault.index)
    if let member = fault.member { path.append(.key(member)) }
    let key = path.last { !$0.isIndex }?.description
    return Drift(
      effect: fault.effect, path: path.map(\.description).joined(separator: "."), expected: fault.expected,
      found: fault.isMissing ? "nothing" : found(at: fault.index),
      page: fault.type.flatMap { sources?.location(of: key, in: $0) })
  }

  /// A value in short.
  private func found(at index: Int) -> String {
    let node = nodes[index]
    switch node.kind {
    case .null: return "null"
    case .bool, .number: return Self.short(lexeme(of: node))
    case .string, .escaped, .shadowed: return "the text “\(Self.short(string(of: node)))”"
    case .array: return Int(node.next) == index + 1 ? "an empty array" : "an array"
    case .object: return Int(node.next) == index + 1 ? "an empty object" : "an object"
    }
  }

  private static func short(_ text: String) -> String { text.count > 40 ? text.prefix(39) + "…" : text }
}
