/// A request body comes, goes, or must be given; it is taken in other media types.
enum BodyChanged: OperationRule {
  static let removed = Rule(
    "request-body-removed", .breaks([.caller, .source]), "The request has no body any more",
    because: "What callers send is refused or not heeded, and generated code loses its arguments.",
    mirrors: "request-body-added-optional", "request-body-added-required")
  static let addedOptional = Rule(
    "request-body-added-optional", .allows(.minor), "The request may have a body",
    because: "Requests without one are answered as before.", mirrors: "request-body-removed")
  static let addedRequired = Rule(
    "request-body-added-required", .breaks([.caller, .source]), "The request must have a body",
    because: "Requests without one are refused.", mirrors: "request-body-removed")
  static let newlyRequired = Rule(
    "request-body-newly-required", .breaks([.caller, .source]), "The body may no longer be left out",
    because: "Requests that left it out were right and are refused.", mirrors: "request-body-newly-optional")
  static let newlyOptional = Rule(
    "request-body-newly-optional", .allows(.minor), "The body may be left out now",
    because: "Requests that have one are answered as before.", mirrors: "request-body-newly-required")
  static let mediaRemoved = Rule(
    "request-media-type-removed", .breaks([.caller]), "The body is no longer taken in a media type",
    because: "Callers that write this type are refused.", mirrors: "request-media-type-added")
  static let mediaAdded = Rule(
    "request-media-type-added", .allows(.minor), "The body is taken in a further media type",
    because: "What callers write is still taken.", mirrors: "request-media-type-removed")
  static let rules = [
    removed, addedOptional, addedRequired, newlyRequired, newlyOptional, mediaRemoved, mediaAdded,
  ]

  static func check(_ operations: Pair<ContractOperation>, _ findings: inout Findings) {
    switch (operations.old.body, operations.new.body) {
    case (nil, nil): return
    case (let old?, nil):
      findings.add(removed, "the request has no body any more", old: old.location, new: operations.new.location)
    case (nil, let new?):
      let how = new.isRequired ? "must" : "may"
      findings.add(
        new.isRequired ? addedRequired : addedOptional, "the request \(how) have a body", old: operations.old.location,
        new: new.location)
    case (let old?, let new?): check(Pair(old, new), &findings)
    }
  }

  private static func check(_ bodies: Pair<ContractBody>, _ findings: inout Findings) {
    let (old, new) = (bodies.old, bodies.new)
    if bodies.begins(\.isRequired) {
      findings.add(newlyRequired, "it was optional and is required", old: old.location, new: new.location)
    }
    if bodies.ends(\.isRequired) {
      findings.add(newlyOptional, "it was required and is optional", old: old.location, new: new.location)
    }
    for media in old.content.keys.sorted() where new.content[media] == nil {
      findings.add(
        mediaRemoved, "`\(media)` is no longer taken", old: old.content[media]?.location ?? old.location,
        new: new.location)
    }
    for media in new.content.keys.sorted() where old.content[media] == nil {
      findings.add(
        mediaAdded, "`\(media)` is taken too", old: old.location, new: new.content[media]?.location ?? new.location)
    }
  }
}
