import Contract
import Diagnostics
import Foundation
import Inference
import JSONText
import Testing

@testable import Emission

private let place = SourceLocation(file: "page.md", line: 4)

@Suite("Enumerations in the client and in the OpenAPI document")
struct EnumerationEmissionTests {
  private let words = EnumerationDeclaration(
    name: "OrderType", raw: .string,
    cases: [
      .init(name: "limit", value: "LIMIT", meaning: "at a price"), .init(name: "default", value: "default"),
      .init(name: "other", value: "OTHER", isListed: false),
    ], sources: [place], uses: ["createOrder.type", "Order.type"])
  private let codes = EnumerationDeclaration(
    name: "OrderState", raw: .integer, cases: [.init(name: "open", value: "0"), .init(name: "closed", value: "-1")])

  private var api: API {
    let type = Property(key: "type", name: "type", type: .enumeration("OrderType", .string))
    var some = type
    some.key = "kind"
    some.name = "kind"
    some.isOptional = true
    some.allowedValues = [AllowedValue("LIMIT")]
    some.defaultValue = "LIMIT"
    let state = Property(key: "state", name: "state", type: .array(.enumeration("OrderState", .integer)))
    var unset = some
    unset.key = "unset"
    unset.name = "unset"
    unset.allowedValues = []
    unset.defaultValue = "UNSET"
    let operation = APIOperation(
      name: "createOrder", method: "POST", path: PathTemplate([.literal("/orders/"), .parameter("type")], text: ""),
      pathEvidence: Evidence(.declaration, ""),
      parameters: [APIParameter(type, in: .path), APIParameter(some, in: .query), APIParameter(unset, in: .header)],
      body: Body(encoding: .json, properties: [state]), source: place)
    return API(name: "Acme", operations: [operation], enumerations: [codes, words])
  }

  private func file(_ path: String) -> String { Emitter.emit(api).first { $0.path.hasSuffix(path) }?.text ?? "" }

  @Test("an enumeration has a constant for each value with its meaning, and one list of all")
  func file() {
    #expect(
      file("/CreateOrder.swift").hasSuffix(
        """
        /// The values of `createOrder.type`, `Order.type`.
        public struct OrderType: OpenEnum, Codable, Hashable, CustomStringConvertible {
          /// at a price
          public static var limit: Self { Self("LIMIT") }
          public static var `default`: Self { Self("default") }
          /// Seen in an example; the documentation does not list it.
          public static var other: Self { Self("OTHER") }

          public static let known: JSONKeys = "LIMIT default OTHER"
          public let rawValue: String
          public init(_ rawValue: String) { self.rawValue = rawValue }
        }

        """))
    #expect(file("/CreateOrder.swift").contains("  public static var closed: Self { Self(-1) }\n"))
    #expect(file("/CreateOrder.swift").contains("  public static let known: JSONKeys = \"0 -1\"\n"))
  }

  @Test("another name of a case is a constant; one that is a case already is none")
  func aliases() {
    var api = api
    api.enumerations[0].cases[0].aliases = [.init(name: "default", meaning: "as it stands"), .init(name: "closed")]
    api.enumerations[0].cases[1].aliases = [.init(name: "default")]
    let text = Emitter.emit(api).first { $0.path.hasSuffix("/CreateOrder.swift") }?.text ?? ""
    #expect(
      text.contains(
        """
          public static var closed: Self { Self(-1) }
          /// as it stands
          public static var `default`: Self { .open }

          public static let known: JSONKeys = "0 -1"

        """))
    #expect(text.ranges(of: "static var closed").count == 1)
  }

  @Test("requests take it in the path, the query, a header and the body, and the tests send a value of the list")
  func requests() {
    let operation = file("/CreateOrder.swift")
    #expect(
      operation.contains(
        "public init(type: OrderType, state: [OrderState], kind: OrderType? = nil, unset: OrderType? = nil) {"))
    #expect(operation.contains(#""/orders/\(type, name: "type")", query: .init("kind", kind),"#))
    let tests = file("/CreateOrderTests.swift")
    #expect(tests.contains("CreateOrder(type: .limit, state: [.open], kind: .limit, unset: .limit)"))
    #expect(tests.contains(#"#expect(RequestFields.path(request) == "/orders/LIMIT")"#))
    #expect(tests.contains(#"#expect(RequestFields.query(request) == ["kind=LIMIT"])"#))
    #expect(tests.contains(#""state": [0]"#))
  }

  @Test(
    "it is one schema, referred to; a member with fewer values says which, and no default that the list lacks is kept")
  func schemas() throws {
    let text = OpenAPIDocument.json(api)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let schemas = try #require((document["components"] as? [String: Any])?["schemas"] as? [String: [String: Any]])
    #expect(schemas["OrderType"]?["type"] as? String == "string")
    #expect(schemas["OrderType"]?["enum"] as? [String] == ["LIMIT", "default", "OTHER"])
    #expect(schemas["OrderType"]?["x-enum-varnames"] as? [String] == ["limit", "default", "other"])
    #expect(schemas["OrderType"]?["x-enum-descriptions"] as? [String] == ["at a price", "", ""])
    #expect(schemas["OrderState"]?["enum"] as? [Int] == [0, -1])
    #expect(schemas["OrderState"]?["x-enum-descriptions"] == nil)
    let schema = OpenAPISchema(names: ComponentNames(api))
    func written(_ index: Int) -> String {
      JSONWriter.write(schema.schema(api.operations[0].parameters[index].property, isNullable: false), pretty: false)
    }
    #expect(written(0) == ##"{"$ref":"#/components/schemas/OrderType"}"##)
    #expect(written(1) == ##"{"$ref":"#/components/schemas/OrderType","enum":["LIMIT"],"default":"LIMIT"}"##)
    #expect(written(2) == ##"{"$ref":"#/components/schemas/OrderType"}"##)
  }

  @Test("times and numbers have the form that they have on the wire")
  func formats() {
    let schema = OpenAPISchema(names: ComponentNames(API(name: "A")))
    func written(_ type: TypeReference) -> String { JSONWriter.write(schema.schema(type), pretty: false) }
    #expect(written(.unixMilliseconds) == #"{"type":"integer","format":"unix-time-ms"}"#)
    #expect(written(.unixSeconds) == #"{"type":"integer","format":"unix-time"}"#)
    #expect(written(.int64) == #"{"type":"integer","format":"int64"}"#)
    #expect(written(.decimalString) == #"{"type":"string","format":"decimal"}"#)
    #expect(written(.zonedDateTime) == #"{"type":"string","format":"date-time"}"#)
  }
}
