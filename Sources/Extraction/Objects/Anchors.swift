import Pages

/// The fragments by which links find a heading: those that the page sets, and the one that sites make of its words.
enum Anchors {
  static func of(_ title: RichText) -> [String] { title.anchors + [slug(title.plain)].filter { !$0.isEmpty } }

  /// As GitHub, Docusaurus and most generators of sites make it: lowercase, white space a hyphen, other marks left out.
  static func slug(_ title: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in title.trimmed.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" || scalar == "-" {
        slug.append(scalar)
      } else if scalar.isSpace {
        slug.append("-")
      }
    }
    return String(slug)
  }

  /// The fragment of a link; nil where it has none.
  static func fragment(of link: String) -> String? {
    guard let mark = link.firstIndex(of: "#") else { return nil }
    let fragment = link[link.index(after: mark)...]
    return fragment.isEmpty ? nil : String(fragment)
  }
}
