/// Parameters that are gone, new, or in another place, and those that are the same.
enum ParameterPresence {
  static let removed = Rule(
    "parameter-removed", .breaks([.caller, .source]), "A parameter is gone",
    because: """
      A caller that sends it is refused or, worse, not heeded: a filter that no longer filters gives more than was asked for. \
      Generated code loses an argument.
      """, mirrors: "parameter-added-optional", "parameter-added-required")
  static let addedOptional = Rule(
    "parameter-added-optional", .allows(.minor), "A parameter is new and may be left out",
    because: "Requests without it are answered as before.", mirrors: "parameter-removed")
  static let addedRequired = Rule(
    "parameter-added-required", .breaks([.caller, .source]), "A parameter is new and required",
    because: "Requests without it are refused. A default helps nobody whose request does not match the contract.",
    mirrors: "parameter-removed")
  static let moved = Rule(
    "parameter-moved", .breaks([.caller]), "A parameter stands in another place of the request",
    because: "Where callers put it, nobody looks for it any more.", mirrors: "parameter-moved")
  static let rules = [removed, addedOptional, addedRequired, moved]
}

/// Which parameter of the new operation is which of the old one.
struct ParameterPairs {
  private(set) var pairs: [Pair<ContractParameter>] = []
  private(set) var findings: [(finding: Finding, part: String)] = []

  /// Parameters of one name and place are one; those of the path are one by their order in it; what is left and has one name is moved.
  init(_ operations: Pair<ContractOperation>) {
    let names = Dictionary(zip(operations.old.pathNames, operations.new.pathNames)) { first, _ in first }
    let isSamePath = operations.old.shape == operations.new.shape
    func key(_ parameter: ContractParameter) -> String {
      guard isSamePath, parameter.place == "path", let name = names[parameter.name] else { return parameter.key }
      return "path \(name)"
    }
    let old = Dictionary(operations.old.parameters.map { (key($0), $0) }) { first, _ in first }
    let new = Dictionary(operations.new.parameters.map { ($0.key, $0) }) { first, _ in first }
    for key in old.keys.sorted() {
      if let a = old[key], let b = new[key] { pairs.append(Pair(a, b)) }
    }
    var added = new.keys.filter { old[$0] == nil }.sorted().compactMap { new[$0] }
    for parameter in old.keys.filter({ new[$0] == nil }).sorted().compactMap({ old[$0] }) {
      if let index = added.firstIndex(where: { $0.name == parameter.name }) {
        let place = added.remove(at: index)
        add(
          .moved, "it stands in the \(place.place) and no longer in the \(parameter.place)", parameter, place,
          place.title)
        pairs.append(Pair(parameter, place))
      } else {
        add(.removed, "it is gone", parameter, nil, parameter.title, operations)
      }
    }
    for parameter in added {
      let rule = parameter.isRequired ? Rule.addedRequired : Rule.addedOptional
      let how = parameter.isRequired ? "required" : "optional"
      add(rule, "it is new and \(how)", nil, parameter, parameter.title, operations)
    }
  }

  private mutating func add(
    _ rule: Rule, _ message: String, _ old: ContractParameter?, _ new: ContractParameter?, _ part: String,
    _ operations: Pair<ContractOperation>? = nil
  ) {
    findings.append(
      (
        Finding(
          rule: rule, message: message, path: "", old: old?.location ?? operations?.old.location,
          new: new?.location ?? operations?.new.location), part
      ))
  }
}

extension Rule {
  fileprivate static var removed: Rule { ParameterPresence.removed }
  fileprivate static var addedOptional: Rule { ParameterPresence.addedOptional }
  fileprivate static var addedRequired: Rule { ParameterPresence.addedRequired }
  fileprivate static var moved: Rule { ParameterPresence.moved }
}
