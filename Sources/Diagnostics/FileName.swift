import Synchronization

/// The name of a file, as a word that is copied without counting references: a page has thousands of places, and each names its file.
///
/// Every name is kept once, to the end of the process, so two names are the same where their words are. Names are told apart by their bytes.
package struct FileName: Hashable, Sendable {
  private let kept: Unmanaged<Kept>

  package init(_ text: String) { kept = FileNames.kept(text) }

  package var text: String { kept._withUnsafeGuaranteedRef { $0.text } }
}

extension FileName: Comparable {
  package static func < (a: Self, b: Self) -> Bool { a != b && a.text < b.text }
}

extension FileName {
  package static func == (a: Self, b: Self) -> Bool { a.kept.toOpaque() == b.kept.toOpaque() }

  package func hash(into hasher: inout Hasher) { hasher.combine(kept.toOpaque()) }
}

private final class Kept: Sendable {
  let text: String

  init(_ text: String) { self.text = text }
}

private enum FileNames {
  private static let all = Mutex<[[UInt8]: Unmanaged<Kept>]>([:])

  static func kept(_ text: String) -> Unmanaged<Kept> {
    let bytes = Array(text.utf8)
    return all.withLock { names in
      if let known = names[bytes] { return known }
      let one = Unmanaged.passRetained(Kept(text))
      names[bytes] = one
      return one
    }
  }
}
