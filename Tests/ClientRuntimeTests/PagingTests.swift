import Foundation
import HTTPTypes
import Testing

@testable import ClientRuntime

/// A list of numbers in one of the ways in which APIs give pages.
private protocol NumberPages: PagedOperation where Output == JSONValue, Element == Int {
  init(request: OperationRequest)
}

extension NumberPages {
  static func elements(of output: JSONValue) -> [Int] {
    guard case .array(let elements)? = output["list"] else { return [] }
    return elements.compactMap {
      if case .number(let number) = $0 { number.int } else { $0["id"].flatMap { Int($0.parameterText) } }
    }
  }
}

private struct Counted: NumberPages {
  static let paging = Paging(.pages(first: 1), by: "page", pageCount: "pages")
  var request: OperationRequest
}

private struct CountedByTotal: NumberPages {
  static let paging = Paging(.pages(first: 0), by: "page", in: .body, total: "total")
  var request: OperationRequest
}

private struct Offset: NumberPages {
  static let paging = Paging(.offset, by: "offset", hasMore: "more")
  var request: OperationRequest
}

private struct Cursor: NumberPages {
  static let paging = Paging(.cursor(next: "paging next", end: "0"), by: "cursor")
  var request: OperationRequest
}

private struct After: NumberPages {
  static let paging = Paging(.lastElement(of: "list", key: "id"), by: "starting_after", hasMore: "has_more")
  var request: OperationRequest
}

private struct Linked: NumberPages {
  static let paging = Paging(.link, by: "")
  var request: OperationRequest
}

@Suite("Pages")
struct PagingTests {
  @Test("pages are counted up to their number, from where the request begins")
  func counted() async throws {
    let pages = [#"{"list":[1,2],"pages":3}"#, #"{"list":[3,4],"pages":3}"#, #"{"list":[5],"pages":3}"#]
    let (numbers, paths) = try await read(Counted(request: OperationRequest(.get, "/n", query: ["size": 2])), pages)
    #expect(numbers == [1, 2, 3, 4, 5])
    #expect(paths == ["/n?size=2", "/n?size=2&page=2", "/n?size=2&page=3"])
    let (_, later) = try await read(
      Counted(request: OperationRequest(.get, "/n", query: ["page": 3])), [#"{"list":[5],"pages":3}"#])
    #expect(later == ["/n?page=3"])
  }

  @Test("a page in the body is counted there, and stays a number")
  func body() async throws {
    let body = RequestBody.json("page size", 0, 2)
    let transport = RecordingTransport(
      [#"{"list":[1,2],"total":3}"#, #"{"list":[3],"total":3}"#].map { (HTTPResponse(status: .ok), Data($0.utf8)) })
    let pages = PageSequence(
      operation: CountedByTotal(request: OperationRequest(.post, "/n", body: body)), core: core(transport))
    var numbers: [Int] = []
    for try await page in pages { numbers += CountedByTotal.elements(of: page) }
    #expect(numbers == [1, 2, 3])
    let sent = await transport.bodies.compactMap { $0 }.map { String(decoding: $0, as: UTF8.self) }
    #expect(sent == [#"{"page":0,"size":2}"#, #"{"page":1,"size":2}"#])
  }

  @Test("elements are counted until the response says that there are no more")
  func offset() async throws {
    let pages = [#"{"list":[1,2],"more":true}"#, #"{"list":[3],"more":false}"#]
    let (numbers, paths) = try await read(Offset(request: OperationRequest(.get, "/n")), pages)
    #expect(numbers == [1, 2, 3])
    #expect(paths == ["/n", "/n?offset=2"])
  }

  @Test(
    "a cursor leads on until it is none", arguments: [#""""#, "null", #""0""#, #""a b""#])
  func cursor(last: String) async throws {
    let pages = [
      #"{"list":[1],"paging":{"next":"a b"}}"#, #"{"list":[],"paging":{"next":"c"}}"#,
      #"{"list":[2],"paging":{"next":\#(last)}}"#,
    ]
    let (numbers, paths) = try await read(Cursor(request: OperationRequest(.get, "/n")), pages)
    #expect(numbers == [1, 2])
    #expect(paths == ["/n", "/n?cursor=a%20b", "/n?cursor=c"])
  }

  @Test("the last element asks for those behind it")
  func after() async throws {
    let pages = [#"{"list":[{"id":7}],"has_more":true}"#, #"{"list":[{"id":9}],"has_more":false}"#]
    let (numbers, paths) = try await read(After(request: OperationRequest(.get, "/n")), pages)
    #expect(numbers == [7, 9])
    #expect(paths == ["/n", "/n?starting_after=7"])
  }

  @Test("a link leads on, at the client's own server whatever host it names")
  func link() async throws {
    var first = HTTPResponse(status: .ok)
    let name = try #require(HTTPField.Name("Link"))
    first.headerFields[name] =
      #"<https://other.example/n?page=1>; rel="prev", <https://other.example/n?page=2&x=%20>; rel="next""#
    let transport = RecordingTransport([
      (first, Data(#"{"list":[1]}"#.utf8)), (HTTPResponse(status: .ok), Data(#"{"list":[2]}"#.utf8)),
    ])
    var numbers: [Int] = []
    let pages = PageSequence(operation: Linked(request: OperationRequest(.get, "/n")), core: core(transport))
    for try await number in ElementSequence(pages: pages) { numbers.append(number) }
    #expect(numbers == [1, 2])
    let requests = await transport.requests
    #expect(requests.map(\.path) == ["/n", "/n?page=2&x=%20"])
    #expect(requests.map(\.authority) == ["api.example", "api.example"])
  }

  @Test("a page is asked for no sooner than its first element is")
  func lazy() async throws {
    let pages = [#"{"list":[1,2],"pages":9}"#, #"{"list":[3],"pages":9}"#]
    let transport = RecordingTransport(pages.map { (HTTPResponse(status: .ok), Data($0.utf8)) })
    let sequence = PageSequence(operation: Counted(request: OperationRequest(.get, "/n")), core: core(transport))
    var iterator = ElementSequence(pages: sequence).makeAsyncIterator()
    _ = try await iterator.next()
    _ = try await iterator.next()
    #expect(await transport.requests.count == 1)
    _ = try await iterator.next()
    #expect(await transport.requests.count == 2)
  }

  private func core(_ transport: RecordingTransport) -> ClientCore {
    ClientCore(
      server: Self.server, configuration: ClientConfiguration(transport: transport, reading: .strict))
  }

  private static let server: URL = {
    guard let url = URL(string: "https://api.example") else { preconditionFailure("no URL") }
    return url
  }()

  /// The elements of all pages, and the paths that were asked for.
  private func read<Operation: NumberPages>(
    _ operation: Operation, _ pages: [String]
  ) async throws -> (numbers: [Int], paths: [String]) {
    let transport = RecordingTransport(pages.map { (HTTPResponse(status: .ok), Data($0.utf8)) })
    var numbers: [Int] = []
    let sequence = PageSequence(operation: operation, core: core(transport))
    for try await number in ElementSequence(pages: sequence) { numbers.append(number) }
    return (numbers, await transport.requests.compactMap(\.path))
  }
}
