import Contract

/// Which pages' conventions hold for which page.
///
/// A page without endpoints speaks for its folder and all below it; where no endpoint stands there, as in a folder of nothing but
/// general pages, for the nearest folder above that has some. A page with endpoints speaks for its own alone.
struct ConventionScope {
  private struct Holder {
    var page: PageContract
    /// The folder that it speaks for, with a slash at its end; empty for the root; nil for its own endpoints alone.
    var folder: String?
  }

  private let holders: [Holder]

  init(_ pages: [PageContract]) {
    let endpoints = pages.filter { !$0.operations.isEmpty }.map(\.file)
    holders = pages.filter { $0.conventions != nil }.map { page in
      guard page.operations.isEmpty else { return Holder(page: page, folder: nil) }
      var folder = Self.folder(of: page.file)
      while !folder.isEmpty, !endpoints.contains(where: { $0.hasPrefix(folder) }) {
        folder = Self.folder(of: String(folder.dropLast()))
      }
      return Holder(page: page, folder: folder)
    }
  }

  /// The conventions that hold for a page, level by level, the nearest first; those of one level in the order of their files.
  func levels(for file: String) -> [[PageContract]] {
    let own = holders.filter { $0.folder == nil && $0.page.file == file }.map(\.page)
    let above = holders.filter { $0.folder.map { file.hasPrefix($0) } ?? false }
    let depths = Set(above.compactMap { $0.folder?.utf8.count }).sorted(by: >)
    let levels = depths.map { depth in above.filter { $0.folder?.utf8.count == depth }.map(\.page) }
    return own.isEmpty ? levels : [own] + levels
  }

  private static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
  }
}
