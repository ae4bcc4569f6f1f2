import Inference

/// Types that are the same in all that the client says of their members: the first of them is declared, the others are names for it. So one
/// function takes what several calls return, as in a client written by hand, and the compiler has less to do.
///
/// They keep their names, for pages that differ one day make two types of them again. `City {id, name}` and `Department {id, name}`, alike by
/// chance, stay two types, and so do those that the configuration parts (`split:`, `alone:`).
struct Twins: Sendable {
  private let firsts: [String: String]

  init(_ types: [TypeDeclaration], traits: TypeTraits) {
    var firsts: [String: String] = [:]
    var open = Dictionary(
      grouping: types.filter { $0.owner == nil && !$0.isAlone && $0.isUnmistakable }, by: { $0.properties.map(\.key) }
    ).values.filter { $0.count > 1 }.map { $0.sorted { $0.name < $1.name } }
    // Types whose members' types are found to be one may be one too.
    var isGrowing = true
    while isGrowing {
      let known = firsts
      open = open.map { types in
        var byForm: [Form: String] = [:]
        return types.filter { type in
          let form = Form(type, traits: traits, firsts: known)
          if let first = byForm[form] {
            firsts[type.name] = first
            return false
          }
          byForm[form] = type.name
          return true
        }
      }
      // What was the first of others may be a name itself now.
      firsts = firsts.mapValues { firsts[$0] ?? $0 }
      isGrowing = firsts != known
    }
    self.firsts = firsts
  }

  /// The type that a type is another name for; nil where it has a declaration of its own.
  subscript(type: String) -> String? { firsts[type] }

  /// All that the client says of a type but its name and the place where it stands.
  private struct Form: Hashable {
    let properties: [Property]
    let dynamicKeys: DynamicKeys?
    let isFailure: Bool
    let isConstructible: Bool

    init(_ type: TypeDeclaration, traits: TypeTraits, firsts: [String: String]) {
      func first(_ type: TypeReference) -> TypeReference {
        type.mapping { if case .named(let name) = $0 { .named(firsts[name] ?? name) } else { $0 } }
      }
      properties = type.properties.map { property in
        var property = property
        property.type = first(property.type)
        // Why a member is what it is, and where a page says so, is not part of the declaration.
        (property.evidence, property.seenValues, property.location) = ([], [], nil)
        (property.typeRuling, property.optionalityRuling, property.arrayStyleRuling) = (nil, nil, nil)
        return property
      }
      dynamicKeys = type.dynamicKeys.map { keys in
        var keys = keys
        (keys.value, keys.evidence) = (first(keys.value), [])
        return keys
      }
      isFailure = traits.failures.contains(type.name)
      isConstructible = traits.constructible.contains(type.name)
    }
  }
}
