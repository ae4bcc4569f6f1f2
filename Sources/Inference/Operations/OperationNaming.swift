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

  static func name(method: String, path: PathTemplate) -> String {
    let segments = path.segments
    var nouns = path.nouns
    guard let last = nouns.last else { return SwiftName.lower(Words([method.lowercased(), "root"])) }
    let endsInParameter = if case .parameter? = segments.last { true } else { false }
    if let first = last.words.first, verbs.contains(first), !endsInParameter {
      nouns[nouns.count - 1] = Words(Array(last.words.dropFirst()))
      return SwiftName.lower(nouns.reduce(Words([first])) { $0 + ($1 == nouns.last ? $1 : $1.singular) })
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
