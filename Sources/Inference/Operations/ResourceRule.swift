import Contract

/// Names the object at the root of a response.
///
/// It is the thing that the path ends in, but for one case: a response to `/opportunities/:id/product_assets` which has a
/// member `product_assets` of its own holds such things and is none; it is the opportunity.
enum ResourceRule {
  static func noun(of operation: String, path: PathTemplate, method: String, payload: Shape) -> Words {
    let nouns = path.nouns
    guard let last = nouns.last, let object = payload.innermostObject else { return Words(operation) }
    let children = Set([last, last.singular, last.plural])
    // What reads a list of a thing's parts gives pages of them, and not the thing, where it does not say which thing.
    if nouns.count > 1, path.segments.count > nouns.count, method != "GET" || object.members["id"] != nil,
      object.members.keys.contains(where: { children.contains(Words($0)) })
    {
      return nouns[nouns.count - 2].singular
    }
    let isList = payload.elements != nil && payload.object == nil
    let isChange =
      ["POST", "PUT", "PATCH"].contains(method) && !last.words.contains(where: OperationNaming.verbs.contains)
    let endsInParameter = if case .parameter? = path.segments.last { true } else { false }
    let isThing = object.members["id"] != nil || isList || isChange || endsInParameter
    let isCall = last.words.count > 1 && OperationNaming.verb(of: last, method: method) != nil
    if isThing, !isCall, let resource = OperationNaming.resource(of: path) { return resource }
    return Words(operation) + Words(["result"])
  }

  /// What the elements of a list are that a response holds under a word such as `data`: the things of a collection, else the items of
  /// the call.
  static func item(of operation: String, path: PathTemplate, method: String) -> Words {
    let isCollection = if case .literal? = path.segments.last { true } else { false }
    if method == "GET", isCollection, let last = path.nouns.last, last.singular != last,
      OperationNaming.verb(of: last, method: method) == nil
    {
      return last.singular
    }
    return Words(operation) + Words(["item"])
  }
}
