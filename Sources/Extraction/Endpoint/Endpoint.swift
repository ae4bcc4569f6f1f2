import Contract
import Diagnostics

/// The method and the URL of an operation, as far as a page names them.
struct Endpoint {
  var method: Sourced<String>?
  var url: Sourced<String>?

  /// Whether it is only shown, in an example request, and not stated.
  var isShown = false

  /// What both know, the first one first.
  func merging(_ other: Endpoint) -> Endpoint {
    let isEmpty = method == nil && url == nil
    return Endpoint(method: method ?? other.method, url: url ?? other.url, isShown: isEmpty ? other.isShown : isShown)
  }
}
