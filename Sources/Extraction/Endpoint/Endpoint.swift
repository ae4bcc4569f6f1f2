import Contract
import Diagnostics

/// The method and the URL of an operation, as far as a page names them.
struct Endpoint {
  var method: Sourced<String>?
  var url: Sourced<String>?

  /// What both know, the first one first.
  func merging(_ other: Endpoint) -> Endpoint { Endpoint(method: method ?? other.method, url: url ?? other.url) }
}
