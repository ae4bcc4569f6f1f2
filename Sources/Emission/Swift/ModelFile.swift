import Inference

/// The file of a type: `Models/User.swift`.
struct ModelFile: Sendable {
  private let declaration: TypeDeclaration
  private let name: TypeName
  private let members: Members
  private let dynamic: DynamicMembers?
  private let traits: TypeTraits

  init(_ declaration: TypeDeclaration, names: ClientNames, traits: TypeTraits) {
    self.declaration = declaration
    self.traits = traits
    name = names[type: declaration.name] ?? TypeName(declaration.name)
    members = Members(
      declaration.properties, names: names, indirect: traits.recursion.holders(of: declaration.name))
    dynamic = declaration.dynamicKeys.map { [members] in DynamicMembers($0, names: names, members: members) }
  }

  var path: String { "Models/\(name.name).swift" }

  var needsFoundation: Bool { members.needsFoundation || declaration.dynamicKeys?.value.needsFoundation == true }

  var code: SwiftCode {
    let imports: SwiftCode = needsFoundation ? "import Foundation" : .empty
    return .blocks([Provenance(declaration.sources.map(\.file)).code, imports, type])
  }

  /// The declaration alone.
  var type: SwiftCode {
    let error: SwiftCode = traits.failures.contains(declaration.name) ? ", Error" : .empty
    return """
      \(DocText(declaration.documentation))
      public struct \(name): JSONModel, Codable, Hashable\(error) {
        \(.blocks([
          .lines([members.declarations(access: "public ", storage: storage), dynamic?.declaration(storage) ?? .empty]),
          initializer,
          coding,
        ]))
      }
      """
  }

  private var coding: SwiftCode {
    let reading = SwiftCode.lines([
      members.members.isEmpty ? .empty : members.reading(depth: depth + 1),
      dynamic?.reading(hasKeys: !members.members.isEmpty) ?? .empty,
    ])
    return .lines([
      members.members.isEmpty ? .empty : members.keys(),
      .function("public init(json: JSONReader)", reading, depth: depth),
      .function("public func write(to json: inout JSONWriter)", writing, depth: depth),
    ])
  }

  private var writing: SwiftCode {
    guard members.members.isEmpty else { return members.writing(rest: dynamic?.name.code, depth: depth + 1) }
    return dynamic.map { "json.members(\"\", rest: \($0.name))" } ?? "json.members(\"\")"
  }

  /// How often the members of the type are indented: one that stands within its operation is a level deeper.
  private var depth: Int { declaration.owner == nil ? 1 : 2 }

  private var isConstructible: Bool { traits.constructible.contains(declaration.name) }

  private var storage: SwiftCode { isConstructible ? "var" : "let" }

  private var initializer: SwiftCode {
    guard isConstructible else { return .empty }
    let parameters = members.parameters + (dynamic.map { [$0.parameter] } ?? [])
    guard !parameters.isEmpty else { return "public init() {}" }
    return """
      \(.list("public init(", parameters, ") {", depth: depth))
        \(.lines([members.assignments, dynamic.map { "self.\($0.name) = \($0.name)" } ?? .empty]))
      }
      """
  }
}
