import Contract

/// An error code of the API and its name in the client: `invalidAppError`.
package struct APIErrorCode: Hashable, Sendable {
  package var code: ErrorCode
  package var name: String

  package init(code: ErrorCode, name: String) {
    self.code = code
    self.name = name
  }
}

/// What one page states for all endpoints of its folder, as it was read.
package struct ConventionsPage: Hashable, Sendable {
  package var file: String
  package var conventions: Conventions

  package init(file: String, conventions: Conventions) {
    self.file = file
    self.conventions = conventions
  }
}

/// What holds for every call, as far as pages state it.
package struct SharedConventions: Hashable, Sendable {
  /// Credentials that every query bears, written as headers are.
  package var query: [HeaderTemplate]
  package var rateLimit: RateLimit?
  package var errorCodes: [APIErrorCode]
  /// The pages that stated anything, sorted.
  package var pages: [ConventionsPage]

  package init(
    query: [HeaderTemplate] = [], rateLimit: RateLimit? = nil, errorCodes: [APIErrorCode] = [],
    pages: [ConventionsPage] = []
  ) {
    self.query = query
    self.rateLimit = rateLimit
    self.errorCodes = errorCodes
    self.pages = pages
  }
}
