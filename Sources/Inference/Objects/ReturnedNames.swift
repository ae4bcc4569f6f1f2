import Contract
import Diagnostics

/// The names that `returns:` of the configuration gives to what calls give back: the type bears that name whatever the pages would call it, and
/// calls with one name give back one type.
struct ReturnedNames {
  private let wanted: [(name: String, site: Int?, settings: Configuration.OperationSettings)]

  /// - Parameters:
  ///   - roots: the site of what each operation gives back; nil where that is no object.
  ///   - reserved: names that the client itself declares.
  init(_ operations: [ResolvedOperation], roots: [Int?], reserved: Set<String>) {
    wanted = zip(operations, roots).compactMap { operation, root in
      guard let settings = operation.settings, let name = settings.returns else { return nil }
      return (name, reserved.contains(name) ? nil : root, settings)
    }
  }

  /// By the sites of the objects.
  var bySite: [Int: String] {
    Dictionary(wanted.compactMap { wish in wish.site.map { ($0, wish.name) } }) { first, _ in first }
  }

  /// Makes one type of what is called by one name.
  func unite(_ sites: inout ObjectSites) {
    var first: [String: Int] = [:]
    for wish in wanted {
      guard let site = wish.site else { continue }
      if let other = first[wish.name], other != site { sites.equate(other, site) } else { first[wish.name] = site }
    }
  }

  /// What a call gives back under another name all the same, or under none.
  ///
  /// - Parameter renamed: types that the configuration gives other names to.
  func unused(_ types: ResponseTypes, renamed: [String]) -> [Diagnostic] {
    wanted.compactMap { wish in
      let name = wish.site.flatMap { types[$0] }
      guard name != wish.name, !renamed.contains(wish.name) else { return nil }
      let reason =
        name.map { "what it gives back is ‘\($0)’" }
        ?? "what it gives back is no object, or the client itself uses the name"
      return Diagnostic(
        .unusedConfiguration, "`returns: \(wish.name)` has no effect, for \(reason)", at: wish.settings.location)
    }
  }
}
