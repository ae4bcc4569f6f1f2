/// A client in files that are always the same.
///
/// What is declared goes into one of several files by a hash of its name. So no file is so large that it holds up the compiler, and an
/// operation or a type that comes or goes moves none of the others.
struct FixedFiles: Sendable {
  /// Every file, also one that nothing fell to.
  let files: [GeneratedFile]

  /// - Parameters:
  ///   - sources: the files of the client, named from its folder of sources.
  ///   - runtime: the files of the runtime, named likewise.
  init(_ sources: [GeneratedFile], runtime: [(path: String, text: String)]) {
    var parts: [String: [SourceText]] = [:]
    for source in sources { parts[Self.file(of: source.path), default: []].append(SourceText(source.text)) }
    for (path, text) in runtime {
      let name = path.split(separator: "/").last ?? ""
      parts["DocentRuntime\(name)", default: []].append(SourceText(text))
    }
    // It names no page, so that a page more does not change every file.
    let header = Provenance([]).code.file
    files = FixedFileNames.all.map { name in
      let text = SourceText.joined(parts[name] ?? [])
      return GeneratedFile(path: name, text: header + (text.isEmpty ? "" : "\n" + text))
    }
  }

  /// The file that a file of the other layout becomes a part of.
  static func file(of path: String) -> String {
    let parts = path.split(separator: "/")
    switch parts.first {
    case "Operations": return pick(FixedFileNames.operations, by: path)
    case "Models": return pick(FixedFileNames.models, by: path)
    case "PageSources+Pages.swift": return FixedFileNames.pages
    default: return FixedFileNames.client
    }
  }

  /// FNV-1a, 64 bits, folded: the same on every machine and in every version.
  private static func pick(_ files: [String], by text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return files[Int((hash ^ hash >> 32) & 0xFFFF_FFFF) % files.count]
  }
}
