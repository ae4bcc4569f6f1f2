import Diagnostics
import JSONText

/// A value of a document with its pointer and its place, the place of what is around it where it has none of its own.
struct DocumentNode {
  let value: JSONValue
  /// As JSON Pointer, `#` for the whole document.
  let pointer: String
  let location: SourceLocation?

  init(_ node: JSONNode, pointer: String = "#", around: SourceLocation? = nil) {
    value = node.value
    self.pointer = pointer
    location = node.location.known ?? around
  }

  private init(_ member: JSONMember, in parent: DocumentNode) {
    value = member.node.value
    pointer = parent.pointer + "/" + Self.escaped(member.key)
    location = member.location.known ?? member.node.location.known ?? parent.location
  }

  /// The members of an object; of two with one key the last, as readers of JSON have it.
  var members: [(key: String, node: DocumentNode)] {
    guard case .object(let members) = value else { return [] }
    var last: [String: Int] = [:]
    for (index, member) in members.enumerated() { last[member.key] = index }
    return members.enumerated().filter { last[$0.element.key] == $0.offset }.map {
      ($0.element.key, DocumentNode($0.element, in: self))
    }
  }

  var elements: [DocumentNode] {
    guard case .array(let nodes) = value else { return [] }
    return nodes.enumerated().map { DocumentNode($0.element, pointer: "\(pointer)/\($0.offset)", around: location) }
  }

  subscript(key: String) -> DocumentNode? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.key == key }.map { DocumentNode($0, in: self) }
  }

  var text: String? { if case .string(let text) = value { text } else { nil } }
  var flag: Bool { value == .bool(true) }
  var number: String? { if case .number(let lexeme) = value { lexeme } else { nil } }
  var isObject: Bool { if case .object = value { true } else { false } }
  /// On one line, members sorted, so that equal values are equal texts.
  var json: String { JSONWriter.write(value.sorted, pretty: false) }

  /// What a pointer without its `#` leads to from here.
  func descendant(_ pointer: Substring) -> DocumentNode? {
    var node = self
    for part in pointer.split(separator: "/", omittingEmptySubsequences: true) {
      let key = Self.unescaped(part)
      guard let next = Int(key).flatMap({ index in node.elements.dropFirst(index).first }) ?? node[key] else {
        return nil
      }
      node = next
    }
    return node
  }

  private static func escaped(_ key: String) -> String {
    key.contains { $0 == "~" || $0 == "/" } ? key.replacing("~", with: "~0").replacing("/", with: "~1") : key
  }

  /// Pointers within URLs may be percent-encoded as well.
  private static func unescaped(_ part: Substring) -> String {
    decoded(part).replacing("~1", with: "/").replacing("~0", with: "~")
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.contains("%") else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension SourceLocation {
  /// Nil for a value that was made and not read.
  fileprivate var known: SourceLocation? { file.isEmpty ? nil : self }
}

extension JSONValue {
  fileprivate var sorted: JSONValue {
    switch self {
    case .array(let nodes): .array(nodes.map { JSONNode($0.value.sorted, at: $0.location) })
    case .object(let members):
      .object(
        members.sorted { $0.key < $1.key }.map {
          JSONMember($0.key, at: $0.location, JSONNode($0.node.value.sorted, at: $0.node.location))
        })
    default: self
    }
  }
}
