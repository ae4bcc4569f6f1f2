import Diagnostics
import JSONText

/// Reads an OpenAPI document of version 3.0 or 3.1.
///
/// References are followed within the document. What is no contract (descriptions, examples, tags) is passed over, and so is what an
/// operation does not reach.
package struct OpenAPIReader {
  var document = ContractDocument()
  var diagnostics: [Diagnostic] = []
  let root: DocumentNode
  /// What references lead to, by their text.
  var targets: [String: DocumentNode?] = [:]
  /// Schemas that are referred to and yet to be read.
  var pending: [DocumentNode] = []

  private init(_ root: JSONNode) { self.root = DocumentNode(root) }

  /// - Returns: the contract, and an error for each thing that cannot be read; the contract then lacks it.
  package static func read(_ root: JSONNode) -> (document: ContractDocument, diagnostics: [Diagnostic]) {
    var reader = OpenAPIReader(root)
    guard reader.isSupported() else { return (reader.document, reader.diagnostics) }
    reader.readDocument()
    reader.readSchemas()
    return (reader.document, reader.diagnostics)
  }

  private mutating func isSupported() -> Bool {
    let version = root["openapi"]?.text ?? root["openapi"]?.number
    if let version, version.hasPrefix("3.") { return true }
    if root["swagger"] != nil {
      diagnostics.append(.oldVersion(at: root["swagger"]?.location))
    } else {
      diagnostics.append(.noOpenAPI(version, at: root["openapi"]?.location ?? root.location))
    }
    return false
  }

  private mutating func readDocument() {
    document.servers = servers(root["servers"])
    document.typeNames = Set(root["components"]?["schemas"]?.members.map(\.key) ?? [])
    document.errorCodes = (root["x-error-codes"]?.elements ?? []).compactMap { node in
      (node["code"]?.json).map { Located(text: $0, location: node.location) }
    }
    if let limit = root["x-rate-limit"], let calls = limit["calls"]?.number, let seconds = limit["seconds"]?.number {
      document.rateLimit = Located(text: "\(calls) calls in \(seconds) seconds", location: limit.location)
    }
    for (path, item) in root["paths"]?.members ?? [] where path.hasPrefix("/") {
      guard let item = resolved(item) else { continue }
      for (key, node) in item.members where Self.methods.contains(key) {
        guard node.isObject else {
          diagnostics.append(.unreadable("the operation `\(key) \(path)`", at: node.location))
          continue
        }
        document.operations.append(operation(node, key.uppercased(), path, item))
      }
    }
    document.operations.sort { ($0.path, $0.method) < ($1.path, $1.method) }
  }

  private static let methods: Set<String> = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
  ]

  /// URLs without a slash at their ends, each once.
  func servers(_ node: DocumentNode?) -> [Located] {
    var seen: Set<String> = []
    return (node?.elements ?? []).compactMap { server in
      guard var url = server["url"]?.text else { return nil }
      while url.count > 1, url.hasSuffix("/") { url.removeLast() }
      return seen.insert(url).inserted ? Located(text: url, location: server.location) : nil
    }
  }

  // MARK: References

  /// The object that stands here or that a reference leads to; nil, with an error, where it leads nowhere.
  mutating func resolved(_ node: DocumentNode) -> DocumentNode? {
    var node = node
    var seen: Set<String> = []
    while let reference = node["$ref"]?.text {
      guard seen.insert(reference).inserted else {
        diagnostics.append(.circle(reference, at: node.location))
        return nil
      }
      guard let target = target(of: reference, at: node.location) else { return nil }
      node = target
    }
    return node
  }

  private mutating func target(of reference: String, at location: SourceLocation?) -> DocumentNode? {
    if let known = targets[reference] { return known }
    let found = reference.hasPrefix("#") ? root.descendant(reference.dropFirst()) : nil
    if found == nil {
      diagnostics.append(
        reference.hasPrefix("#") ? .dangling(reference, at: location) : .outside(reference, at: location))
    }
    targets[reference] = .some(found)
    return found
  }
}

// The messages.
extension Diagnostic {
  fileprivate static func noOpenAPI(_ version: String?, at location: SourceLocation?) -> Diagnostic {
    let found = version.map { "version `\($0)`" } ?? "no member `openapi`"
    return Diagnostic(
      .invalidOpenAPI, "this is no OpenAPI document of version 3.0 or 3.1: it has \(found)", at: location,
      notes: [Note("pages are compared where OLD or NEW is a page, a folder of pages, or their `docent.yaml`")])
  }

  fileprivate static func oldVersion(at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .invalidOpenAPI, "this is a document of Swagger 2.0; expected OpenAPI 3.0 or 3.1", at: location,
      notes: [Note("convert both documents with one converter, and compare what it writes")])
  }

  fileprivate static func circle(_ reference: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(.invalidOpenAPI, "the reference `\(reference)` leads back to itself", at: location)
  }

  fileprivate static func dangling(_ reference: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(.invalidOpenAPI, "the reference `\(reference)` leads to nothing in this document", at: location)
  }

  fileprivate static func outside(_ reference: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .invalidOpenAPI, "the reference `\(reference)` leads out of the document, and is not followed", at: location,
      notes: [Note("bundle the document into one file first, and compare that")])
  }

  static func unreadable(_ what: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(.invalidOpenAPI, "\(what) is no object and cannot be read", at: location)
  }
}
