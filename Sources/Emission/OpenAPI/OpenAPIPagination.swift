import Contract
import Inference
import JSONText

/// How the pages of a list follow each other, as `x-pagination` says it: members of the response by JSON pointers from the root of its body.
struct OpenAPIPagination {
  private let pagination: Pagination
  private let root: [String]

  init?(_ operation: APIOperation, envelope: Envelope?) {
    guard let pagination = operation.pagination else { return nil }
    self.pagination = pagination
    root = operation.isEnveloped && !operation.isWhole ? [envelope?.payload].compactMap(\.self) : []
  }

  var value: JSONValue {
    let (page, size) = pagination.style.parameters
    return .object([
      "style": .string(style), "parameter": page.map(parameter), "size": size.map(parameter),
      "first": first.map { .number(String($0)) }, "next": next, "end": end, "items": pointer(pagination.items),
      "total": pagination.total.map(pointer), "pageCount": pagination.pageCount.map(pointer),
      "hasMore": pagination.hasMore.map(pointer),
    ])
  }

  private var style: String {
    switch pagination.style {
    case .pages: "pages"
    case .offset: "offset"
    case .cursor: "cursor"
    case .lastItem: "last-item"
    case .link: "link"
    }
  }

  private var first: Int? { if case .pages(_, let first, _) = pagination.style { first } else { nil } }

  private var next: JSONValue? {
    switch pagination.style {
    case .cursor(_, let next, _): pointer(next)
    case .lastItem(_, let key): .string("/" + escaped(key))
    default: nil
    }
  }

  private var end: JSONValue? { if case .cursor(_, _, let end) = pagination.style { .text(end) } else { nil } }

  private func parameter(_ parameter: PageParameter) -> JSONValue {
    .object(["name": .string(parameter.key), "in": .string(parameter.place.rawValue)])
  }

  private func pointer(_ path: MemberPath) -> JSONValue {
    .string(((path.isInEnvelope ? [] : root) + path.keys).map { "/" + escaped($0) }.joined())
  }

  private func escaped(_ key: String) -> String {
    key.replacing("~", with: "~0").replacing("/", with: "~1")
  }
}
