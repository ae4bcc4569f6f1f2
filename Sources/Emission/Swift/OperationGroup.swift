import Inference

/// The operations that one file holds: those of one resource, as who writes a client by hand would put them together. Each file more costs
/// the compiler time, for it reads all of a module's files once for each batch of 25.
struct OperationGroup: Sendable {
  /// The file's name without its ending: `OrderOperations`, or the operation's own where it stands alone.
  let name: String
  /// The names of the operations, in the order of the API.
  let operations: [String]

  /// More operations than this are told apart by a further part of their paths.
  static let most = 8

  /// The groups of an API, each operation in one of them.
  ///
  /// - Parameter names: the names of the operations' types, which no two share on a disk that ignores case.
  static func groups(of operations: [APIOperation], names: ClientNames) -> [OperationGroup] {
    var taken = names.declared
    return split(operations.map { (operation: $0, words: words(of: $0)) }, depth: 1).map { key, members in
      var name = names[members[0]].name
      if members.count > 1 {
        let words = TypeName(key.map(\.capitalizedFirst).joined()).short.name + "Operations"
        name = words
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
          name = "\(words)\(number)"
          number += 1
        }
      }
      return OperationGroup(name: name, operations: members.map(\.name))
    }
  }

  /// Operations whose paths begin with the same words together, as few words as leave them `most` at most.
  private static func split(
    _ operations: [(operation: APIOperation, words: [String])], depth: Int
  ) -> [(key: [String], members: [APIOperation])] {
    var order: [[String]] = []
    var groups: [[String]: [(operation: APIOperation, words: [String])]] = [:]
    for entry in operations {
      let key = entry.words.prefix(depth).map { $0.lowercased() }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(entry)
    }
    return order.flatMap { key -> [(key: [String], members: [APIOperation])] in
      let members = groups[key] ?? []
      let words = Array(members[0].words.prefix(depth))
      if !key.isEmpty, members.count <= most { return [(words, members.map(\.operation))] }
      // Nothing in their paths tells them apart.
      if members.allSatisfy({ $0.words.count <= depth }) { return members.map { ($0.words, [$0.operation]) } }
      return split(members, depth: depth + 1)
    }
  }

  /// The words of a path that name resources, without what stands before them in every path: `/api/v3/orders/{id}/lines` has `orders` and
  /// `lines`.
  private static func words(of operation: APIOperation) -> [String] {
    let path = operation.path.pieces.map { if case .literal(let text) = $0 { text } else { "{}" } }.joined()
    let words = path.split(separator: "/").map(String.init).filter { !$0.contains("{}") }
    let version = words.firstIndex { isVersion($0) }
    let rest =
      version.map { Array(words[($0 + 1)...]) }
      ?? (words.first?.lowercased() == "api" ? Array(words.dropFirst()) : words)
    return (rest.isEmpty ? words : rest).map { word in
      word.split { !$0.isLetter && !$0.isNumber }.map { String($0).capitalizedFirst }.joined()
    }
  }

  /// `v1`, `V5`, `v1.1`.
  private static func isVersion(_ word: String) -> Bool {
    word.count > 1 && word.first?.lowercased() == "v" && word.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
