/// Statuses, bodies and media types of what comes back.
enum ResponsesChanged {
  static let statusRemoved = Rule(
    "response-status-removed", .breaks([.reader]), "A success has no longer this status",
    because: "A reader that waits for it waits in vain, and what comes instead is another message.",
    mirrors: "response-status-added")
  static let statusAdded = Rule(
    "response-status-added", .warns(.minor), "There is a further status of success",
    because: "A reader that takes any success reads it; one that takes the listed ones alone does not.",
    mirrors: "response-status-removed")
  static let errorRemoved = Rule(
    "response-error-removed", .allows(.patch), "A failure is no longer described",
    because: "A reader that is ready for it is ready for nothing, which does no harm.", mirrors: "response-error-added")
  static let errorAdded = Rule(
    "response-error-added", .allows(.minor), "A failure is described that was not",
    because: "Any call may fail at any time, described or not.", mirrors: "response-error-removed")
  static let bodyRemoved = Rule(
    "response-body-removed", .breaks([.reader, .source]), "A response has no body any more",
    because: "There is nothing left to read.", mirrors: "response-body-added")
  static let bodyAdded = Rule(
    "response-body-added", .warns(.minor), "A response has a body that had none",
    because: "A reader need not look at it, but generated code that gave nothing gives a value.",
    mirrors: "response-body-removed")
  static let mediaRemoved = Rule(
    "response-media-type-removed", .breaks([.reader]), "A response no longer comes in a media type",
    because: "A reader of this type reads nothing.", mirrors: "response-media-type-added")
  static let mediaAdded = Rule(
    "response-media-type-added", .warns(.minor), "A response comes in a further media type",
    because:
      "A reader that names what it accepts is left in peace; one that takes what comes may get what it cannot read.",
    mirrors: "response-media-type-removed")
  static let rules = [
    statusRemoved, statusAdded, errorRemoved, errorAdded, bodyRemoved, bodyAdded, mediaRemoved, mediaAdded,
  ]

  static func check(_ status: String, _ operations: Pair<ContractOperation>, _ findings: inout Findings) {
    let isSuccess = status.hasPrefix("2")
    let places = (operations.old.location, operations.new.location)
    switch (operations.old.responses[status], operations.new.responses[status]) {
    case (nil, nil): return
    case (let old?, nil):
      findings.add(
        isSuccess ? statusRemoved : errorRemoved, "it is gone", old: old.location, new: places.1)
    case (nil, let new?):
      findings.add(
        isSuccess ? statusAdded : errorAdded, "it is new", old: places.0, new: new.location)
    case (let old?, let new?): check(Pair(old, new), &findings)
    }
  }

  private static func check(_ responses: Pair<ContractResponse>, _ findings: inout Findings) {
    let (old, new) = (responses.old, responses.new)
    if responses.begins(\.content.isEmpty) {
      return findings.add(bodyRemoved, "there is no body any more", old: old.location, new: new.location)
    }
    if responses.ends(\.content.isEmpty) {
      return findings.add(bodyAdded, "there is a body now", old: old.location, new: new.location)
    }
    for media in old.content.keys.sorted() where new.content[media] == nil {
      findings.add(
        mediaRemoved, "`\(media)` no longer comes", old: old.content[media]?.location ?? old.location, new: new.location
      )
    }
    for media in new.content.keys.sorted() where old.content[media] == nil {
      findings.add(
        mediaAdded, "`\(media)` comes too", old: old.location, new: new.content[media]?.location ?? new.location)
    }
  }
}

/// The headers of a response.
enum ResponseHeadersChanged {
  static let removed = Rule(
    "response-header-removed", .breaks([.reader]), "A response lacks a header that it had",
    because: "A reader of the header finds none.", mirrors: "response-header-added")
  static let added = Rule(
    "response-header-added", .allows(.minor), "A response has a further header", because: "Readers pass over it.",
    mirrors: "response-header-removed")
  static let newlyOptional = Rule(
    "response-header-newly-optional", .breaks([.reader]), "A header may be missing that was always there",
    because: "A reader that counts on it fails.", mirrors: "response-header-newly-required")
  static let newlyRequired = Rule(
    "response-header-newly-required", .allows(.patch), "A header is always there that might be missing",
    because: "A reader that is ready for none is never without.", mirrors: "response-header-newly-optional")
  static let rules = [removed, added, newlyOptional, newlyRequired]

  static func pairs(_ responses: Pair<ContractResponse>) -> [Pair<ContractParameter>] {
    responses.old.headers.compactMap { header in
      responses.new.headers.first { $0.key == header.key }.map { Pair(header, $0) }
    }
  }

  static func check(_ responses: Pair<ContractResponse>, _ findings: inout Findings) {
    let (old, new) = (responses.old, responses.new)
    let shared = Set(pairs(responses).map(\.old.key))
    for header in old.headers where !shared.contains(header.key) {
      findings.add(removed, "the header `\(header.name)` is gone", old: header.location, new: new.location)
    }
    for header in new.headers where !shared.contains(header.key) {
      findings.add(added, "the header `\(header.name)` is new", old: old.location, new: header.location)
    }
    for pair in pairs(responses) {
      let title = "the header `\(pair.new.name)`"
      let (old, new) = (pair.old.location, pair.new.location)
      if pair.ends(\.isRequired) { findings.add(newlyOptional, "\(title) may be missing", old: old, new: new) }
      if pair.begins(\.isRequired) { findings.add(newlyRequired, "\(title) is always there", old: old, new: new) }
    }
  }
}
