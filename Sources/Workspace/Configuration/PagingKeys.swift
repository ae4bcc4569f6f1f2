import Contract
import Diagnostics

/// The keys of `docent.yaml` about the pages of lists and about how often the API may be called, and what their values mean.
extension ConfigurationKeys {
  static let rateLimit: [ConfigurationKey] = [
    ConfigurationKey(
      "calls", .integer(1...1_000_000), isRequired: true, "How many calls are allowed.", example: "calls: 10"),
    ConfigurationKey(
      "seconds", .integer(1...2_678_400), isRequired: true, "The length of the interval that they are allowed in.",
      example: "seconds: 10"),
    ConfigurationKey(
      "scope", .word(RateLimit.Scope.allCases.map(\.rawValue)), "Whose calls are counted together.",
      example: "scope: user"),
  ]

  static let pagination: [ConfigurationKey] = [
    member("parameter", "The parameter that asks for a page.", "parameter: cursor"),
    member("size", "The parameter that says how many elements a page has.", "size: page_size"),
    ConfigurationKey("first", .integer(0...1), "The number of the first page.", example: "first: 0"),
    member("next", "The member of the response that gives the next cursor.", "next: next_cursor"),
    member("items", "The list.", "items: data.list"),
    member("total", "How many elements there are on all pages.", "total: data.total"),
    member("hasMore", "Whether another page follows.", "hasMore: has_more"),
  ]

  private static func member(_ name: String, _ summary: String, _ example: String) -> ConfigurationKey {
    ConfigurationKey(name, .text(.text("a name, or names joined by dots")), summary, example: example)
  }
}

extension ConfigurationValue {
  /// A rate limit that has both of its numbers.
  var rateLimit: Sourced<RateLimit>? {
    guard let calls = self["calls"]?.integer, let seconds = self["seconds"]?.integer else { return nil }
    let scope = self["scope"]?.text.flatMap(RateLimit.Scope.init(rawValue:))
    return Sourced(RateLimit(calls: calls, seconds: seconds, scope: scope), at: location)
  }

  /// `off`, `on`, or what the pages of one operation's list are like.
  var pagination: Configuration.PaginationSettings {
    var settings = Configuration.PaginationSettings(isOff: text == "off", at: location)
    settings.parameter = self["parameter"]?.sourced
    settings.size = self["size"]?.sourced
    settings.next = self["next"]?.sourced
    settings.items = self["items"]?.sourced
    settings.total = self["total"]?.sourced
    settings.hasMore = self["hasMore"]?.sourced
    settings.first = self["first"]?.integer
    return settings
  }
}
