import Testing
import Foundation
import Pages
import Extraction
import Inference
import Contract
import Diagnostics
@Test func dump() throws {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  for name in ["docs-input/create-opportunity-product-asset.md", "Tests/WorkspaceTests/Fixtures/create-opportunity-product-asset.txt"] {
    let bytes = try [UInt8](Data(contentsOf: root.appending(path: name)))
    let document = PageReader.read(bytes, file: "create-opportunity-product-asset.md", format: name.hasSuffix("txt") ? .capture : nil)
    for block in document.blocks { print(String("\(block)".prefix(150))) }
    let page = Extractor.extract(document)
    var config = Configuration(name: "LixiaoCRM")
    let at = SourceLocation(file: "docent.yaml", line: 1)
    config.headers = [.init(name: "Authorization", value: "Token token={token}, device=open_api, version_code=9.9.9", at: at)]
    config.servers = [.init(url: "https://lxcrm.weiwenjia.com", at: at)]
    config.operations = [.init(page: "create-opportunity-product-asset.md", path: Sourced("/api/v2/opportunities/:id/product_assets", at: at), at: at)]
    let (api, diagnostics) = Inference.infer([page], configuration: config)
    for d in page.diagnostics + diagnostics { print("DIAG", d.code.rawValue, d.location?.description ?? "", d.message) }
    for op in api.operations {
      print(op.name, op.method, op.path.text, op.output as Any, op.summary as Any, op.documentation)
      for p in op.parameters { print("  ", p.place, p.property.key, p.property.name, p.property.type, p.property.isOptional, p.property.evidence.map(\.statement)) }
      for p in op.body?.properties ?? [] { print("  body", p.key, p.name, p.type, p.isOptional, p.sendsEmpty, p.evidence.map(\.statement)) }
    }
    print(api.envelope as Any)
    for t in api.types { print("TYPE", t.name, t.uses, t.dynamicKeys.map { ($0.name, $0.marker, $0.value) } as Any); for p in t.properties { print("    \(p.name): \(p.type)\(p.isOptional ? "?" : "")\(p.isEmptyObjectNone ? " {}" : "") [\(p.key)]") } }
  }
}
