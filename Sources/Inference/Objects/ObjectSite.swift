import Contract
import Diagnostics

/// A place in a message where an object stands: `createOrder.customer.user`. Sites of one kind become one type.
struct ObjectSite {
  /// The dotted path from the operation.
  var use: String
  /// The member's wire name, or the resource's for the root of a response.
  var key: String
  var facts: ObjectFacts
  /// The members whose keys carry identifiers, taken out of `facts`, by their rule.
  var dynamic: [DynamicKeyRule: [String: MemberFacts]]
  var parent: Int?
  /// The sites of members that are objects or arrays of objects.
  var children: [String: Int]
  /// Whether the client sends the object; what it sends and what it gets are never one type.
  var isRequest: Bool
}

/// All sites of an API, gathered message by message.
struct ObjectSites {
  private(set) var sites: [ObjectSite] = []
  private let rules: [DynamicKeyRule]

  init(rules: [DynamicKeyRule]) { self.rules = rules }

  /// Adds the objects within a shape; gives the site of its own object, through arrays, or nil where it has none.
  mutating func add(_ shape: Shape, key: String, use: String, parent: Int? = nil, isRequest: Bool = false) -> Int? {
    guard let facts = shape.innermostObject else { return nil }
    let id = sites.count
    sites.append(
      ObjectSite(use: use, key: key, facts: facts, dynamic: [:], parent: parent, children: [:], isRequest: isRequest))
    takeOutDynamicKeys(of: id)
    for (key, member) in sites[id].facts.ordered {
      guard let child = add(member.shape, key: key, use: use + "." + key, parent: id, isRequest: isRequest) else {
        continue
      }
      sites[id].children[key] = child
    }
    return id
  }

  private mutating func takeOutDynamicKeys(of id: Int) {
    let keys = sites[id].facts.members.keys
    for rule in rules where !keys.contains(where: rule.wouldTake) {
      let taken = keys.filter(rule.matches)
      guard !taken.isEmpty else { continue }
      for key in taken { sites[id].dynamic[rule, default: [:]][key] = sites[id].facts.members.removeValue(forKey: key) }
    }
  }
}

extension Shape {
  /// The object that a shape holds, itself or through arrays.
  var innermostObject: ObjectFacts? {
    if let object { return object }
    return elements?.innermostObject
  }
}
