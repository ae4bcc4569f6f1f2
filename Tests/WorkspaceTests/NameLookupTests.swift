import Contract
import Diagnostics
import Inference
import Testing

@testable import Workspace

@Suite("What a name means")
struct NameLookupTests {
  private static let place = Diagnostics.SourceLocation(file: "p.md", line: 3)

  private let lookup: NameLookup = {
    let user = TypeDeclaration(
      name: "User",
      properties: [
        Property(key: "phone_no", name: "phoneNo", type: .string, isOptional: true),
        Property(key: "a.b", name: "aB", type: .int),
      ],
      dynamicKeys: DynamicKeys(name: "assets", marker: "_asset_", isPrefix: false, value: .json))
    let order = TypeDeclaration(
      name: "Order", properties: [Property(key: "buyer", name: "buyer", type: .optional(.named("User")))])
    let line = TypeDeclaration(name: "Line", properties: [Property(key: "quantity", name: "count", type: .int)])
    let operation = APIOperation(
      name: "createOrder", method: "POST", path: PathTemplate([.literal("/v1/orders")], text: "/v1/orders"),
      pathEvidence: Evidence(.declaration, ""),
      parameters: [APIParameter(Property(key: "id", name: "orderID", type: .int), in: .query)],
      body: Body(
        encoding: .json,
        properties: [
          Property(key: "id", name: "id", type: .string),
          Property(key: "line", name: "line", type: .array(.named("Line"))),
        ]), output: .named("Order"), source: place)
    let envelope = Envelope(
      members: [Property(key: "code", name: "code", type: .int)], payload: "data", status: "code", success: .number("0")
    )
    var open = EnumerationDeclaration.Case(name: "open", value: "0", meaning: "not paid")
    open.aliases = [.init(name: "unpaid")]
    let status = EnumerationDeclaration(
      name: "OrderStatus", raw: .integer, cases: [open, .init(name: "code9", value: "9", isListed: false)],
      uses: ["Order.status", "createOrder.status"])
    return NameLookup(
      API(
        name: "A", envelope: envelope, operations: [operation], types: [line, order, user], enumerations: [status]))
  }()

  private func names(_ name: String) -> [String] {
    (try? lookup.explain(name).get())?.map { $0.name + ($0.type.map { ": \($0)" } ?? "") } ?? []
  }

  @Test(
    "names of the wire and of Swift lead to the same thing",
    arguments: [
      ("Order", ["Order"]), ("createOrder", ["createOrder: Order"]), ("POST /v1/orders", ["createOrder: Order"]),
      ("User.phoneNo", ["User.phoneNo: String?"]), ("User.phone_no", ["User.phoneNo: String?"]),
      ("Order.buyer.phone_no", ["Order.buyer.phoneNo: String?"]), ("User.a.b", ["User.aB: Int"]),
      ("User.assets", ["User.assets: [String: JSONValue]"]),
      ("createOrder.line[quantity]", ["createOrder.line.count: Int"]),
      ("createOrder.line[][quantity]", ["createOrder.line.count: Int"]),
      ("createOrder.line.count", ["createOrder.line.count: Int"]),
      ("createOrder.quantity", ["createOrder.line.count: Int"]),
      ("createOrder.id", ["createOrder.orderID: Int", "createOrder.id: String"]),
      ("createOrder.body:id", ["createOrder.id: String"]),
      ("createOrder.buyer.phoneNo", ["createOrder.buyer.phoneNo: String?"]),
      ("envelope.code", ["envelope.code: Int"]), ("OrderStatus", ["OrderStatus: Int"]),
      ("OrderStatus.unpaid", ["OrderStatus.open: OrderStatus"]), ("OrderStatus.9", ["OrderStatus.code9: OrderStatus"]),
    ])
  func found(name: String, expected: [String]) {
    #expect(names(name) == expected)
  }

  @Test("an enumeration has the fields that are of it, and its values with their names and meanings")
  func enumeration() throws {
    let found = try #require(try lookup.explain("OrderStatus").get().first)
    #expect(found.kind == .enumeration)
    #expect(found.remarks == ["is the type of `Order.status`, `createOrder.status`"])
    #expect(found.sections.map(\.title) == ["‘0’ is `.open` (also `.unpaid`)", "‘9’ is `.code9`"])
    #expect(found.sections.map(\.outcome) == ["not paid", "no page lists it"])
  }

  @Test(
    "an unknown name is told with the nearest that are known",
    arguments: [
      ("Usr", "‘User’"), ("creatOrder", "‘createOrder’"), ("User.phoneN", "‘User.phoneNo’"),
      ("Order.buyr.phoneNo", "‘Order.buyer’"), ("Order.buyer.fone", "‘phoneNo’"), ("createOrder.qantity", "‘line’"),
      ("OrderStatu", "‘OrderStatus’"), ("OrderStatus.opn", "‘OrderStatus.open’"),
    ])
  func unknown(name: String, near: String) {
    guard case .failure(let unknown) = lookup.explain(name) else {
      Issue.record("\(name) was found")
      return
    }
    #expect(unknown.diagnostic.code == .unknownName)
    #expect((unknown.diagnostic.message + (unknown.diagnostic.notes.map(\.message).joined())).contains(near))
  }

  @Test(
    "a name that nobody would give is no crash",
    arguments: ["", ".", "User.", "[[[[", "User.phoneNo.x.y", "\u{1B}[31m"])
  func hostile(name: String) {
    if case .failure(let unknown) = lookup.explain(name) { #expect(!unknown.diagnostic.message.contains("\u{1B}")) }
  }
}
