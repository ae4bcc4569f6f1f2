import Inference

/// The file of a type: `Models/User.swift`.
struct ModelFile: Sendable {
  private let declaration: TypeDeclaration
  private let name: TypeName
  private let members: Members
  private let dynamic: DynamicMembers?

  init(_ declaration: TypeDeclaration, names: ClientNames, recursion: Recursion) {
    self.declaration = declaration
    name = names[type: declaration.name] ?? TypeName(declaration.name)
    members = Members(declaration.properties, names: names, indirect: recursion.holders(of: declaration.name))
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
    let isDecoded = members.needsDecoding || dynamic != nil
    let isEncoded = members.needsEncoding || dynamic != nil
    let parameters = members.parameters + (dynamic.map { [$0.parameter] } ?? [])
    let initializer: SwiftCode = """
      \(.list("public init(", parameters, ") {", depth: 1))
        \(.lines([members.assignments, dynamic.map { "self.\($0.name) = \($0.name)" } ?? .empty]))
      }
      """
    return """
      \(DocText(declaration.documentation))
      public struct \(name): Codable, Hashable, Sendable {
        \(.blocks([
          .lines([members.declarations(access: "public "), dynamic?.declaration ?? .empty]),
          parameters.isEmpty ? "public init() {}" : initializer,
          isDecoded ? members.decoding(dynamic) : .empty,
          isEncoded ? members.encoding(dynamic, access: "public ") : .empty,
          members.codingKeys(isCustom: isDecoded || isEncoded),
        ]))
      }
      """
  }
}
