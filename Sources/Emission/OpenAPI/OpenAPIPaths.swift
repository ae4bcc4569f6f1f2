import Contract
import Inference

/// The operations of an API by path, as a document can hold them.
///
/// Paths that differ in the names of their parameters alone are one path, under the names of the first operation. Of two operations with one
/// path and one method the first stays, for a document has room for one (`duplicate-operation` tells of the other).
struct OpenAPIPaths {
  /// An operation at its place: the parameters of its path renamed where another operation names them.
  struct Entry {
    var operation: APIOperation
    /// The names of the path's parameters in the document, by those on the page.
    var names: [String: String]
    /// The names of all parameters of the path.
    var parameters: [String]
  }

  /// Sorted by path; the operations of a path in the order of the pages.
  let paths: [(path: String, entries: [Entry])]

  init(_ api: API) {
    let operations = api.operations.sorted { ($0.source, $0.name) < ($1.source, $1.name) }
    var paths: [String: (path: String, entries: [Entry])] = [:]
    var methods: Set<String> = []
    for operation in operations {
      let own = PathText(operation.path)
      guard methods.insert("\(operation.method) \(own.shape)").inserted else { continue }
      let shared = paths[own.shape]?.entries.first?.parameters ?? own.names
      let names = Dictionary(zip(own.pageNames, shared)) { first, _ in first }
      let entry = Entry(operation: operation, names: names, parameters: shared)
      paths[own.shape, default: (own.text, [])].entries.append(entry)
    }
    self.paths = paths.values.sorted { $0.path < $1.path }
  }
}

/// A path as OpenAPI writes it.
private struct PathText {
  /// With `{name}` for a parameter, no name twice.
  var text = ""
  /// With `{}` for a parameter.
  var shape = ""
  var names: [String] = []
  /// The names as the page has them, in the same order.
  var pageNames: [String] = []

  init(_ path: PathTemplate) {
    for piece in path.pieces {
      switch piece {
      case .literal(let text): append(literal: text)
      case .parameter(let name): append(name)
      }
    }
    if !text.hasPrefix("/") {
      text = "/" + text
      shape = "/" + shape
    }
  }

  /// A literal may hold a parameter that is a part of a segment: `{id}.json`. Other braces are none that OpenAPI allows.
  private mutating func append(literal: String) {
    var rest = Substring(literal)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      append(plain: rest[..<open])
      append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    append(plain: rest)
  }

  private mutating func append(plain: Substring) {
    let safe = plain.replacing("{", with: "%7B").replacing("}", with: "%7D").replacing("?", with: "%3F").replacing(
      "#", with: "%23")
    text += safe
    shape += safe
  }

  /// The name of a parameter in a path is in no request, and so it may have letters alone: tools take a dot in it for a member.
  private mutating func append(_ name: String) {
    let bare = String(
      name.filter { !"{}/?#".contains($0) }.map { $0.isLetter || $0.isNumber || "_-".contains($0) ? $0 : "_" })
    let base = bare.isEmpty ? "parameter" : bare
    var unique = base
    var number = 2
    while names.contains(unique) {
      unique = "\(base)\(number)"
      number += 1
    }
    names.append(unique)
    pageNames.append(name)
    text += "{\(unique)}"
    shape += "{}"
  }
}
