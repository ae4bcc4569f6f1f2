import Foundation
import HTTPTypes

/// An operation that gives a list a page at a time.
public protocol PagedOperation: APIOperation {
  /// What the list holds.
  associatedtype Element: Sendable

  static var paging: Paging { get }

  /// Set to that for the next page.
  var request: OperationRequest { get set }

  /// The elements of a page.
  static func elements(of output: Output) -> [Element]
}

/// What asks for a list's next page, and what of a response tells of it.
public struct Paging: Sendable {
  public enum Style: Sendable {
    /// Pages are counted, from this one on.
    case pages(first: Int)
    /// Elements are counted, from 0 on: the parameter says how many to leave out.
    case offset
    /// A response has what asks for the next page; none, an empty text and `end` are the end.
    case cursor(next: JSONKeys, end: String?)
    /// The last element asks for those behind it, by one of its members.
    case lastElement(of: JSONKeys, key: JSONKey)
    /// The header `Link` has the URL of the next page.
    case link
  }

  /// Where the parameter stands.
  public enum Place: Sendable { case query, body }

  private let style: Style
  private let parameter: String
  private let place: Place
  private let total: JSONKeys?
  private let pageCount: JSONKeys?
  private let hasMore: JSONKeys?

  /// - Parameters:
  ///   - parameter: the name of what asks for a page.
  ///   - total: the way in a response to the number of all elements; likewise to that of all pages, and to whether there are more.
  public init(
    _ style: Style, by parameter: String, in place: Place = .query, total: JSONKeys? = nil, pageCount: JSONKeys? = nil,
    hasMore: JSONKeys? = nil
  ) {
    self.style = style
    self.parameter = parameter
    self.place = place
    self.total = total
    self.pageCount = pageCount
    self.hasMore = hasMore
  }

  /// The request for the page behind one; nil behind the last.
  ///
  /// - Parameters:
  ///   - count: how many elements the page has.
  ///   - all: how many came up to here.
  func request(after request: OperationRequest, _ response: APIResponse, count: Int, all: Int) -> OperationRequest? {
    guard let json = try? JSON.decode(JSONValue.self, from: response.body) else { return nil }
    if let hasMore, let more = json[path: hasMore]?.parameterText, ["false", "0", ""].contains(more) { return nil }
    if let total = number(total, json), all >= total { return nil }
    var next = request
    switch style {
    case .pages(let first):
      let current = next.parameter(parameter, in: place).flatMap { Int($0) } ?? first
      if count == 0 || number(pageCount, json).map({ current - first + 1 >= $0 }) ?? false { return nil }
      next.set(parameter, to: String(current + 1), in: place)
    case .offset:
      if count == 0 { return nil }
      let current = next.parameter(parameter, in: place).flatMap { Int($0) } ?? 0
      next.set(parameter, to: String(current + count), in: place)
    case .cursor(let path, let end):
      guard let value = json[path: path], value != .null, !["", end].contains(value.parameterText) else { return nil }
      next.set(parameter, to: value.parameterText, in: place)
    case .lastElement(let path, let key):
      guard case .array(let elements)? = json[path: path], let value = elements.last?[key.text] else { return nil }
      next.set(parameter, to: value.parameterText, in: place)
    case .link:
      let links = HTTPField.Name("Link").map { response.head.headerFields[values: $0] } ?? []
      guard let path = Self.nextPath(links) else { return nil }
      next.path = path
    }
    return next
  }

  private func number(_ path: JSONKeys?, _ json: JSONValue) -> Int? {
    path.flatMap { json[path: $0] }.flatMap { Int($0.parameterText) }
  }

  /// Path and query of the link that says `rel="next"`; the request goes to the client's own server, whatever host the link names.
  private static func nextPath(_ links: [String]) -> String? {
    for link in links.flatMap({ $0.split(separator: ",") })
    where link.contains("rel=\"next\"") || link.contains("rel=next") {
      guard let open = link.firstIndex(of: "<"), let close = link.firstIndex(of: ">"), open < close,
        let url = URL(string: String(link[link.index(after: open)..<close]))
      else { continue }
      let path = url.path(percentEncoded: true)
      return url.query(percentEncoded: true).map { "\(path)?\($0)" } ?? path
    }
    return nil
  }
}

extension JSONValue {
  /// The value that keys lead to; nil where there is none.
  fileprivate subscript(path keys: JSONKeys) -> JSONValue? {
    keys.all.reduce(self as JSONValue?) { value, key in value?[key.text] }
  }
}

/// The pages of a list, each fetched when it is asked for.
public struct PageSequence<Operation: PagedOperation>: AsyncSequence, Sendable {
  public typealias Element = Operation.Output
  let operation: Operation
  let core: ClientCore

  public func makeAsyncIterator() -> Iterator { Iterator(operation: operation, core: core) }

  public struct Iterator: AsyncIteratorProtocol {
    var operation: Operation?
    let core: ClientCore
    private var count = 0
    private var asked: Set<OperationRequest> = []

    init(operation: Operation, core: ClientCore) {
      self.operation = operation
      self.core = core
    }

    public mutating func next() async throws -> Operation.Output? {
      // A server that gives the same cursor again would be asked without end.
      guard var operation, asked.insert(operation.request).inserted else { return nil }
      let (output, response) = try await core.respond(operation)
      let elements = Operation.elements(of: output).count
      count += elements
      let next = Operation.paging.request(after: operation.request, response, count: elements, all: count)
      if let next { operation.request = next }
      self.operation = next == nil ? nil : operation
      return output
    }
  }
}

/// The elements of a list, page after page, each page fetched when its first element is asked for.
public struct ElementSequence<Operation: PagedOperation>: AsyncSequence, Sendable {
  public typealias Element = Operation.Element
  let pages: PageSequence<Operation>

  public func makeAsyncIterator() -> Iterator { Iterator(pages: pages.makeAsyncIterator()) }

  public struct Iterator: AsyncIteratorProtocol {
    var pages: PageSequence<Operation>.Iterator
    private var waiting: ArraySlice<Operation.Element> = []

    init(pages: PageSequence<Operation>.Iterator) { self.pages = pages }

    public mutating func next() async throws -> Operation.Element? {
      while waiting.isEmpty {
        guard let page = try await pages.next() else { return nil }
        waiting = Operation.elements(of: page)[...]
      }
      return waiting.popFirst()
    }
  }
}
