import Diagnostics
import JSONText
import Yams

/// YAML as the JSON that it stands for, with its places: the form in which people write OpenAPI documents.
///
/// Scalars mean what they mean in JSON: `no` and `2024-05-01` are texts, as the schema of YAML that OpenAPI recommends has them.
struct YAMLNodes {
  private let file: String
  /// Aliases are copied, and a small text can stand for a giant one.
  private var room = 2_000_000

  private init(file: String) { self.file = file }

  /// - Returns: the document, or what is wrong with it and where.
  static func read(_ text: String, file: String) -> Result<JSONNode, OpenAPIFault> {
    let root: Node?
    do {
      root = try Parser(yaml: text).singleRoot()
    } catch {
      return .failure(OpenAPIFault(.yaml(error, text, file: file)))
    }
    guard let root else { return .failure(OpenAPIFault(.empty(file: file))) }
    var nodes = YAMLNodes(file: file)
    let node = nodes.node(root)
    return nodes.room > 0 ? .success(node) : .failure(OpenAPIFault(.aliases(file: file)))
  }

  private mutating func node(_ node: Node) -> JSONNode {
    let location = location(node)
    room -= 1
    guard room > 0 else { return JSONNode(.null, at: location) }
    switch node {
    case .scalar(let scalar): return JSONNode(Self.value(scalar), at: location)
    case .sequence(let sequence): return JSONNode(.array(sequence.map { self.node($0) }), at: location)
    case .mapping(let mapping): return JSONNode(.object(members(mapping)), at: location)
    case .alias: return JSONNode(.null, at: location)
    }
  }

  /// What `<<` brings along stands before a mapping's own members, which count more.
  private mutating func members(_ mapping: Node.Mapping) -> [JSONMember] {
    var merged: [JSONMember] = []
    var own: [JSONMember] = []
    for (key, value) in mapping {
      guard let name = key.scalar else { continue }
      let node = node(value)
      if name.string == "<<", name.style == .plain {
        let sources = if case .array(let nodes) = node.value { nodes } else { [node] }
        for case .object(let members) in sources.map(\.value) { merged += members }
      } else {
        own.append(JSONMember(name.string, at: location(key), node))
      }
    }
    return merged + own
  }

  private func location(_ node: Node) -> SourceLocation {
    SourceLocation(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  private static func value(_ scalar: Node.Scalar) -> JSONValue {
    guard scalar.style == .plain else { return .string(scalar.string) }
    switch scalar.string {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    case let text: return text.isJSONNumber ? .number(text) : .string(text)
    }
  }
}

/// Why a file is no OpenAPI document.
struct OpenAPIFault: Error {
  var diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

// The messages.
extension Diagnostic {
  private static let hint = Note("OLD and NEW are OpenAPI documents (.json, .yaml, .yml), pages, or folders of pages")

  fileprivate static func yaml(_ error: any Error, _ text: String, file: String) -> Diagnostic {
    func at(_ mark: Mark) -> SourceLocation { SourceLocation(file: file, line: mark.line, column: mark.column) }
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Diagnostic(.invalidOpenAPI, "this is no YAML: \(problem)", at: at(mark), notes: [hint])
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "`\($0)`" }.joined(separator: ", ")
      return Diagnostic(.invalidOpenAPI, "a key stands twice in one mapping: \(names)", at: at(context.mark))
    case .reader(let problem, let offset, _, _):
      let line = 1 + text.utf8.prefix(offset ?? 0).count { $0 == UInt8(ascii: "\n") }
      return Diagnostic(
        .invalidOpenAPI, "this is no YAML: \(problem)", at: SourceLocation(file: file, line: line), notes: [hint])
    default:
      return Diagnostic(
        .invalidOpenAPI, "this is no YAML: \(error)", at: SourceLocation(file: file, line: 1), notes: [hint])
    }
  }

  fileprivate static func empty(file: String) -> Diagnostic {
    Diagnostic(.invalidOpenAPI, "the document is empty", at: SourceLocation(file: file, line: 1), notes: [hint])
  }

  fileprivate static func aliases(file: String) -> Diagnostic {
    Diagnostic(
      .invalidOpenAPI, "the document's aliases stand for more than two million values",
      at: SourceLocation(file: file, line: 1), notes: [Note("write them out, or compare what a bundler makes of it")])
  }
}
