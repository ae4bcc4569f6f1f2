import Contract

/// What a section of a page is about.
package enum SectionMeaning: Hashable, Sendable {
  case summary, requestURL, method, headers, contentType, responseFields, notes
  /// Parameters, and where they are sent if the title says so.
  case parameters(Parameter.Place?)
  case requestExample
  case responseExample
  case success
  case failure(status: Int?)
  /// A table of error codes, an author's line, a change log: read by nobody here.
  case other
}
