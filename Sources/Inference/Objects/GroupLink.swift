import Contract
import Diagnostics

/// Why two sites are of one type; `b` is the one that joined.
struct GroupLink {
  enum Reason {
    /// Both have the same name and the same fields.
    case alike
    /// A page says that one is of the type that the other describes.
    case stated
    /// Their names and fields agree as `Kinship` asks for.
    case kin
    /// Both are the same member of one type.
    case member(String)
    case configured(SourceLocation)
  }

  var a: Int
  var b: Int
  var reason: Reason

  /// The reason as evidence, at the object that joined.
  func evidence(_ sites: [ObjectSite]) -> Evidence {
    let (one, other) = (sites[a], sites[b])
    let pair = "`\(other.use)` and `\(one.use)`"
    func seen(_ words: String) -> Evidence { Evidence(other.source, words, on: .identity, at: other.place) }
    switch reason {
    case .alike:
      return seen("\(pair) have the same name and the same \(other.facts.members.count) fields")
    case .stated: return Evidence(.declaration, "a page gives \(pair) one type", on: .identity, at: other.place)
    case .kin: return seen("\(pair) \(Kinship.account(of: one, other))")
    case .member(let key): return seen("\(pair) are the member ‘\(key)’ of one type")
    case .configured(let place):
      return Evidence(.configuration, "the configuration makes \(pair) one type", on: .identity, at: place)
    }
  }
}

extension ObjectSite {
  /// The first place where such an object stands, or is described.
  var place: SourceLocation? {
    facts.places.first?.location ?? facts.members.values.map(\.place).min()
      ?? dynamic.values.joined().map(\.value.place).min()
  }

  var source: Evidence.Source { facts.places.first?.source ?? .declaration }
}

extension Kinship {
  /// The numbers that speak for or against one type: how many fields two objects share, and what is asked for.
  static func account(of a: ObjectSite, _ b: ObjectSite) -> String {
    let shared = a.facts.members.keys.filter { b.facts.members[$0] != nil }
    let all = a.facts.members.count + b.facts.members.count - shared.count
    let rare = shared.count { !common.contains($0) }
    let need =
      switch (areAkin(a, b), a.isDerived, b.isDerived) {
      case (true, _, _): "names that are akin, which asks for half"
      case (false, true, true): "names that come from paths, which asks for a third object that says what they are"
      case (false, true, false), (false, false, true):
        "names of which one comes from a path, which asks for four fifths, two of them rare"
      case (false, false, false): "names that are not akin, which asks for four fifths, four of them rare"
      }
    return "share \(shared.count) of \(all) fields (\(rare) rare) under \(need)"
  }
}
