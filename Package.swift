// swift-tools-version: 6.1
import PackageDescription

/// Every target is built with the strictest checks that the language offers.
let settings: [SwiftSetting] = [.swiftLanguageMode(.v6)]

/// A module of the pipeline; what it may import is exactly what stands here (see TheWayOfTheData, for contributors).
func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, resources: resources,
    swiftSettings: settings)
}

let package = Package(
  name: "docent",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "docent", targets: ["docent"]),
    .plugin(name: "DocentBuild", targets: ["DocentBuild"]),
    .plugin(name: "DocentGenerate", targets: ["DocentGenerate"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),

    module("Diagnostics"),
    module("JSONText", ["Diagnostics"]),
    module("Pages", ["Diagnostics", "CLibXML2", "CCMarkGFM"]),
    module("Contract", ["Diagnostics", "JSONText"]),
    module("Extraction", ["Pages", "Contract"]),
    module("Inference", ["Contract"]),
    module(
      "Emission", ["Inference", "Pages"], resources: [.embedInCode("Runtime"), .embedInCode("Report/Assets")]),
    module("ClientRuntime", [.product(name: "HTTPTypes", package: "swift-http-types")]),
    module("ContractDiff", ["JSONText", "Diagnostics"]),
    module("Workspace", ["Extraction", "Emission", "ContractDiff", .product(name: "Yams", package: "Yams")]),
    .executableTarget(
      name: "docent",
      dependencies: [
        "Workspace", "Emission", "ContractDiff", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .plugin(name: "DocentBuild", capability: .buildTool(), dependencies: ["docent"]),
    .plugin(
      name: "DocentGenerate",
      capability: .command(
        intent: .custom(
          verb: "docent-generate",
          description: "Write the client of the documentation pages into the package, or --check that it is there."),
        permissions: [
          .writeToPackageDirectory(
            reason: "The client that the pages give is written into the output folder of docent.yaml.")
        ]),
      dependencies: ["docent"]),

    .testTarget(
      name: "docentTests", dependencies: ["docent", "Workspace", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    tests("Diagnostics", []),
    tests("JSONText", ["Diagnostics"]),
    tests("Pages", ["WordLists", "Diagnostics", "CCMarkGFM"]),
    tests(
      "Extraction", ["WordLists", "Pages", "Contract", "JSONText", "Diagnostics"], resources: [.copy("Fixtures")]),
    tests("Inference", ["WordLists", "ClientRuntime", "Contract", "JSONText", "Diagnostics"]),
    .target(name: "WordLists", path: "Tests/WordLists", exclude: ["Words"], swiftSettings: settings),
    tests("Emission", ["CodeScanner", "Inference", "Contract", "JSONText", "Diagnostics"]),
    .target(name: "CodeScanner", path: "Tests/CodeScanner", swiftSettings: settings),
    .testTarget(
      name: "HostilePagesTests",
      dependencies: [
        "ClientRuntime", "CodeScanner", "Workspace", "Emission", "Inference", "Extraction", "Pages", "Contract",
        "JSONText",
        "Diagnostics",
      ],
      swiftSettings: settings),
    tests("ContractDiff", ["JSONText", "Diagnostics"]),
    tests("ClientRuntime", [.product(name: "HTTPTypes", package: "swift-http-types")]),
    // The sample client, for tests over the network.
    .target(
      name: "LixiaoCRM", dependencies: [.product(name: "HTTPTypes", package: "swift-http-types")],
      path: "Generated/Sources/LixiaoCRM", swiftSettings: settings),
    .testTarget(
      name: "LoopbackTests",
      dependencies: [
        "ClientRuntime", "LixiaoCRM", .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: settings),
    tests(
      "Workspace",
      [
        "CCMarkGFM", "ContractDiff", "Emission", "Inference", "Extraction", "Pages", "Contract", "JSONText",
        "Diagnostics", .product(name: "Yams", package: "Yams"),
      ],
      resources: [.copy("Fixtures")]),
  ]
)
