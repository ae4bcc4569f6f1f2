import Contract

/// Names an operation from its method and path: `POST /opportunities/:id/product_assets` is `createOpportunityProductAsset`.
///
/// The nouns of the path follow in order, each that has a parameter behind it in the singular. `GET` of a collection is `list`, of
/// one thing `get`; `POST` is `create`, `PUT` and `PATCH` are `update`, `DELETE` is `delete`. A path that ends in a verb
/// (`/orders/:id/cancel`) or begins its last segment with one (`/set-leverage`) takes that verb instead.
enum OperationNaming {
  static let verbs: Set<String> = [
    "create", "add", "new", "insert", "update", "edit", "modify", "change", "set", "amend", "delete", "remove",
    "cancel", "close", "open", "get",
    "list", "query", "search", "find", "fetch", "send", "submit", "check", "confirm", "approve", "reject", "revoke",
    "transfer", "upload", "download",
    "export", "import", "sync", "start", "stop", "enable", "disable", "bind", "unbind", "login", "logout", "refresh",
    "verify", "batch", "switch", "move",
    "copy", "merge", "restore", "archive", "publish", "pay", "refund", "withdraw", "apply", "assign", "test", "replace",
  ]

  /// The verbs of calls that change nothing: what a `GET` may be said to do. `GET /open-interest` opens nothing.
  private static let readingVerbs: Set<String> = [
    "get", "list", "query", "search", "find", "fetch", "check", "download", "export", "verify", "test",
  ]

  private static let deletingVerbs: Set<String> = [
    "delete", "remove", "cancel", "close", "revoke", "unbind", "disable", "archive", "batch",
  ]

  /// The verb that a call's last segment begins with; nil where it begins with none.
  static func verb(of noun: Words, method: String) -> String? {
    guard let first = noun.words.first, verbs.contains(first) else { return nil }
    switch method {
    case "GET": return readingVerbs.contains(first) ? first : nil
    case "DELETE": return deletingVerbs.contains(first) ? first : nil
    default: return first
    }
  }

  static func name(method: String, path: PathTemplate) -> String {
    let segments = path.segments
    var nouns = path.nouns
    guard let last = nouns.last else { return SwiftName.lower(Words([method.lowercased(), "root"])) }
    let endsInParameter = if case .parameter? = segments.last { true } else { false }
    if let first = verb(of: last, method: method), !endsInParameter {
      nouns[nouns.count - 1] = Words(Array(last.words.dropFirst()))
      if nouns.last?.isEmpty == true { nouns.removeLast() }
      let isList = ["list", "search"].contains(first) && last.words.count == 1
      return SwiftName.lower(
        nouns.enumerated().reduce(Words([first])) { name, noun in
          let isLast = noun.offset == nouns.count - 1
          return name
            + (isLast && isList
              ? noun.element.plural : isLast && last.words.count > 1 ? noun.element : noun.element.singular)
        })
    }
    let isCollection = !endsInParameter && last.singular != last
    let verb = verb(method, isCollection: isCollection)
    let keepsPlural = isCollection && verb == "list"
    let parts = nouns.enumerated().map { index, noun in
      index == nouns.count - 1 && keepsPlural ? noun : noun.singular
    }
    return SwiftName.lower(parts.reduce(Words([verb]), +))
  }

  /// The noun of what an operation creates, gets or changes: the last one of its path.
  static func resource(of path: PathTemplate) -> Words? {
    path.nouns.last { noun in !(noun.words.count == 1 && verbs.contains(noun.words[0])) }?.singular
  }

  private static func verb(_ method: String, isCollection: Bool) -> String {
    switch method {
    case "GET": isCollection ? "list" : "get"
    case "POST": "create"
    case "PUT", "PATCH": "update"
    case "DELETE": "delete"
    default: method.lowercased()
    }
  }
}
