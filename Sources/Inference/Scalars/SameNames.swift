import Contract

/// Makes the integers of one name one type across the vendor's pages: an identifier that is beyond 32 bits on one page is so on all, and
/// what counts moments on one page does where no example shows otherwise.
enum SameNames {
  static func unify(_ api: inout API) {
    var wide: [String: Property] = [:]
    var moments: [String: Property] = [:]
    var seenAsNumbers: Set<String> = []
    api.visitProperties { property, _ in
      switch property.type.integer {
      case .int64?: wide[property.key] = wide[property.key] ?? property
      case let type? where type != .int: moments[property.key] = moments[property.key] ?? property
      default: break
      }
      if [.int, .int64].contains(property.type.integer), !property.seenValues.isEmpty {
        seenAsNumbers.insert(property.key)
      }
    }
    guard !wide.isEmpty || !moments.isEmpty else { return }
    api.changeProperties { property in
      guard let type = property.type.integer, type == .int || type == .int64, property.allowedValues.isEmpty else {
        return
      }
      if let moment = moments[property.key], let unit = moment.type.integer, !seenAsNumbers.contains(property.key) {
        property.take(unit, from: moment, "counts moments")
      } else if let other = wide[property.key], type == .int {
        property.take(.int64, from: other, "is beyond 32 bits")
      }
    }
  }
}

extension Property {
  fileprivate mutating func take(_ integer: TypeReference, from other: Property, _ fact: String) {
    type = type.mapping { [.int, .int64].contains($0) ? integer : $0 }
    let place = other.seenValues.first?.places.first ?? other.location
    evidence.append(Evidence(.sibling, "`\(key)` elsewhere \(fact)", at: place))
    evidence.sortByTrust()
    typeRuling = .sameNameElsewhere
  }
}

extension TypeReference {
  /// The integer that values or their elements are; nil for other types.
  fileprivate var integer: TypeReference? {
    switch self {
    case .optional(let inner), .array(let inner): inner.integer
    default: isInteger ? self : nil
    }
  }
}
