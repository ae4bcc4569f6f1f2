import Contract
import ContractDiff
import Diagnostics
import Emission
import Extraction

/// Every key of `docent.yaml`; the first column is the file's reference.
package enum ConfigurationKeys {
  package static let all: [ConfigurationKey] = [
    ConfigurationKey("name", .text(.typeName), "The module of the client.", example: "name: AcmeCRM"),
    ConfigurationKey(
      "pages", .list(.text(.text("a file, a folder or a glob"))),
      "The pages, relative to this file; every page below its folder where the key is absent.",
      example: #"pages: ["*.md", "orders"]"#),
    ConfigurationKey(
      "output", .text(.text("a folder")), "Where the client is written, relative to this file.",
      example: "output: ../Generated"),
    ConfigurationKey(
      "layout", .word(Layout.Name.allCases.map(\.rawValue)),
      "With fixed, no package but sources for a target of yours, in files that are always the same.",
      example: "layout: fixed"),
    ConfigurationKey(
      "module", .text(.moduleName), "The module of that target, where it is not called by the name above.",
      example: "module: MyApp"),
    ConfigurationKey(
      "servers", .list(.either(short: .text(.server), long: .table(server))),
      "Where the API is served, the usual one first.", example: #"servers: ["https://api.example.com"]"#),
    ConfigurationKey(
      "headers", .dictionary(keys: .headerName, .text(.headerValue)),
      "Headers of every request; {token} is a credential that the user of the client gives.",
      example: #"headers: { Authorization: "Token token={token}" }"#),
    ConfigurationKey("body", body, "How request bodies are written where no page says so.", example: "body: json"),
    ConfigurationKey(
      "envelope", .table(envelope), "The members that every response has around its payload.",
      example: "envelope: { payload: data, status: code, success: 0 }"),
    ConfigurationKey(
      "rateLimit", .table(rateLimit), "How often the API may be called, over what pages say.",
      example: "rateLimit: { calls: 10, seconds: 10 }"),
    ConfigurationKey(
      "pagination", .word(["on", "off"]), "With off, no list is read page by page unless its operation says so.",
      example: "pagination: off"),
    ConfigurationKey(
      "optionality", .word(["strict", "lenient"]),
      "With lenient, every response field is optional that no page declares as always there.",
      example: "optionality: lenient"),
    ConfigurationKey(
      "initializers", .word(Configuration.Initializers.allCases.map(\.rawValue)),
      "With all, the types of responses too have public initializers and can be changed, for tests and previews.",
      example: "initializers: all"),
    ConfigurationKey(
      "glossary", .dictionary(keys: .text("a word of the pages"), .text(.text("the English word for it"))),
      "Words of the pages and the English words that names are built from.", example: "glossary: { 商机: opportunity }"),
    ConfigurationKey(
      "lexicon", .table(lexicon),
      "Words of the pages that are not known here, by what they are, each with its meaning.",
      example: "lexicon: { sections: { 接口定位: url }, marks: { 要: required } }"),
    ConfigurationKey(
      "operations", .list(.table(operation)), "What a page lacks, or what the client shall have otherwise.",
      example: "operations: [{ page: create.md, path: /api/v2/orders }]"),
    ConfigurationKey(
      "types", .dictionary(keys: .declaredTypeName, .table(type)),
      "Types by the name that they get without this key; `CreateOrder.Item` for one of a request.",
      example: "types: { User: { rename: Person } }"),
    ConfigurationKey(
      "samples", .list(.either(short: .text(.text("a file of captured responses")), long: .table(sample))),
      "Captured responses: HTTP archives, and JSON files with the operation that they answer.",
      example: #"samples: [capture.har, { operation: createOrder, files: ["samples/*.json"] }]"#),
    ConfigurationKey(
      "diff", .table(diff), "What docent diff goes by where its command line does not say; of NEW it is read.",
      example: "diff: { fail-on: breaking, ignore: [type-name-changed] }"),
    ConfigurationKey(
      "diagnostics", .table(diagnostics),
      "What diagnostics weigh by their codes, on all pages or on some; off leaves them out. What is an error by itself stays one.",
      example: #"diagnostics: { documentation-drift: error, value-contradiction: { "old/*.md": off } }"#),
  ]

  private static let diagnostics: [ConfigurationKey] = DiagnosticSettings.codes.map { code in
    let level = ConfigurationShape.word(DiagnosticSettings.Level.allCases.map(\.rawValue))
    return ConfigurationKey(
      code.rawValue,
      .either(short: level, long: .dictionary(keys: .text("a page or a glob, relative to this file"), level)),
      code.entry?.title ?? "", example: "\(code.rawValue): off")
  }

  private static let diff: [ConfigurationKey] = [
    ConfigurationKey(
      "fail-on", .word(DiffSettings.FailOn.allCases.map(\.rawValue)),
      "The changes that end docent diff with exit code 1: breaking, warning (and breaking), any, or none of them.",
      example: "fail-on: breaking"),
    ConfigurationKey(
      "ignore", .list(.text(.diffRule)),
      "Rules whose changes are counted and not told; docent diff --rules lists them.",
      example: "ignore: [type-name-changed]"),
  ]

  private static let sample: [ConfigurationKey] = [
    ConfigurationKey(
      "files",
      .either(short: .text(.text("a file or a glob")), long: .list(.text(.text("a file, a folder or a glob")))),
      isRequired: true, "The files, relative to this file.", example: #"files: ["samples/*.json"]"#),
    ConfigurationKey(
      "operation", .text(.text("the name of an operation, or its method and path")),
      "The operation that they answer: its name, or its method and path.", example: "operation: POST /v1/orders"),
    ConfigurationKey(
      "page", .text(.text("a page's file, relative to this file")), "The operation's page, instead.",
      example: "page: create.md"),
    ConfigurationKey(
      "title", .text(.text("the heading of the operation")), "Its title, where the page holds several operations.",
      example: "title: Create an order"),
  ]

  private static let body = ConfigurationShape.word(Configuration.BodyEncoding.allCases.map(\.rawValue))

  private static let server: [ConfigurationKey] = [
    ConfigurationKey(
      "url", .text(.server), isRequired: true, "The server's URL.", example: "url: https://api.example.com"),
    ConfigurationKey(
      "description", .text(.text("text")), "What the server is for.", example: "description: For trials"),
  ]

  private static let envelope: [ConfigurationKey] = [
    ConfigurationKey(
      "payload", .text(.text("the name of a member")), isRequired: true, "The member that holds the payload.",
      example: "payload: data"),
    ConfigurationKey(
      "status", .text(.text("the name of a member")), "The member that tells success from failure.",
      example: "status: code"),
    ConfigurationKey("success", .json, "The value of that member which means success.", example: "success: 0"),
  ]

  private static let lexicon: [ConfigurationKey] = LexiconWord.Kind.allCases.map { kind in
    let names = LexiconNames.names(of: kind)
    return ConfigurationKey(
      kind.rawValue, .dictionary(keys: .text("a word of the pages"), .word(names)),
      "Further words for the lexicon’s \(kind.rawValue).", example: "\(kind.rawValue): { 词: \(names[0]) }")
  }

  private static let operation: [ConfigurationKey] = [
    ConfigurationKey(
      "page", .text(.text("a page's file, relative to this file")), isRequired: true, "The operation's page.",
      example: "page: create.md"),
    ConfigurationKey(
      "title", .text(.text("the heading of the operation")), "Its title, where the page holds several operations.",
      example: "title: Create an order"),
    ConfigurationKey("name", .text(.memberName), "Its name in the client.", example: "name: createOrder"),
    ConfigurationKey(
      "path", .text(.path), "Its path, with :id or {id} for parameters, where the page gives none.",
      example: "path: /api/v2/orders/:id"),
    ConfigurationKey("method", .text(.method), "Its method, where the page gives none.", example: "method: POST"),
    ConfigurationKey("body", body, "How its request body is written.", example: "body: form"),
    ConfigurationKey("returns", .text(.typeName), "The name of the type that it returns.", example: "returns: Order"),
    ConfigurationKey(
      "parameters", parameters,
      "Parameters by the name that the page gives them; path:id and body:id where two share one.",
      example: "parameters: { quantity: decimal }"),
    ConfigurationKey(
      "pagination", .either(short: .word(["on", "off"]), long: .table(pagination)),
      "How its list is read page by page, where the page does not show it; off for not at all.",
      example: "pagination: { parameter: cursor, next: next_cursor, items: list }"),
  ]

  private static let type: [ConfigurationKey] = [
    ConfigurationKey("rename", .text(.typeName), "Its name in the client.", example: "rename: Person"),
    ConfigurationKey(
      "merge", .list(.text(.text("a type, or the place of an object"))),
      "Types, and places of objects, that are of this type, too; the type itself may be a new one.",
      example: "merge: [User, Creator]"),
    ConfigurationKey(
      "split", .dictionary(keys: .typeName, .list(.text(.text("the place of an object")))),
      "New types, each with the places of this type's objects that are of it.",
      example: "split: { OfficeAddress: [createOrder.customer.office] }"),
    ConfigurationKey(
      "alone", .boolean, "Whether it has a declaration of its own, though another type has the same members.",
      example: "alone: true"),
    ConfigurationKey("fields", parameters, "Its fields by wire name.", example: "fields: { phone: string }"),
  ]

  private static let parameters = ConfigurationShape.dictionary(
    keys: .text("the name of a field"),
    .either(short: .text(.text("a type such as `integer`, `decimal` or `string[]`")), long: .table(parameter)))

  private static let parameter: [ConfigurationKey] = [
    ConfigurationKey("name", .text(.memberName), "Its name in Swift.", example: "name: quantity"),
    ConfigurationKey(
      "type", .text(.text("a type such as `integer`, `decimal` or `string[]`")), "Its type.", example: "type: decimal"),
    ConfigurationKey("required", .boolean, "Whether it must be there.", example: "required: false"),
    ConfigurationKey(
      "style", .word(ArrayStyle.allCases.map(\.rawValue)), "How a list is written in a query or a form.",
      example: "style: comma"),
  ]
}
