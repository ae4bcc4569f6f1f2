import Contract
import Diagnostics

/// The sites of the objects in all responses, message by message.
struct MessageSites {
  private(set) var sites: ObjectSites
  /// The site of what each operation returns, and of what it fails with; nil where that is no object.
  private(set) var roots: [Int?] = []
  private(set) var failureRoots: [Int?] = []

  /// - Parameters:
  ///   - responses: those of the operations, in their order.
  ///   - returned: the described object that a sentence says an operation returns, by the operation.
  init(
    _ operations: [ResolvedOperation], _ responses: [ResponseShape], objects: DescribedObjects,
    returned: [String: DeclaredType]
  ) {
    let keys = responses.mapSideBySide { $0.payload.memberKeys }
    var sites = ObjectSites(rules: DynamicKeyRule.rules(for: keys.flatMap(\.self)), objects: objects)
    let nouns = Array(zip(operations, responses)).mapSideBySide { operation, response in
      let noun = ResourceRule.noun(
        of: operation.name, path: operation.path, method: operation.method, payload: response.payload)
      let item = ResourceRule.item(of: operation.name, path: operation.path, method: operation.method)
      return (key: noun.words.joined(separator: "_"), item: item.words.joined(separator: "_"))
    }
    for (index, operation) in operations.enumerated() {
      let root = sites.addRoot(
        responses[index].payload, key: operation.settings?.returns ?? nouns[index].key, item: nouns[index].item,
        use: operation.name)
      guard let named = returned[operation.name]?.shape.objectName.flatMap({ sites.describe($0) }) else {
        roots.append(root)
        continue
      }
      // What a sentence names may be a part of what the example shows.
      if let root, Kinship.share(sites.sites[root], sites.sites[named]) >= 0.5 { sites.equate(root, named) }
      roots.append(root ?? named)
    }
    for (operation, response) in zip(operations, responses) {
      failureRoots.append(sites.add(response.failure, key: "error_response", use: operation.name + ".failure"))
    }
    self.sites = sites
  }
}
