import Contract
import Diagnostics
import JSONText

/// The types of what stands within a request: of members that rows nest or examples show, and of objects that pages describe by themselves.
extension RequestTypes {
  mutating func nestedType(
    _ field: Field, example: Shape?, key: String
  ) -> (TypeReference, [Evidence], Ruling)? {
    if let found = describedType(field, example: example, key: key) { return found }
    guard !field.children.isEmpty || example?.innermostObject != nil else { return nil }
    let name = claimTypeName(
      isBodyWhole && key == WholeBody.name ? Words(["item"]) : glossary.words(of: field.name).singular)
    let properties = members(of: field.children, example: example, key: key)
    declarations.append(
      TypeDeclaration(
        name: name, owner: use, documentation: field.description, properties: properties, sources: [field.location],
        uses: ["\(use).\(key.dotted)"]))
    let isArray =
      if case .array? = field.type?.shape { true } else { example?.elements != nil && example?.object == nil }
    return (
      isArray ? .array(.named(name)) : .named(name),
      [Evidence(.declaration, "the page nests members under ‘\(key)’", at: field.location)], .nestedMembers
    )
  }

  /// The type of a member of the body that is said to be an object which a page describes: one type in the whole request, wherever it stands,
  /// itself included.
  private mutating func describedType(
    _ field: Field, example: Shape?, key: String
  ) -> (TypeReference, [Evidence], Ruling)? {
    guard isInBody, field.children.isEmpty, let type = field.type,
      let object = type.shape.objectName.flatMap({ objects[$0] })
    else { return nil }
    let site = "\(use).\(key.dotted)"
    let name: String
    if let known = described[object.name] {
      name = known
      describedUses[object.name, default: []].append(site)
    } else {
      name = claimTypeName(Words(object.name))
      described[object.name] = name
      describedUses[object.name] = [site]
      let properties = members(of: object.fields, example: example, key: key)
      declarations.append(
        TypeDeclaration(
          name: name, owner: use, documentation: object.description, properties: properties,
          sources: [object.location], uses: describedUses[object.name] ?? []))
    }
    if let index = declarations.firstIndex(where: { $0.name == name }) {
      declarations[index].uses = describedUses[object.name] ?? []
    }
    return (
      type.shape.reference(child: name) ?? .named(name),
      [
        Evidence(.declaration, "the page gives its type as ‘\(type.text)’", at: type.location),
        Evidence(.declaration, "a page describes ‘\(object.name)’", at: object.location),
      ], .declaredType
    )
  }

  private mutating func claimTypeName(_ noun: Words) -> String {
    "\(SwiftName.upper(operation: use)).\(typeNames.claim(SwiftName.upper(noun)))"
  }

  private mutating func members(of rows: [Field], example: Shape?, key: String) -> [Property] {
    let object = example?.innermostObject
    if let object,
      let gap = MissingParameters.diagnostic(rows, of: key, in: object, settings: settings, lines: parameterLines)
    {
      diagnostics.append(gap)
    }
    let described = Set(rows.map(\.name))
    let shown = (object?.ordered ?? []).filter { !described.contains($0.key) }
      .map { Field(name: $0.key, at: $0.facts.place) }
    var scope = NameScope()
    var known: Set<String> = []
    return (rows + shown).filter { known.insert($0.name).inserted }.map { child in
      let path = key.isEmpty ? child.name : "\(key)[\(child.name)]"
      let settings = self.settings(for: path, in: .body)
      var property = member(child, example: object?.members[child.name]?.shape, key: path, settings: settings)
      property.name = scope.claim(settings?.name ?? property.name)
      return property
    }
  }
}

extension String {
  /// `order.items` for `order[items]`, as places of objects are written.
  var dotted: String { replacing("[", with: ".").replacing("]", with: "") }
}
