import Inference

/// The file of an enumeration: `Models/OrderStatus.swift`.
struct EnumerationFile: Sendable {
  private typealias Case = (name: Identifier, declaration: EnumerationDeclaration.Case)

  private let declaration: EnumerationDeclaration
  private let name: TypeName
  private let cases: [Case]
  private let aliases: [(name: Identifier, of: Identifier, meaning: String?)]

  init(_ declaration: EnumerationDeclaration, names: ClientNames) {
    self.init(declaration, name: names[type: declaration.name] ?? TypeName(declaration.name))
  }

  init(_ declaration: EnumerationDeclaration, name: TypeName) {
    self.declaration = declaration
    self.name = name
    let cases = Self.cases(of: declaration)
    self.cases = cases
    var taken = Self.reserved.union(cases.map(\.name.name))
    aliases = cases.flatMap { name, value in
      value.aliases.compactMap { alias in
        let other = Identifier(alias.name)
        return taken.insert(other.name).inserted ? (other, name, alias.meaning) : nil
      }
    }
  }

  /// The case of a value; nil for a value that is not listed.
  func constant(for value: String) -> Identifier? { cases.first { $0.declaration.value == value }?.name }

  private static let reserved: Set<String> = [
    "self", "init", "rawValue", "known", "knownValues", "isKnown", "description", "hashValue", "absent", "isNone",
    "parameterText",
  ]

  /// The values that Swift can write, each with an identifier of its own.
  private static func cases(of declaration: EnumerationDeclaration) -> [Case] {
    var taken = reserved
    return declaration.cases.filter { declaration.raw == .string || Int($0.value) != nil }
      .map { (Identifier($0.name).unique(in: &taken), $0) }
  }

  /// A value for tests: the first of the list that is no empty text.
  static func sample(of declaration: EnumerationDeclaration) -> (name: Identifier, value: String)? {
    let cases = cases(of: declaration)
    return (cases.first { !$0.declaration.value.isEmpty } ?? cases.first).map { ($0.name, $0.declaration.value) }
  }

  var path: String { "Models/\(name.name).swift" }

  var code: SwiftCode { .blocks([Provenance(declaration.sources.map(\.file)).code, type]) }

  private var raw: SwiftCode { declaration.raw == .string ? "String" : "Int" }

  /// The declaration alone.
  var type: SwiftCode {
    """
    \(DocText(declaration.documentation ?? documentation))
    public struct \(name): OpenEnum, Codable, Hashable, CustomStringConvertible {
      \(.lines(cases.map(declare) + aliases.map(declare)))

      public static let known: JSONKeys = \(KeyList(words: cases.map { KeyList.word($0.declaration.value) }).literal)
      public let rawValue: \(raw)
      public init(_ rawValue: \(raw)) { self.rawValue = rawValue }
    }
    """
  }

  /// The pages describe no lists of inline values, so a type says where it stands.
  private var documentation: String {
    let places = declaration.uses.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    let rest = declaration.uses.count > 3 ? ", and \(declaration.uses.count - 3) more" : ""
    return "The values of \(places.isEmpty ? "a list" : places)\(rest)."
  }

  private func declare(_ value: Case) -> SwiftCode {
    let note = value.declaration.isListed ? nil : "Seen in an example; the documentation does not list it."
    return """
      \(DocText([value.declaration.meaning, note]))
      public static var \(value.name): Self { Self(\(literal(value.declaration.value))) }
      """
  }

  /// A further name, of pages that say the same in other words.
  private func declare(_ alias: (name: Identifier, of: Identifier, meaning: String?)) -> SwiftCode {
    """
    \(DocText(alias.meaning ?? "`\(alias.of.name)` by another name."))
    public static var \(alias.name): Self { .\(alias.of) }
    """
  }

  private func literal(_ value: String) -> Literal {
    declaration.raw == .string ? Literal(value) : Literal(Int(value) ?? 0)
  }
}
