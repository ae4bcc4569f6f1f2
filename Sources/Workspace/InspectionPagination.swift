import Contract
import Inference

extension Inspection {
  /// How a list is read page by page, in one line: `by ‘cursor’, the next in ‘nextPageCursor’; [Order] in ‘list’`.
  static func pages(_ pagination: Pagination) -> String {
    let way =
      switch pagination.style {
      case .pages(let page, let first, let size):
        "by ‘\(page.key)’ from \(first)\(size.map { ", ‘\($0.key)’ each" } ?? "")"
      case .offset(let offset, let limit): "by ‘\(offset.key)’\(limit.map { ", ‘\($0.key)’ each" } ?? "")"
      case .cursor(let cursor, let next, let end):
        "by ‘\(cursor.key)’, the next in ‘\(next.text)’\(end.map { " until ‘\($0)’" } ?? "")"
      case .lastItem(let parameter, let key): "by ‘\(parameter.key)’, the ‘\(key)’ of the last element"
      case .link: "by the header ‘Link’"
      }
    let place = pagination.items.keys.isEmpty ? "" : " in ‘\(pagination.items.text)’"
    let end = [
      pagination.total.map { "‘\($0.text)’ in all" }, pagination.pageCount.map { "‘\($0.text)’ pages" },
      pagination.hasMore.map { "more where ‘\($0.text)’" },
    ].compactMap(\.self)
    return ([way, "[\(swift(pagination.item))]\(place)"] + end).joined(separator: "; ")
  }
}
