// swift-tools-version: 6.1
import PackageDescription

/// The modules of the tool once more, for they see one another's `package` members only within one package; `Sources` is a link to those
/// of the root. What the fuzzer needs of the compiler comes from `Scripts/fuzz`.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/\(name)", resources: resources)
}

let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v13)],
  dependencies: [.package(url: "https://github.com/apple/swift-http-types", from: "1.8.0")],
  targets: [
    .systemLibrary(name: "CLibXML2", path: "Sources/CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CCMarkGFM", path: "Sources/CCMarkGFM", pkgConfig: "libcmark-gfm"),
    module("Diagnostics"),
    module("JSONText", ["Diagnostics"]),
    module("Pages", ["Diagnostics", "CLibXML2", "CCMarkGFM"]),
    module("Contract", ["Diagnostics", "JSONText"]),
    module("Extraction", ["Pages", "Contract"]),
    module("Inference", ["Contract"]),
    module(
      "Emission", ["Inference", "Pages"], resources: [.embedInCode("Runtime"), .embedInCode("Report/Assets")]),
    module("ClientRuntime", [.product(name: "HTTPTypes", package: "swift-http-types")]),
    .executableTarget(
      name: "fuzz", dependencies: ["Emission", "Extraction", "ClientRuntime"], path: "Targets",
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
  ]
)
