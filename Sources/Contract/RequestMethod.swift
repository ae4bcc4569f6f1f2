/// What the method of a request says of it.
package enum RequestMethod {
  /// Whether requests of a method, in capitals, send a body: those that read or delete do not.
  package static func sendsBody(_ method: String) -> Bool { !["GET", "HEAD", "DELETE"].contains(method) }
}
