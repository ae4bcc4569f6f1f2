import Diagnostics
import JSONText

/// A message that a page shows: a request, or what comes back.
package struct Example: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    case request
    /// What comes when the call succeeds.
    case success
    /// What comes when it fails, and the HTTP status where the page names one.
    case failure(status: Int?)
  }

  package var role: Role
  /// The label that the page gives it: `正确时返回`.
  package var label: String?
  /// The body as JSON; `JSONNode.unshown` for a request that shows none, and for one whose body is a form.
  package var node: JSONNode
  /// What a request shows beside its body of JSON; nil for responses, and where the page shows a body alone.
  package var request: ShownRequest?
  /// The status and the headers that the page shows above a response's body.
  package var status: Int?
  package var headers: [ShownField]
  /// What is known of a captured response; nil for what a page shows.
  package var capture: Capture?

  package init(
    _ role: Role, label: String? = nil, _ node: JSONNode, request: ShownRequest? = nil, status: Int? = nil,
    headers: [ShownField] = []
  ) {
    self.role = role
    self.label = label
    self.node = node
    self.request = request
    self.status = status
    self.headers = headers
  }
}

/// Where a captured response comes from: never shown to others than the owner of its file.
package struct Capture: Hashable, Sendable {
  /// The place in its file, `entry 3`; nothing for a file that holds just one.
  package var entry: String
  /// The page whose operation it answers.
  package var page: String

  package init(entry: String, page: String) {
    self.entry = entry
    self.page = page
  }
}

/// What an example of a request shows beside its body of JSON.
package struct ShownRequest: Hashable, Sendable {
  /// The method in capitals.
  package var method: Sourced<String>?
  /// The URL or path as written, query included: `https://host/v1/users/42?fields=name`.
  package var url: Sourced<String>?
  /// The items of the query, decoded.
  package var query: [ShownField]
  package var headers: [ShownField]
  /// The fields of a form in the body, or of a request that is shown as a list of fields and nothing else.
  package var form: [ShownField]
  /// The encoding of the body that a header names, or that the way of writing it implies: `curl -F` sends `multipart/form-data`.
  package var contentType: Sourced<String>?

  package init(
    method: Sourced<String>? = nil, url: Sourced<String>? = nil, query: [ShownField] = [], headers: [ShownField] = [],
    form: [ShownField] = [], contentType: Sourced<String>? = nil
  ) {
    self.method = method
    self.url = url
    self.query = query
    self.headers = headers
    self.form = form
    self.contentType = contentType
  }
}

/// A name with the text that an example gives it: a header, an item of a query, a field of a form.
package struct ShownField: Hashable, Sendable {
  package var name: String
  package var value: String
  /// Whether the value is the content of a file, whose name is then `value`.
  package var isFile: Bool
  package var location: SourceLocation
  /// What is known of a captured request that has it; nil for what a page shows.
  package var capture: Capture?

  package init(_ name: String, _ value: String, isFile: Bool = false, at location: SourceLocation) {
    self.name = name
    self.value = value
    self.isFile = isFile
    self.location = location
  }
}
