/// The manifest of the generated package: `Package.swift`.
struct PackageFile: Sendable {
  let names: ClientNames
  let provenance: Provenance
  let hasExamples: Bool

  var code: SwiftCode {
    let tests = Literal(names.module.name + "Tests")
    let module = Literal(names.module.name)
    let resources: SwiftCode = hasExamples ? #", resources: [.copy("Examples")]"# : .empty
    return """
      // swift-tools-version: 6.1
      \(provenance.code)

      import PackageDescription

      let package = Package(
        name: \(module),
        platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9)],
        products: [.library(name: \(module), targets: [\(module)])],
        dependencies: [.package(url: "https://github.com/apple/swift-http-types", from: "1.8.0")],
        targets: [
          .target(name: \(module), dependencies: [.product(name: "HTTPTypes", package: "swift-http-types")]),
          .testTarget(name: \(tests), dependencies: [\(module)]\(resources)),
        ],
        swiftLanguageModes: [.v6]
      )
      """
  }
}
