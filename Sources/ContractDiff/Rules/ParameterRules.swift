/// A rule of a parameter; what it holds is compared as other schemas of requests are.
protocol ParameterRule {
  static var rules: [Rule] { get }
  static func check(_ parameters: Pair<ContractParameter>, _ findings: inout Findings)
}

enum ParameterRules {
  static var all: [any ParameterRule.Type] {
    [ParameterRequirement.self, ParameterStyleChanged.self, ParameterDeprecated.self]
  }
}

/// A parameter that must be given now, or need not be any more.
enum ParameterRequirement: ParameterRule {
  static let begins = Rule(
    "parameter-newly-required", .breaks([.caller, .source]), "A parameter must be given now",
    because: "Requests that left it out were right and are refused.", mirrors: "parameter-newly-optional")
  static let ends = Rule(
    "parameter-newly-optional", .allows(.minor), "A parameter may be left out now",
    because: "Requests that give it are answered as before.", mirrors: "parameter-newly-required")
  static let rules = [begins, ends]

  static func check(_ parameters: Pair<ContractParameter>, _ findings: inout Findings) {
    let (old, new) = (parameters.old.location, parameters.new.location)
    if parameters.begins(\.isRequired) { findings.add(begins, "it was optional and is required", old: old, new: new) }
    if parameters.ends(\.isRequired) { findings.add(ends, "it was required and is optional", old: old, new: new) }
  }
}

/// A list or an object is written in another way: `a=1&a=2`, `a=1,2`, `a[b]=1`. What holds one value is written in one way only.
enum ParameterStyleChanged: ParameterRule {
  static let rule = Rule(
    "parameter-style-changed", .breaks([.caller]), "A list or an object is written in another way",
    because: "What callers write means something else to whoever reads it.", mirrors: "parameter-style-changed")
  static let rules = [rule]

  static func check(_ parameters: Pair<ContractParameter>, _ findings: inout Findings) {
    let (old, new) = (parameters.old, parameters.new)
    guard old.style != new.style, !old.style.isEmpty, !new.style.isEmpty else { return }
    findings.add(rule, "its style was \(old.style) and is \(new.style)", old: old.location, new: new.location)
  }
}

/// A parameter is marked as deprecated, or no longer.
enum ParameterDeprecated: ParameterRule {
  static let begins = Rule(
    "parameter-deprecated", .warns(.minor), "A parameter is deprecated",
    because: "It works as before; a later version may drop it.", mirrors: "parameter-undeprecated")
  static let ends = Rule(
    "parameter-undeprecated", .allows(.patch), "A parameter is no longer deprecated",
    because: "It works as before.", mirrors: "parameter-deprecated")
  static let rules = [begins, ends]

  static func check(_ parameters: Pair<ContractParameter>, _ findings: inout Findings) {
    let (old, new) = (parameters.old.location, parameters.new.location)
    if parameters.begins(\.isDeprecated) { findings.add(begins, "it is deprecated", old: old, new: new) }
    if parameters.ends(\.isDeprecated) { findings.add(ends, "it is no longer deprecated", old: old, new: new) }
  }
}
