import Pages

/// A list of endpoints under one title: the same call for several owners (`GET /tickets`, `GET /users/{id}/tickets`). Each is an operation, with
/// all that the part says.
enum EndpointLists {
  /// More endpoints than this are an overview.
  private static let most = 12

  /// - Returns: the part once for each endpoint of its list; itself alone where it has none.
  static func eachURL(of part: Segment) -> [Segment] {
    guard let first = part.endpoint?.url?.value, part.hasRequestSections || part.hasExamples else { return [part] }
    for (index, item) in part.items.enumerated() {
      guard case .block(.list(let list)) = item, (2...most).contains(list.items.count) else { continue }
      let endpoints = list.items.compactMap { blocks -> Endpoint? in
        guard blocks.count == 1, case .paragraph(let words)? = blocks.first else { return nil }
        return EndpointFinder().endpoint(in: words)
      }
      let urls = endpoints.compactMap { $0.url?.value }
      guard endpoints.count == list.items.count, urls.first == first, Set(urls).count == urls.count,
        Set(endpoints.compactMap { $0.method?.value }).count == 1
      else { continue }
      return endpoints.map { endpoint in
        var single = part
        single.items.remove(at: index)
        single.endpoint = endpoint
        single.otherURLs = urls.filter { $0 != endpoint.url?.value }
        return single
      }
    }
    return [part]
  }
}

extension Segment {
  fileprivate var hasExamples: Bool {
    items.contains { if case .block(.code) = $0 { true } else { false } }
  }
}
