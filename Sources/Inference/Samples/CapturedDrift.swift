import Contract
import Diagnostics

/// The parameters that captured requests send and that no page describes, told once an operation; nothing where the page describes none.
///
/// Headers are not told of: browsers and proxies add their own.
enum CapturedDrift {
  static func diagnostic(_ operation: Operation, _ shown: ShownValues, known: [String]) -> Diagnostic? {
    let captured = shown.examples.filter { $0.capture != nil }
    guard !captured.isEmpty, !known.isEmpty else { return nil }
    let pages = shown.examples.filter { $0.capture == nil }
    var described = Set((known + pages.flatMap(names).map(\.name)).map { $0.lowercased() })
    let unknown = captured.flatMap(names).filter { described.insert($0.name.lowercased()).inserted }
    guard let first = unknown.first else { return nil }
    let list = unknown.prefix(8).map { "‘\($0.name)’" }.joined(separator: ", ") + (unknown.count > 8 ? ", …" : "")
    return Diagnostic(
      .documentationDrift,
      "samples of the request send \(unknown.count == 1 ? "a parameter" : "parameters") that no page describes: \(list)",
      at: operation.location, severity: .note, notes: [.init("a sample has it here", at: first.location)])
  }

  /// The outermost names of a request's query, form and body.
  private static func names(_ example: Example) -> [(name: String, location: SourceLocation)] {
    let fields = (example.request?.query ?? []) + (example.request?.form ?? [])
    var names = fields.map { (String($0.name.prefix { $0 != "[" }), $0.location) }
    if case .object(let members) = example.node.value { names += members.map { ($0.key, $0.location) } }
    return names
  }
}
