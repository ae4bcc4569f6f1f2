import Diagnostics
import Inference

/// The documentation catalogue of the client: what the module is, and the notes of the pages that are too long for a comment.
struct CatalogueFiles: Sendable {
  private let api: API
  private let names: ClientNames
  private let calls: [OperationCall]

  init(_ api: API, names: ClientNames, calls: [OperationCall]) {
    self.api = api
    self.names = names
    self.calls = calls
  }

  /// The files below the module's folder of sources.
  var files: [GeneratedFile] {
    let folder = "\(names.module.name).docc"
    let notes = calls.mapSideBySide { call in
      call.notes.areShort ? nil : GeneratedFile(path: "\(folder)/\(call.name.name).md", text: page(of: call))
    }
    return [GeneratedFile(path: "\(folder)/\(names.module.name).md", text: overview)] + notes.compactMap(\.self)
  }

  private var overview: String {
    let groups = Dictionary(grouping: calls) { $0.operation.source.file }.sorted { $0.key < $1.key }
    let topics = groups.map { file, calls in
      "### \(Self.inline(file))\n\n" + calls.map { "- ``\($0.name.name)``" }.joined(separator: "\n")
    }
    return """
      # ``\(names.module.name)``

      A client of the API that these pages document.

      ## Overview

      Make a ``\(names.client.name)`` and call its methods; each operation is a value too, which can be built, inspected and tested without
      being sent. Responses that differ from the pages are told to the function of `reading: .tolerant { … }` in its configuration.

      ## Topics

      ### Client

      - ``\(names.client.name)``

      \(topics.joined(separator: "\n\n"))

      """
  }

  private func page(of call: OperationCall) -> String {
    """
    # ``\(names.module.name)/\(call.name.name)``

    ## Overview

    \(call.notes.paragraphs.map(Self.block).joined(separator: "\n\n"))

    """
  }

  /// A paragraph of a page: its lines stay lines, and none of them becomes a heading, a directive or markup.
  private static func block(_ text: String) -> String {
    if isPlain(text) { return text }
    return text.split(whereSeparator: \.isNewline).map { inline(String($0)) }.filter { !$0.isEmpty }
      .joined(separator: "\\\n")
  }

  /// Whether a line begins with code in its backticks.
  private static func isCode(_ line: String) -> Bool {
    line.first == "`" && line.dropFirst().first != "`" && line.dropFirst().contains("`")
  }

  private static func inline(_ text: String) -> String {
    if isPlain(text) { return text }
    let shown = String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isInvisible })).trimmed
    var safe = shown.replacing("<", with: "&lt;").replacing("``", with: "`\u{2009}`")
    safe = safe.replacing("](", with: "] (").replacing("]:", with: "] :")
    // The line's own end would be escaped.
    if safe.hasSuffix("\\") { safe += " " }
    // `1. item`
    let digits = safe.prefix { $0.isASCII && $0.isNumber }
    if let mark = safe.dropFirst(digits.count).first, !digits.isEmpty, mark == "." || mark == ")" {
      return digits + "\\" + safe.dropFirst(digits.count)
    }
    guard let first = safe.first, "@#>=+-*~_|`".contains(first), !isCode(safe) else { return safe }
    return first == "-" && safe.hasPrefix("- ") ? safe : "\\" + safe
  }
}

extension CatalogueFiles {
  /// Whether a text stays as it is: ASCII that begins with a letter, without marks of Markdown that could be more than text.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, last != 0x20 else { return false }
    return first.isASCIILetter
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: "`"), UInt8(ascii: "]"), UInt8(ascii: "\\"): false
        default: (0x20..<0x7F).contains(byte)
        }
      }
  }
}

/// What a page notes about an operation.
struct OperationNotes: Sendable {
  let paragraphs: [String]
  /// Whether they fit into a comment without hiding what it is about.
  let areShort: Bool

  private static let longest = 5

  init(_ paragraphs: [String]) {
    self.paragraphs = paragraphs
    areShort = paragraphs.reduce(0) { $0 + DocText($1).lineCount } <= Self.longest
  }
}
