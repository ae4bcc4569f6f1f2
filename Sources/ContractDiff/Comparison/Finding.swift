import Diagnostics

/// A change at its place, before it is known which operations it touches.
struct Finding: Hashable, Sendable {
  var rule: Rule
  var message: String
  /// From where the comparison began: `data.items[].price`.
  var path: String
  var old: SourceLocation?
  var new: SourceLocation?
  /// The type that the change is in wherever it is used.
  var type: String?
}

/// Findings in the order in which they are made, each at the path that is open.
struct Findings: Sendable {
  private(set) var list: [Finding] = []
  var path = ""

  mutating func add(_ rule: Rule, _ message: String, old: SourceLocation?, new: SourceLocation?, type: String? = nil) {
    list.append(Finding(rule: rule, message: message, path: path, old: old, new: new, type: type))
  }

  /// What is done while a further step of the path is open.
  mutating func at<Result>(_ step: String, _ body: (inout Findings) -> Result) -> Result {
    let outer = path
    path = outer.isEmpty || step.hasPrefix("[") ? outer + step : "\(outer).\(step)"
    defer { path = outer }
    return body(&self)
  }
}

/// Two versions of one thing.
struct Pair<Value> {
  var old: Value
  var new: Value

  init(_ old: Value, _ new: Value) {
    self.old = old
    self.new = new
  }

  /// Whether something holds now that did not before.
  func begins(_ holds: (Value) -> Bool) -> Bool { !holds(old) && holds(new) }
  func ends(_ holds: (Value) -> Bool) -> Bool { holds(old) && !holds(new) }
}

extension Pair: Sendable where Value: Sendable {}
