import Contract

/// Keeps names with dots whole where they stand in a query, a header or a form: `page.size` is sent as that and not as `page[size]`. In JSON
/// they are the way to a member.
enum DottedNames {
  static func whole(in operation: Operation) -> [Parameter] {
    let sendsBody = RequestMethod.sendsBody(operation.method?.value ?? "")
    let isForm = operation.contentType.map { $0.value != "application/json" && !MediaTypes.isRaw($0.value) } ?? false
    return operation.parameters.flatMap { parameter -> [Parameter] in
      let isWhole =
        switch parameter.place {
        case .path, .query, .header, .cookie: true
        case .body: isForm
        case nil: !sendsBody || isForm
        }
      return isWhole ? whole(parameter.field, behind: "").map { Parameter($0, in: parameter.place) } : [parameter]
    }
  }

  /// The fields that nothing but dots nest; any other stays as it is.
  private static func whole(_ field: Field, behind prefix: String) -> [Field] {
    var field = field
    field.name = prefix + field.name
    let isList = if case .array? = field.type?.shape { true } else { false }
    guard !isList, !field.children.isEmpty, field.children.allSatisfy(\.isBehindDot) else { return [field] }
    return field.children.flatMap { whole($0, behind: field.name + ".") }
  }
}
