import Diagnostics
import Inference

/// The file that says where the pages describe what, for errors and drift: `PageSources.swift`.
struct PageSourcesFile: Sendable {
  private let words: [String]
  private let provenance: Provenance

  /// - Parameters:
  ///   - types: those that the client declares.
  ///   - all: every page that contributed, for the first line of the file.
  init(_ types: [TypeDeclaration], pages all: [String], names: ClientNames) {
    provenance = Provenance(all)
    var pages: [String: [String]] = [:]
    let words = types.mapSideBySide { Self.words(of: $0, name: names.type(.named($0.name)).text) }
    for (page, words) in words.joined() { pages[page, default: []] += words }
    self.words = pages.sorted { $0.key < $1.key }.flatMap { ["@" + KeyList.word($0.key)] + $0.value }
  }

  var code: SwiftCode {
    """
    \(provenance.code)

    extension PageSources {
      /// Pages, the types that they describe, and the lines of these and of their members.
      static let pages: PageSources = \(KeyList(words: words).literal)
    }
    """
  }

  /// What each page says of a type: its name with a line, then members, each with its line where that is not the next one.
  private static func words(of type: TypeDeclaration, name: String) -> [String: [String]] {
    var pages: [String: [String]] = [:]
    var last: [String: Int] = [:]
    if let home = type.sources.first {
      pages[home.file] = ["#\(name):\(home.line)"]
      last[home.file] = home.line
    }
    for property in type.properties {
      guard let place = property.location else { continue }
      let word = KeyList.word(property.key, and: ":@")
      if pages[place.file] == nil {
        pages[place.file] = ["#\(name):\(place.line)"]
        last[place.file] = place.line
      }
      let isNext = place.line == (last[place.file] ?? 0) + 1
      pages[place.file]?.append(isNext ? word : "\(word):\(place.line)")
      last[place.file] = place.line
    }
    return pages
  }
}
