import Contract
import Diagnostics
import Inference
import Testing

@testable import Emission

@Suite("Types with the same members are one type under several names")
struct TwinsTests {
  /// An order of the members that orders have, with a change to its last.
  private func order(_ name: String, _ change: (inout Property) -> Void = { _ in }) -> TypeDeclaration {
    var properties = ["orderId", "clientOrderId", "executedQty", "timeInForce"].map { property($0, .string) }
    properties.append(property("legs", .array(.named(name + "Leg"))))
    change(&properties[3])
    return TypeDeclaration(name: name, documentation: "Is the \(name).", properties: properties)
  }

  private func leg(_ name: String) -> TypeDeclaration {
    TypeDeclaration(
      name: name + "Leg", properties: ["legId", "legSide", "legRatio", "legPrice"].map { property($0, .string) })
  }

  private func api(_ types: [TypeDeclaration], failure: String? = nil) -> API {
    let operations = types.enumerated().map { index, type in
      var operation = operation(
        "op\(index)", path: PathTemplate([.literal("/\(index)")], text: "/\(index)"), output: .named(type.name))
      if type.name == failure { operation.failure = .named(type.name) }
      return operation
    }
    return API(name: "Acme", operations: operations, types: types)
  }

  private func sources(_ api: API) -> String {
    Emitter.emit(api).filter { $0.path.hasPrefix("Sources/") && !$0.isRuntime && $0.path.hasSuffix(".swift") }
      .map(\.text).joined()
  }

  @Test("the first is declared, the others keep their names and what is said of them")
  func aliases() {
    let code = sources(api([order("Open"), leg("Open"), order("All"), leg("All")]))
    #expect(code.contains("public struct All: JSONModel") && code.contains("public struct AllLeg: JSONModel"))
    #expect(code.contains("/// Is the Open.\npublic typealias Open = All\n"))
    // What their members hold is one type, too.
    #expect(code.contains("public typealias OpenLeg = AllLeg\n"))
    #expect(!code.contains("struct Open"))
  }

  @Test("a type that is the first of others until the types of its members are one is no detour")
  func chains() {
    let types = ["All", "Mid", "Open"].map { order($0) }
    var (mid, open) = (types[1], types[2])
    // These two hold the same legs, which are one type with those of the first.
    (mid.properties[4].type, open.properties[4].type) = (.array(.named("ZLeg")), .array(.named("ZLeg")))
    let code = sources(api([types[0], mid, open, leg("All"), leg("Z")]))
    #expect(code.contains("typealias ZLeg = AllLeg\n") && code.contains("typealias Mid = All\n"))
    #expect(code.contains("typealias Open = All\n"))
  }

  @Test(
    "what differs in a word that users see stays by itself",
    arguments: [
      { $0.isOptional = true }, { $0.type = .int }, { $0.documentation = "How long." }, { $0.name = "validity" },
      { $0.key = "time_in_force" }, { $0.allowedValues = [AllowedValue("GTC")] },
    ] as [@Sendable (inout Property) -> Void])
  func differences(_ change: @Sendable (inout Property) -> Void) {
    let code = sources(api([order("Open", change), leg("Open"), order("All"), leg("All")]))
    #expect(code.contains("public struct Open: JSONModel") && code.contains("public struct All: JSONModel"))
  }

  @Test("why a member is what it is does not tell types apart, nor where the pages say so")
  func evidence() {
    let open = order("Open") {
      $0.location = SourceLocation(file: "open.md", line: 7)
      $0.evidence = [Evidence(.example, "a text", at: nil)]
    }
    #expect(sources(api([open, leg("Open"), order("All"), leg("All")])).contains("public typealias Open = All\n"))
  }

  @Test("where the documentation says what is found by the name of what is declared")
  func places() {
    let types = ["Open", "All"].enumerated().map { line, name in
      var type = leg(name)
      type.sources = [SourceLocation(file: "orders.md", line: line + 1)]
      return type
    }
    let code = sources(api(types))
    #expect(code.contains("#AllLeg:2") && !code.contains("#OpenLeg"))
  }

  @Test("what two things share by chance, what is thrown and what the configuration parts stay by themselves")
  func strangers() {
    let members = ["id", "name", "status", "createdAt", "city"].map { property($0, .string) }
    let chance = api(["City", "Department"].map { TypeDeclaration(name: $0, properties: members) })
    #expect(!sources(chance).contains("typealias City") && !sources(chance).contains("typealias Department"))

    let thrown = api([leg("Open"), leg("All")], failure: "OpenLeg")
    #expect(sources(thrown).contains("struct OpenLeg: JSONModel, Codable, Hashable, Error"))

    var part = leg("Open")
    part.isAlone = true
    #expect(sources(api([part, leg("All")])).contains("public struct OpenLeg: JSONModel"))
  }

  @Test("the report shows the declaration beside a page whose type is another name for it")
  func report() {
    let api = api([leg("Open"), leg("All")])
    let blocks = SwiftBlocks(Emitter.emit(api), client: ClientNames(api).client)
    #expect(blocks.original(of: "OpenLeg") == "AllLeg" && blocks.original(of: "AllLeg") == nil)
    let shown = blocks.blocks(types: ["OpenLeg"], functions: []).flatMap(\.blocks).compactMap(\.name)
    #expect(Set(shown) == ["OpenLeg", "AllLeg"])
  }
}
