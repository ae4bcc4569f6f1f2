import Contract
import Diagnostics
import Inference
import JSONText
import Testing

@testable import Emission

private let place = SourceLocation(file: "page.md", line: 1)

@Suite("What holds for every call, in the client and in the OpenAPI document")
struct ConventionEmissionTests {
  private func api(codes: [ErrorCode], status: TypeReference = .int) -> API {
    let node = JSONReader.read(#"{"code": 100, "data": null}"#, at: place).documents[0]
    let operation = APIOperation(
      name: "listThings", method: "GET", path: PathTemplate([.literal("/things")], text: "/things"),
      pathEvidence: Evidence(.declaration, "x"), output: .json, isEnveloped: true,
      examples: [Example(.failure(status: nil), node)],
      servers: [.init(url: "https://other.example", at: place)], source: place)
    let named = codes.map { APIErrorCode(code: $0, name: ($0.name ?? "code\($0.code)").replacing("_", with: "")) }
    return API(
      name: "Acme", servers: [.init(url: "https://a.example", description: "正式", at: place)],
      headers: [HeaderTemplate(name: "Authorization", pieces: [.literal("Bearer "), .credential("token")])],
      envelope: Envelope(
        members: [Property(key: "code", name: "code", type: status)], payload: "data", status: "code",
        success: status == .int ? .number("0") : .string("OK")),
      conventions: SharedConventions(
        query: [HeaderTemplate(name: "key", pieces: [.credential("key")])],
        rateLimit: RateLimit(calls: 10, seconds: 60, scope: .company, text: "每分钟 10 次"), errorCodes: named),
      operations: [operation])
  }

  private func file(_ path: String, of api: API) -> String {
    Emitter.emit(api).first { $0.path.hasSuffix(path) }?.text ?? ""
  }

  @Test("error codes are an open type, a constant for each with its meaning, and the error’s code is of it")
  func codes() {
    let api = api(codes: [
      ErrorCode("100", name: "bad_app", meaning: "应用无效", at: place), ErrorCode("101", at: place),
    ])
    let codes = file("/AcmeErrorCode.swift", of: api)
    #expect(codes.contains("public struct AcmeErrorCode: OpenEnum, Codable, Hashable, CustomStringConvertible {"))
    #expect(codes.contains("  /// bad_app: 应用无效\n  public static var badapp: Self { Self(100) }\n"))
    #expect(codes.contains("  public static var code101: Self { Self(101) }\n"))
    #expect(file("/AcmeError.swift", of: api).contains("public var code: AcmeErrorCode\n"))
    #expect(file("/Envelope.swift", of: api).contains("AcmeError(code: AcmeErrorCode(code))"))
    #expect(file("/ListThingsTests.swift", of: api).contains("#expect(error?.code == .badapp)"))
  }

  @Test("codes of another kind than the status leave the error’s code as it is")
  func otherKind() {
    let api = api(codes: [ErrorCode("BAD_APP", name: nil, at: place)])
    #expect(file("/AcmeErrorCode.swift", of: api).contains("public let rawValue: String\n"))
    #expect(file("/AcmeError.swift", of: api).contains("public var code: Int\n"))
  }

  @Test("without codes there is no type of them")
  func none() {
    #expect(file("/AcmeErrorCode.swift", of: api(codes: [])).isEmpty)
    #expect(file("/AcmeError.swift", of: api(codes: [])).contains("public var code: Int\n"))
  }

  @Test("the client tells the rate limit and puts the key into every query")
  func client() {
    let client = file("/Client.swift", of: api(codes: []))
    #expect(
      client.contains("  /// 每分钟 10 次\n  public static let rateLimit = RateLimit(calls: 10, per: .seconds(60))\n"))
    let credentials = file("/Credentials.swift", of: api(codes: []))
    #expect(credentials.contains("public struct Credentials: RequestCredentials, Hashable {"))
    #expect(credentials.contains(#"public var query: Parameters { ["key": "\(key.reveal())"] }"#))
    #expect(credentials.contains(#"public var headers: Parameters { ["Authorization": "Bearer \(token.reveal())"] }"#))
    let operation = file("/ListThings.swift", of: api(codes: []))
    #expect(operation.contains("It is answered by `https://other.example`."))
    #expect(file("/Server.swift", of: api(codes: [])).contains("https://other.example"))
  }

  @Test("the OpenAPI document has schemes by their kind, the limit, the codes and an operation’s own hosts")
  func openAPI() {
    let text = OpenAPIDocument.json(api(codes: [ErrorCode("100", name: "bad_app", meaning: "应用无效", at: place)]))
    let value = JSONReader.read(text, at: place).documents[0].value
    func member(_ path: String...) -> JSONValue? {
      path.reduce(value as JSONValue?) { found, key in
        guard case .object(let members)? = found else { return nil }
        return members.first { $0.key == key }?.node.value
      }
    }
    #expect(member("components", "securitySchemes", "Authorization", "scheme") == .string("bearer"))
    #expect(member("components", "securitySchemes", "key", "in") == .string("query"))
    #expect(member("x-rate-limit", "calls") == .number("10"))
    #expect(member("x-rate-limit", "scope") == .string("company"))
    guard case .array(let codes)? = member("x-error-codes") else {
      Issue.record("there are no codes")
      return
    }
    #expect(codes.count == 1)
    #expect(member("paths", "/things", "get", "servers") != nil)
  }
}
