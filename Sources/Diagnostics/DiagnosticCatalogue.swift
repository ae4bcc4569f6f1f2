/// The long explanation of every code, in one table.
package enum DiagnosticCatalogue {
  package static let entries = workspace.merging(pages) { $1 }.merging(contract) { $1 }

  private static let workspace: [DiagnosticCode: DiagnosticEntry] = [
    .noPages: .init(
      "There is no page to read, or none that describes an endpoint.",
      "Without an endpoint there is no client. Hidden files, the output folder and files of other kinds are not searched.",
      example: "docent generate pages/*.pdf",
      wayOut:
        "Name files, folders or globs of .md, .mdx, .html or .txt; a file that is named itself is read whatever its ending."
    ),
    .pageUnreadable: .init(
      "A page cannot be read.", "The file is not there any more, or may not be read, or its bytes are no text.",
      example: "chmod 000 pages/orders.md && docent generate pages",
      wayOut: "Make the file readable, or leave it out: pages: [\"orders/*.md\"]."),
    .pageSkipped: .init(
      "A page describes no endpoint.",
      "Guides, change logs and lists of links are passed over. What such a page says for all endpoints (servers, headers, error codes) "
        + "is read all the same.",
      example: "# Change log\n2024-05-01: the list of orders has pages",
      wayOut:
        "Nothing, where it is right. Else give the page's endpoint a line such as ‘POST /v1/orders’, or write in docent.yaml:\n"
        + "operations:\n  - page: create.md\n    path: /v1/orders\n    method: POST"),
    .invalidConfiguration: .init(
      "A value in docent.yaml is not what its key takes.",
      "The message says what was expected; nothing is generated, since a setting that is not followed would go unnoticed.",
      example: "body: xml",
      wayOut: "body: json\nEditors check the file by docent.schema.json, which `docent init` writes."),
    .unknownConfigurationKey: .init(
      "docent.yaml has a key that is not known, or names a type, a field or a place that the client does not have.",
      "A misspelt key would otherwise be a setting that is silently not followed.",
      example: "operations:\n  - page: create.md\n    pth: /v1/orders",
      wayOut:
        "Take the nearest name, which the message says. `docent inspect` lists the types and fields that there are."),
    .unusedConfiguration: .init(
      "An entry of docent.yaml belongs to no page.",
      "The page was renamed, its title has changed, or it is not among the pages that were read.",
      example: "operations:\n  - page: orders/creat.md\n    path: /v1/orders",
      wayOut:
        "Write the page's name as seen from docent.yaml, and the title as the page's heading has it; or take the entry out."
    ),
    .sampleUnreadable: .init(
      "A file of captured responses cannot be read, or nothing says which operation it answers.",
      "Samples are evidence; one that is left out silently would leave types too narrow.",
      example: "samples:\n  - order.json",
      wayOut: "samples:\n  - { operation: POST /v1/orders, files: [order.json] }"),
    .sampleUnmatched: .init(
      "Captured responses answer no operation of the pages.",
      "Archives of browsers hold images, logs and other services' calls; those are left out.",
      example: "samples: [capture.har]   # with calls to cdn.example.com",
      wayOut:
        "Nothing, where the calls are not the API's. Else see to it that the pages describe their method and path."),
    .unknownName: .init(
      "Nothing has the name that was asked for.", "`docent explain` knows the names of Swift and those of the wire.",
      example: "docent explain Order.closedAd", wayOut: "Take one of the nearest names, or look at `docent inspect`."),
    .invalidOpenAPI: .init(
      "A document that is to be compared is no OpenAPI 3 document, or refers to what it does not hold.",
      "`docent diff` compares nothing then, for half a contract would look like a change.",
      example: "docent diff old.yaml new.yaml   # where old.yaml has swagger: '2.0', or $ref: other.yaml",
      wayOut: "Convert documents of Swagger 2.0, and bundle those of several files into one."),
    .staleOutput: .init(
      "The client is not what the pages now give.",
      "Pages, configuration or Docent have changed since it was generated. As a warning: it is, but a run that was killed left things "
        + "beside it.",
      example: "docent check", wayOut: "Run `docent generate`, read the difference, and commit it."),
    .outputConflict: .init(
      "A file in the output folder was written or edited by hand, or something stands in its way.",
      "Docent overwrites only what it wrote itself, as the manifest `.docent-manifest` tells.",
      example: "echo '// mine' >> Generated/Sources/Acme/Client.swift && docent generate",
      wayOut: "Move what is yours into a file of its own: an extension beside the generated files is never touched. "
        + "Or lose it: docent generate --force"),
    .outputBusy: .init(
      "Another run writes to the same folder.",
      "Runs wait ten seconds for each other, so that what they write does not mix.",
      example: "docent generate & docent generate",
      wayOut: "Wait until the process that the message names has ended, or end it, and run Docent again."),
    .outputFailed: .init(
      "The disk does not take the output.",
      "It is full, or the folder may not be written to. What was there before is there again.",
      example: "docent generate --output /read-only", wayOut: "Make room or give the rights, and run Docent again."),
  ]

  private static let pages: [DiagnosticCode: DiagnosticEntry] = [
    .malformedJSON: .init(
      "A part of an example is no JSON.", "That part is left out; the rest of the example is used.",
      example: "{ \"id\": 1, \"name\": }",
      wayOut: "Mend the example on the page, or add a captured response: samples: [...]."),
    .lenientJSON: .init(
      "An example is not quite JSON.",
      "Comments, trailing commas, single quotes and ellipses are understood and passed over.",
      example: "{ 'id': 1, // the order\n  … }",
      wayOut: "Nothing; the note is there so that you can see how it was read."),
    .truncatedJSON: .init(
      "An example ends before its last value does.",
      "What stands there is used; fields behind it are not known from this example.",
      example: "{ \"id\": 1, \"lines\": [ { \"sku\": \"A\"",
      wayOut: "Complete the example on the page, or add a captured response as a sample."),
    .duplicateKey: .init(
      "An example has one key twice.", "No reader of JSON keeps both; the last one counts.",
      example: "{ \"id\": 1, \"id\": \"x\" }", wayOut: "Mend the example on the page."),
    .missingRequestURL: .init(
      "An endpoint has no URL.",
      "A client cannot call it, and a URL is never made up. It was looked for in sections such as ‘请求URL’ and ‘Request URL’, in lines "
        + "such as ‘POST /v1/orders’, in code, in links and in curl examples.",
      example: "# Create an order\n\nMethod: POST\n\n| Parameter | Type |\n| --- | --- |\n| quantity | integer |",
      wayOut: "Write in docent.yaml:\noperations:\n  - page: create.md\n    path: /v1/orders\n"
        + "Add `title:` where the page holds several. `docent init` writes such a file for all of them."),
    .missingRequestMethod: .init(
      "An endpoint has a URL and no method.",
      "GET and POST are different calls; none is guessed but for a URL with its query.",
      example: "# Create an order\n\nhttps://api.example.com/v1/orders",
      wayOut: "Write in docent.yaml:\noperations:\n  - page: create.md\n    method: POST"),
    .malformedTable: .init(
      "A table of fields has no column of names.",
      "The table is left out, and its fields are known from examples alone.",
      example: "| Remark | Since |\n| --- | --- |\n| the order | 2024 |",
      wayOut: "Where a column does hold names, say so:\nlexicon:\n  columns: { 栏目: name }"),
    .unplacedTable: .init(
      "A table of fields stands under a title that is not known, or under none.",
      "It may describe the request, the response, or nothing of both, so nothing is made of it. Where the response's example has its fields, it is "
        + "the response's.",
      example: "## Anatomy\n\n| Field | Type |\n| --- | --- |\n| wings | integer |",
      wayOut: "Say what the title means in docent.yaml:\nlexicon:\n  sections: { Anatomy: response }"),
    .oversizedTable: .init(
      "A table has more rows than documentation has.",
      "The rows beyond the limit are left out: a type of so many members could not be compiled, and a list of so many values is data.",
      example: "| Name | Type |\n| --- | --- |\n| field1 | string |\n… and a hundred thousand more",
      wayOut:
        "Where the rows are data, take them off the page; where they are fields of several operations, give each its own table."
    ),
    .unknownType: .init(
      "A type is written in a word that is not known.", "The field's type comes from the examples, or from its name.",
      example: "| id | 流水号 | the order |", wayOut: "Write in docent.yaml:\nlexicon:\n  types: { 流水号: string }"),
    .unknownRequirement: .init(
      "A mark does not say whether a field is required.", "The field counts as not marked.",
      example: "| id | integer | 视情况 |", wayOut: "Write in docent.yaml:\nlexicon:\n  marks: { 视情况: optional }"),
    .unmatchedPathParameter: .init(
      "A path parameter is described that the path does not have.", "It is left out: there is no place to send it in.",
      example: "GET /v1/orders/{id}\n\n| orderNo | path | string |",
      wayOut: "Where the path is wrong, set it:\noperations:\n  - page: order.md\n    path: /v1/orders/{orderNo}"),
    .unreadExample: .init(
      "An example is XML or HTML.", "XML is not modelled; the example gives no type.",
      example: "<order><id>1</id></order>",
      wayOut: "Nothing, where the API answers JSON as well. Else the message is taken as bytes."),
    .unmodelledMedia: .init(
      "A message is of a kind that has no model.",
      "It is taken as bytes, and rows that describe its parts are left out.",
      example: "Content-Type: application/xml", wayOut: "Read the bytes with a parser of your own."),
  ]

  private static let contract: [DiagnosticCode: DiagnosticEntry] = [
    .inboundCall: .init(
      "A part of a page describes a call that the vendor makes.",
      "Webhooks and callbacks reach a server of yours; a client has nothing to send there, so it has no method for them.",
      example: "## Webhooks\nWe POST to your URL: POST https://your-server.example/hook",
      wayOut: "Nothing, where it is right. Else give the endpoint a title that does not speak of a callback."),
    .otherMethods: .init(
      "A page says that one call may be made by several methods.",
      "They do the same, so the client has one operation, which is called by the first of them.",
      example: "请求方式：GET/POST",
      wayOut: "Where another is meant, say so in docent.yaml:\noperations:\n  - page: orders.md\n    method: POST"),
    .requiredButEmpty: .init(
      "A field is marked required, and its description lets it be empty.",
      "It is optional; none is sent as an empty value.",
      example: "| id | true | pass an empty value for a new one |",
      wayOut:
        "To have it otherwise:\noperations:\n  - page: create.md\n    parameters:\n      body:id: { required: true }"),
    .requiredButMissing: .init(
      "A field is marked required, and an example has none.",
      "In a response it is optional, since a client that fails on the documented example helps nobody. In a request the mark is taken.",
      example: "| phone | string | required |\n\n{ \"name\": \"Ann Example\" }",
      wayOut: "Set it where you know better:\ntypes:\n  User: { fields: { phone: { required: true } } }"),
    .requirementContradiction: .init(
      "A field is marked required, and its description takes it back.",
      "The description is nearer to the truth: it is optional.",
      example: "| closed_at | required | only where the order is closed |",
      wayOut: "Set it where you know better:\ntypes:\n  Order: { fields: { closed_at: { required: true } } }"),
    .typeContradiction: .init(
      "A declared type and an example contradict each other.", "The example decides, for it shows what the API sends.",
      example: "| total | integer |\n\n{ \"total\": \"10.50\" }",
      wayOut: "Set it where you know better:\ntypes:\n  Order: { fields: { total: decimal-string } }"),
    .valueContradiction: .init(
      "An example has a value that a list or a limit of the page does not allow.",
      "The list is not complete then; the value is a case of the enumeration, and unknown values decode in any case.",
      example: "status: `open` or `closed`\n\n{ \"status\": \"paused\" }", wayOut: "Mend the page's list, or nothing."),
    .rowContradiction: .init(
      "Two rows declare one field differently.", "The first is taken unless examples show another.",
      example: "| id | integer |\n| id | string |", wayOut: "Set it: types:\n  Order: { fields: { id: integer } }"),
    .documentationDrift: .init(
      "A captured response is not what its page says.",
      "The API has moved on, or the page was never right. A declared type holds; what is missing becomes optional.",
      example: "samples: [capture.har]   # a response without ‘phone’, which the page requires",
      wayOut: "Tell the vendor; set what you know in docent.yaml under `types:`."),
    .assumedType: .init(
      "The page gives no type and no example for a field.", "Its name decided, as `docent explain` says.",
      example: "| created_by | the maker |", wayOut: "types:\n  Order: { fields: { created_by: integer } }"),
    .nameCollision: .init(
      "Two operations would have one name.", "The later one gets a number, and would lose it if the other went.",
      example: "GET /v1/orders and GET /v2/orders",
      wayOut: "operations:\n  - page: v2/orders.md\n    name: listOrdersV2"),
    .conventionContradiction: .init(
      "Two pages say different things of all endpoints.",
      "The nearest folder's page counts, and docent.yaml over all pages.",
      example: "Base URL: https://a.example (one page)\nBase URL: https://b.example (another)",
      wayOut: "Say which in docent.yaml:\nservers: [\"https://a.example\"]"),
    .duplicateOperation: .init(
      "Two operations have one method and path.", "The client has both; an OpenAPI document can hold only the first.",
      example: "POST /v1/orders on create.md and on create-batch.md",
      wayOut:
        "Where a path is wrong, set it under `operations:`; where the page is an old one, leave it out of `pages:`."),
  ]
}
