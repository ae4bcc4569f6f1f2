import Contract
import Diagnostics

/// The method and the URL of an operation, as far as a page names them.
struct Endpoint {
  var method: Sourced<String>?
  var url: Sourced<String>?

  /// The methods beside the first that a line names for the URL, each an operation of its own: `GET, PUT /v1/x`.
  var otherMethods: [String] = []

  /// The methods that a section of methods allows beside the first, all for one call: `请求方式：GET/POST`.
  var alternatives: [String] = []

  /// Whether it is only shown, in an example request, and not stated.
  var isShown = false

  /// The method and the path as one line; nil where either is not known.
  var line: String? {
    guard let method, let url else { return nil }
    let path = url.value.firstRange(of: "://").map { url.value[$0.upperBound...].drop { $0 != "/" } } ?? url.value[...]
    return "\(method.value) \(path.prefix { $0 != "?" })"
  }

  /// The method and the path with `{}` for each parameter, however it is written.
  var shape: (method: String, path: String)? {
    guard let line, let space = line.firstIndex(of: " ") else { return nil }
    let segments = line[line.index(after: space)...].split(separator: "/").map { segment in
      segment.first.map { ":{<$[(".contains($0) } == true ? "{}" : String(segment)
    }
    return (String(line[..<space]), "/" + segments.joined(separator: "/"))
  }

  /// What both know, the first one first.
  func merging(_ other: Endpoint) -> Endpoint {
    let isEmpty = method == nil && url == nil
    return Endpoint(
      method: method ?? other.method, url: url ?? other.url,
      otherMethods: method == nil ? other.otherMethods : otherMethods,
      alternatives: method == nil ? other.alternatives : alternatives, isShown: isEmpty ? other.isShown : isShown)
  }
}
