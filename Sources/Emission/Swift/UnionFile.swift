import Inference

/// The file of a value that comes in several forms: `Models/IntOrString.swift`.
struct UnionFile: Sendable {
  private let kinds: [TypeReference]
  private let name: TypeName
  private let names: ClientNames
  private let provenance: Provenance

  init(_ kinds: [TypeReference], names: ClientNames, provenance: Provenance) {
    self.kinds = kinds
    self.names = names
    self.provenance = provenance
    name = names[union: kinds] ?? TypeName("Union")
  }

  var path: String { "Models/\(name.name).swift" }

  var needsFoundation: Bool { kinds.contains(where: \.needsFoundation) }

  var code: SwiftCode {
    .blocks([provenance.code, needsFoundation ? "import Foundation" : .empty, type])
  }

  /// The declaration alone.
  var type: SwiftCode {
    // A case may hold a type that holds this one.
    let indirect: SwiftCode = kinds.contains { if case .named = $0 { true } else { false } } ? "indirect " : ""
    return """
      /// A value that the pages show in more than one form.
      public \(indirect)enum \(name): JSONModel, Codable, Hashable {
        \(.blocks([
          .lines(kinds.map { "case \(caseName($0))(\(names.type($0)))" }),
          """
          public init(json: JSONReader) {
            switch json.kind {
            \(.lines(kinds.map(reading)))
            default:
              json.fail(\(Literal("one of " + kinds.map { names.word(for: $0) }.joined(separator: ", "))))
              self = .\(caseName(fallback))(json.nothing())
            }
          }
          """,
          """
          public func write(to json: inout JSONWriter) {
            switch self {
            \(.lines(kinds.map { "case .\(caseName($0))(let value): json.value(value)" }))
            }
          }
          """,
        ]))
      }
      """
  }

  /// A form that has a value without members, which could lead back here without end.
  private var fallback: TypeReference { kinds.first { $0.jsonForm != .object } ?? kinds[0] }

  private func caseName(_ kind: TypeReference) -> Identifier { Self.caseName(kind, names: names) }

  static func caseName(_ kind: TypeReference, names: ClientNames) -> Identifier {
    let word = names.word(for: kind)
    return Identifier(
      word.prefix(while: \.isUppercase).count > 1 ? lowered(word) : word.prefix(1).lowercased() + word.dropFirst())
  }

  /// `URL` is `url`, `URLArray` is `urlArray`.
  private static func lowered(_ word: String) -> String {
    let capitals = word.prefix(while: \.isUppercase)
    guard capitals.count < word.count else { return word.lowercased() }
    return capitals.dropLast().lowercased() + word.dropFirst(capitals.count - 1)
  }

  private func reading(_ kind: TypeReference) -> SwiftCode {
    let form: SwiftCode =
      switch kind.jsonForm {
      case .bool: ".bool"
      case .number: ".number"
      case .array: ".array"
      case .object: ".object"
      case .string, nil: ".string"
      }
    return "case \(form): self = .\(caseName(kind))(json.value())"
  }
}
