import Diagnostics

/// A name of a property, a parameter, a function or a case. Whatever it is made from, it is a valid identifier.
struct Identifier: Hashable, Sendable {
  /// The name without backticks.
  let name: String

  /// Keeps the letters, digits and underscores of a name; a name that has none becomes `value`.
  init(_ raw: String) {
    name = Self.valid(raw, otherwise: "value")
  }

  /// The name as it is declared and used.
  var code: SwiftCode { SwiftCode(escaped: Self.keywords.contains(name) ? "`\(name)`" : name) }

  /// The name as an argument's label, where only three keywords need backticks.
  var label: SwiftCode { SwiftCode(escaped: ["inout", "let", "var"].contains(name) ? "`\(name)`" : name) }

  /// The name with another at its end: `request` and `Value` give `requestValue`.
  func appending(_ suffix: Identifier) -> Identifier { Identifier(name + suffix.name) }

  /// A name that is nowhere in `taken`: the name itself, or the first of `name2`, `name3`, … that is free.
  func unique(in taken: inout Set<String>) -> Identifier {
    var candidate = self
    var number = 2
    while !taken.insert(candidate.name).inserted {
      candidate = Identifier("\(name)\(number)")
      number += 1
    }
    return candidate
  }

  static func valid(_ raw: String, otherwise fallback: String) -> String {
    if isPlain(raw) { return raw }
    var name = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars where scalar == "_" || scalar.properties.isXIDContinue {
      if name.isEmpty, scalar != "_", !scalar.properties.isXIDStart {
        // A combining mark has nothing to combine with here; a digit may stand second.
        guard scalar.properties.generalCategory == .decimalNumber else { continue }
        name.append("_")
      }
      name.append(scalar)
    }
    return name.allSatisfy { $0 == "_" } ? fallback : String(name)
  }

  /// Whether a name stays as it is: letters of ASCII, with digits behind the first.
  private static func isPlain(_ name: String) -> Bool {
    name.utf8.first?.isASCIILetter == true
      && name.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") }
  }

  static let keywords: Set<String> = [
    "Any", "Self", "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default", "defer",
    "deinit",
    "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import",
    "in", "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol",
    "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw",
    "throws", "true", "try", "typealias", "var", "where", "while",
  ]
}
