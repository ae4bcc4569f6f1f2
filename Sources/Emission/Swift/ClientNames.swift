import Inference

/// The Swift name of everything that the client declares: valid, unlike each other on a disk that ignores case, and unlike
/// the names of the runtime and of Swift that the generated code uses.
struct ClientNames: Sendable {
  /// What the package, its module and its client are named by.
  let module: TypeName
  /// The module that the sources are compiled into.
  private let home: Identifier
  private let types: [String: TypeName]
  private let operations: [String: TypeName]
  private var unions: [[TypeReference]: TypeName] = [:]
  /// The types that are declared within an operation, by name.
  private let nested: [String: Nested]
  /// The names of those, by the operation.
  private let hidden: [TypeName: Set<TypeName>]

  private struct Nested: Hashable, Sendable {
    var owner: TypeName
    var name: TypeName
  }

  /// - Parameter home: the module that the sources are compiled into, where it has another name than the API.
  init(_ api: API, home: String? = nil) {
    var taken = Set(Self.reserved.union(RuntimeFiles.typeNames).map { $0.lowercased() })
    let module = TypeName(api.name)
    self.home = Identifier(home ?? module.name)
    taken.insert(self.home.name.lowercased())
    taken.formUnion(["", "Client", "Error", "ErrorCode"].map { (module.name + $0).lowercased() })
    func choose(_ name: TypeName, otherwise suffix: TypeName) -> TypeName {
      let name = name.short
      var candidate = name
      var number = 1
      while !taken.insert(candidate.name.lowercased()).inserted {
        candidate = name.appending(suffix)
        if number > 1 { candidate = TypeName("\(candidate.name)\(number)") }
        number += 1
      }
      return candidate
    }
    var types: [String: TypeName] = [:]
    for type in api.types where type.owner == nil && types[type.name] == nil {
      types[type.name] = choose(TypeName(type.name), otherwise: TypeName("Model"))
    }
    for enumeration in api.enumerations where types[enumeration.name] == nil {
      types[enumeration.name] = choose(TypeName(enumeration.name), otherwise: TypeName("Enum"))
    }
    var operations: [String: TypeName] = [:]
    for operation in api.operations where operations[operation.name] == nil {
      operations[operation.name] = choose(TypeName(operation.name), otherwise: TypeName("Operation"))
    }
    self.module = module
    self.types = types
    self.operations = operations
    var nested: [String: Nested] = [:]
    for type in api.types {
      guard let owner = type.owner.flatMap({ operations[$0] }) else { continue }
      nested[type.name] = Nested(
        owner: owner, name: TypeName(type.name.split(separator: ".").last.map(String.init) ?? ""))
    }
    self.nested = nested
    hidden = Dictionary(grouping: nested.values, by: \.owner).mapValues { Set($0.map(\.name)) }
    for kinds in api.unions where unions[kinds] == nil {
      unions[kinds] = choose(TypeName(kinds.map(word).joined(separator: "Or")), otherwise: TypeName("Union"))
    }
  }

  var client: TypeName { module.appending(TypeName("Client")) }
  var error: TypeName { module.appending(TypeName("Error")) }
  var errorCode: TypeName { module.appending(TypeName("ErrorCode")) }

  /// The name of a declared type; nil for a type that the API does not declare.
  subscript(type name: String) -> TypeName? { types[name] ?? nested[name]?.name }

  /// The name of a union: `IntOrString`.
  subscript(union kinds: [TypeReference]) -> TypeName? { unions[kinds] }

  /// The names that files bear, in lowercase letters.
  var declared: Set<String> {
    Set([Array(types.values), Array(operations.values), Array(unions.values)].joined().map { $0.name.lowercased() })
  }

  /// The unions of the API, each once, by name.
  var allUnions: [[TypeReference]] { unions.sorted { $0.value.name < $1.value.name }.map(\.key) }

  /// A type as a word of a name: `[Order]` is `OrderArray`.
  func word(for type: TypeReference) -> String {
    switch type {
    case .named(let name): self[type: name]?.name ?? "JSONValue"
    case .enumeration(let name, _): types[name]?.name ?? "JSONValue"
    case .array(let element): word(for: element) + "Array"
    case .dictionary(let value): word(for: value) + "Dictionary"
    case .optional(let wrapped): "Optional" + word(for: wrapped)
    case .union(let kinds): kinds.map(word).joined(separator: "Or")
    case .json: "JSON"
    default: self.type(type).text
    }
  }

  /// The name of an operation as a value: `CreateOrder`.
  subscript(_ operation: APIOperation) -> TypeName { operations[operation.name] ?? TypeName(operation.name) }

  /// A type as the source of an operation names it, where a type within the operation may hide one of the same name outside.
  func type(_ reference: TypeReference, inside operation: APIOperation) -> SwiftCode {
    guard let named = reference.namedType, let name = types[named], hidden[self[operation]]?.contains(name) == true
    else { return type(reference) }
    switch reference {
    case .array(let element): return "[\(type(element, inside: operation))]"
    case .dictionary(let value): return "[String: \(type(value, inside: operation))]"
    case .optional(let wrapped): return "\(type(wrapped.unwrapped, inside: operation))?"
    default: return "\(home).\(name)"
    }
  }

  /// A type as the source names it. What the API does not declare is JSON of unknown shape.
  func type(_ reference: TypeReference) -> SwiftCode {
    switch reference {
    case .bool: "Bool"
    case .int: "Int"
    case .int64: "Int64"
    case .double: "Double"
    case .decimal: "Decimal"
    case .exactNumber: "JSONNumber"
    case .string: "String"
    case .decimalString: "DecimalString"
    case .url: "URL"
    case .localDate: "LocalDate"
    case .localTime: "LocalTime"
    case .localDateTime: "LocalDateTime"
    case .zonedDateTime: "ZonedDateTime"
    case .unixSeconds: "UnixSeconds"
    case .unixMilliseconds: "UnixMilliseconds"
    case .file: "FilePart"
    case .json: "JSONValue"
    case .named(let name):
      nested[name].map { "\($0.owner).\($0.name)" } ?? types[name]?.code ?? "JSONValue"
    case .enumeration(let name, _): types[name]?.code ?? "JSONValue"
    case .array(let element): "[\(type(element))]"
    case .dictionary(let value): "[String: \(type(value))]"
    case .optional(let wrapped): "\(type(wrapped.unwrapped))?"
    case .union(let kinds): unions[kinds]?.code ?? "JSONValue"
    }
  }

  /// Names that the generated code, the runtime's files and the modules that they import use for something else.
  private static let reserved: Set<String> = [
    "APIOperation", "AnyHashable", "Array", "Body", "Bool", "Bundle", "Character", "Client", "Codable", "CodingKey",
    "CodingKeys",
    "Collection", "Credentials", "Data", "Date", "Decimal", "Decodable", "Decoder", "DecodingError", "Dictionary",
    "Double", "Encodable", "Encoder", "EncodingError", "Envelope", "Equatable", "Error", "Example", "Float",
    "Foundation", "HTTP",
    "HTTPField", "HTTPFields", "HTTPRequest", "HTTPRequests", "HTTPResponse", "HTTPTypes", "Hashable", "Hasher",
    "Identifiable", "Indirect", "Int", "Int64", "Locale", "LocalizedError", "Never", "Optional", "Output", "Package",
    "Payload",
    "Result",
    "Sendable", "Sequence", "Server", "Set", "StaticString", "String", "Substring", "Suite", "Task", "Test", "Testing",
    "UInt8", "URL", "URLComponents", "UUID", "Values", "Void",
  ]
}

extension TypeReference {
  /// The declared type that the type is, or is made of.
  var namedType: String? {
    switch self {
    case .named(let name): name
    case .array(let inner), .dictionary(let inner), .optional(let inner): inner.namedType
    default: nil
    }
  }

  /// The type without what makes it optional.
  var unwrapped: TypeReference {
    if case .optional(let wrapped) = self { wrapped.unwrapped } else { self }
  }

  /// Whether Foundation declares it or a part of it.
  var needsFoundation: Bool {
    switch self {
    case .decimal, .url, .file: true
    case .array(let inner), .dictionary(let inner), .optional(let inner): inner.needsFoundation
    default: false
    }
  }
}
