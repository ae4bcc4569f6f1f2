import Inference

/// Sorts operations as their pages are sorted: by the folder of the page, or by the page where it holds several operations.
struct OpenAPITags {
  private let counts: [String: Int]

  init(_ api: API) {
    counts = Dictionary(api.operations.map { ($0.source.file, 1) }, uniquingKeysWith: +)
  }

  /// The tag of an operation; nil where its page stands alone and in no folder.
  func tag(of operation: APIOperation) -> String? {
    let parts = operation.source.file.split(separator: "/").filter { $0 != "." && $0 != ".." }.map(String.init)
    if parts.count > 1 { return parts[parts.count - 2] }
    guard let file = parts.first, counts[operation.source.file, default: 0] > 1 else { return nil }
    return file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
  }
}
