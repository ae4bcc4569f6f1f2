/// An operation is called by another method or path, which its identifier or its names give away; or its path's parameters have other names.
enum OperationMoved: OperationRule {
  static let path = Rule(
    "operation-path-changed", .breaks([.caller]), "An operation has another path",
    because: """
      Calls of the old path fail. That it is the same operation is known by its method, and by its identifier or all the names of what it sends \
      and gives.
      """,
    mirrors: "operation-path-changed")
  static let method = Rule(
    "operation-method-changed", .breaks([.caller]), "An operation has another method",
    because: "Calls by the old method fail. That it is the same operation is known by its identifier and its path.",
    mirrors: "operation-method-changed")
  static let name = Rule(
    "path-parameter-renamed", .breaks([.source]), "A parameter of the path has another name",
    because: """
      The name of a path's parameter never leaves the program, so requests stay what they are. It is the label of an argument of \
      generated code, which calls have to follow.
      """, mirrors: "path-parameter-renamed")

  static let rules = [path, method, name]

  static func check(_ operations: Pair<ContractOperation>, _ findings: inout Findings) {
    let (old, new) = (operations.old, operations.new)
    if old.shape != new.shape {
      findings.add(path, "the path was `\(old.path)` and is `\(new.path)`", old: old.location, new: new.location)
      return
    }
    if old.method != new.method {
      findings.add(method, "the method was \(old.method) and is \(new.method)", old: old.location, new: new.location)
    }
    for (before, after) in zip(old.pathNames, new.pathNames) where before != after {
      let places = [old, new].map { operation in
        operation.parameters.first { $0.place == "path" && [before, after].contains($0.name) }?.location
          ?? operation.location
      }
      findings.add(
        name, "the path's parameter `\(before)` is called `\(after)`; requests stay what they are", old: places[0],
        new: places[1])
    }
  }
}
