/// A name of a type or a module. Whatever it is made from, it is a valid name and begins with no lowercase letter.
struct TypeName: Hashable, Sendable {
  let name: String

  init(_ raw: String) {
    let valid = Identifier.valid(raw, otherwise: "Value")
    let capitalized = valid.prefix(1).uppercased() + valid.dropFirst()
    name = ["Any", "Self", "Type", "Protocol"].contains(capitalized) ? capitalized + "Value" : capitalized
  }

  var code: SwiftCode { SwiftCode(escaped: name) }

  /// The name cut to what a file can bear in its own.
  var short: TypeName {
    var short = name
    while short.utf8.count > 120 { short.removeLast() }
    return TypeName(short)
  }

  /// The name with another at its end: `Acme` and `Client` give `AcmeClient`.
  func appending(_ suffix: TypeName) -> TypeName { TypeName(name + suffix.name) }
}
