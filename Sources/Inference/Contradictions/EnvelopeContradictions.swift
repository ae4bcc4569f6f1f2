import Contract
import Diagnostics

/// What the tables of operations say of the envelope’s members against what their examples have there.
///
/// Every page of a vendor repeats these rows, so one that is wrong everywhere is told once, with the number of pages.
enum EnvelopeContradictions {
  /// - Parameter operations: those whose response stands in the envelope and has no members of its own beside it.
  static func diagnostics(_ rule: EnvelopeRule, operations: [Operation]) -> [Diagnostic] {
    var order: [Fault] = []
    var found: [Fault: [Diagnostic]] = [:]
    for operation in operations {
      for (fault, diagnostic) in faults(rule, operation) {
        if found[fault] == nil { order.append(fault) }
        found[fault, default: []].append(diagnostic)
      }
    }
    return order.compactMap { fault in
      guard let all = found[fault], var first = all.first else { return nil }
      if let second = all.dropFirst().first {
        let more = all.count - 1
        first.notes.append(
          .init(more == 1 ? "another table says the same" : "\(more) other tables say the same", at: second.location))
      }
      return first
    }
  }

  private struct Fault: Hashable {
    var code: DiagnosticCode
    var key: String
    var type: String
  }

  private static func faults(_ rule: EnvelopeRule, _ operation: Operation) -> [(Fault, Diagnostic)] {
    let names = Set(EnvelopeRule.messages + [rule.payload, rule.status])
    var rows = operation.responseFields.filter { names.contains($0.name) }
    for index in rows.indices { rows[index].children = [] }
    let shown = operation.examples.filter { $0.role == .success && rule.wraps($0.node.value) }
    guard !rows.isEmpty, !shown.isEmpty else { return [] }
    let seen = Shape.join(shown.map { Shape($0) })
    return (seen.declaring(rows).object?.ordered ?? []).flatMap { key, facts -> [(Fault, Diagnostic)] in
      let rows = rows.filter { $0.name == key }
      guard let row = rows.first else { return [] }
      var told = MemberContradictions.diagnostics(key, facts, rows: rows)
      if let type = row.type, type.shape.reference != nil, !type.text.isEmpty, !type.shape.admits(facts.shape) {
        told.append(TypeContradiction.diagnostic(key, type, facts.shape))
      }
      return told.map { (Fault(code: $0.code, key: key, type: row.type?.text ?? ""), $0) }
    }
  }
}
