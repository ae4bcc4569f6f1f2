/// The name of a page's file in the site: the page's own path where that is plain, else what is plain of it and a hash of the whole. So
/// no page changes another's, and none leaves the folder.
struct PageName: Hashable, Sendable {
  static let folder = "pages"

  let file: String

  init(_ page: String) {
    var name = ""
    var isPlain = !page.isEmpty && page.utf8.count <= Self.longest
    for part in page.split(separator: "/", omittingEmptySubsequences: false) {
      if !name.isEmpty { name += "--" }
      if part.isEmpty || part.first == "." || part.first == "-" || part.contains("--") { isPlain = false }
      for scalar in part.unicodeScalars {
        let isAllowed =
          ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || ["-", "_", "."].contains(scalar)
        if isAllowed {
          name.unicodeScalars.append(scalar)
        } else {
          // Capital letters are no letters of their own on some disks.
          isPlain = false
          name += ("A"..."Z").contains(scalar) ? String(scalar).lowercased() : "-"
        }
      }
    }
    guard !isPlain else {
      file = name + ".html"
      return
    }
    let stem = name.drop { $0 == "-" || $0 == "." }.prefix(Self.longest)
    file = "\(stem)\(stem.isEmpty ? "" : "-")\(String(Self.hash(page), radix: 36)).html"
  }

  private static let longest = 80

  /// FNV-1a of 64 bits.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
