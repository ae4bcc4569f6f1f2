import Contract

/// What a section of a page is about.
package enum SectionMeaning: Hashable, Sendable {
  case summary, requestURL, method, headers, contentType, responseFields, notes
  /// Parameters, and where they are sent if the title says so.
  case parameters(Parameter.Place?)
  case requestExample
  case responseExample
  /// An example of the request or of the response; its content tells which.
  case example
  case success
  case failure(status: Int?)
  /// A table of error codes, an author's line, a change log: read by nobody here.
  case other
  /// A section whose title says nothing that is known here.
  case unknown
}
