/// The media types of request bodies that pages name.
enum MediaTypes {
  /// Those whose body is made of members.
  private static let structured = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"]

  /// Those whose body is a file or a text by itself; `/` at the end is any of the kind.
  private static let raw = [
    "application/octet-stream", "application/pdf", "application/zip", "application/gzip", "text/plain", "text/csv",
    "image/", "audio/", "video/",
  ]

  /// The media type that words name, structured ones first; nil where they name none, or several files' kinds and so none.
  static func named(in words: String) -> String? {
    let words = words.lowercased()
    if let found = structured.first(where: { words.contains($0) }) { return found }
    let found = raw.compactMap { media in
      words.firstRange(of: media).map { range in
        media.hasSuffix("/")
          ? media
            + words[range.upperBound...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-*".contains($0)) }
          : media
      }
    }
    return found.count == 1 ? found[0].trimming { ".".contains($0) } : MediaRule.raw(in: words)
  }

  /// The encoding of a form that the title of a body's parameters names: `Form data parameters`, `Body (multipart/form-data)`, `表单参数`.
  static func form(in title: String) -> String? {
    let words = title.lowercased()
    if let found = structured.first(where: { words.contains($0) }) { return found }
    if words.contains("urlencoded") { return structured[1] }
    // In the tools that write `form-data` with its dash it is what browsers send files by.
    if words.contains("multipart") || words.contains("form-data") { return structured[2] }
    let isForm = words.split { !($0.isASCII && $0.isLetter) }.contains { $0 == "form" || $0 == "formdata" }
    return isForm || words.contains("表单") || words.contains("表單") ? structured[1] : nil
  }

  /// Whether a body of this type is no object of members.
  static func isRaw(_ media: String) -> Bool { !structured.contains(media) }
}
