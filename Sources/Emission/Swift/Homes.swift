import Inference

/// In which file a type is declared: beside the operations that know it where these stand in one file, else in a file of its own. Fewer
/// files compile faster, and who reads an operation finds what it gives back.
struct Homes: Sendable {
  private let owners: [TypeReference: String]

  /// Every type by itself, so that another operation that comes to know it does not move it.
  static let none = Homes(owners: [:])

  private init(owners: [TypeReference: String]) { self.owners = owners }

  /// - Parameter groups: the files of operations.
  init(_ api: API, groups: [OperationGroup]) {
    let files = Dictionary(groups.flatMap { group in group.operations.map { ($0, group.name) } }) { first, _ in first }
    let types = Dictionary(api.types.map { ($0.name, $0) }) { first, _ in first }
    var users: [TypeReference: Set<String>] = [:]
    // The envelope is every operation's.
    Self.visit((api.envelope?.members ?? []).map(\.type), types) { users[$0, default: []].formUnion(["", "*"]) }
    for operation in api.operations {
      let properties = operation.parameters.map(\.property) + (operation.body?.properties ?? [])
      let roots = properties.map(\.type) + [operation.output, operation.failure].compactMap(\.self)
      Self.visit(roots, types) { users[$0, default: []].insert(files[operation.name] ?? operation.name) }
    }
    owners = users.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// The name of the operations' file in which a type stands; nil where it has a file of its own.
  func file(of type: TypeReference) -> String? { owners[type] }

  /// Calls a function once with each type, enumeration and union that some types name, directly or through others.
  private static func visit(
    _ roots: [TypeReference], _ types: [String: TypeDeclaration], _ found: (TypeReference) -> Void
  ) {
    var seen: Set<TypeReference> = []
    var waiting = roots
    while let type = waiting.popLast() {
      switch type {
      case .array(let inner), .dictionary(let inner), .optional(let inner): waiting.append(inner)
      case .union(let kinds):
        guard seen.insert(type).inserted else { continue }
        found(type)
        waiting += kinds
      case .enumeration: if seen.insert(type).inserted { found(type) }
      case .named(let name):
        guard seen.insert(type).inserted else { continue }
        found(type)
        waiting += (types[name]?.properties.map(\.type) ?? []) + [types[name]?.dynamicKeys?.value].compactMap(\.self)
      default: break
      }
    }
  }
}
