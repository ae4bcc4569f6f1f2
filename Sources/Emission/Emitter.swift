import Diagnostics
import Inference

/// Writes the Swift client of an API.
package enum Emitter {
  /// - Returns: every file of the client, sorted by path; the same API always gives the same bytes.
  package static func emit(_ api: API, as layout: Layout = .types) -> [GeneratedFile] {
    let files = PackageFiles(api, layout)
    return (layout == .types ? files.files : files.fixed).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }
}

/// The files of a package, folder by folder.
private struct PackageFiles: Sendable {
  private let api: API
  private let names: ClientNames
  private let calls: [OperationCall]
  private let provenance: Provenance
  private let server: ServerFile
  private let credentials: CredentialsFile
  private let traits: TypeTraits
  private let twins: Twins
  private let declarations: Declarations
  /// What the client declares beside its operations.
  private let declared: [DeclaredFile]
  /// The same by the file of operations in which they stand.
  private let beside: [String: [DeclaredFile]]
  private let groups: [OperationGroup]
  /// The types that an operation's request alone has, by the operation.
  private let nested: [String: [TypeDeclaration]]
  private let examples: [ExampleFile]

  init(_ api: API, _ layout: Layout) {
    let names = ClientNames(api, home: layout.module)
    self.api = api
    self.names = names
    calls = api.operations.mapSideBySide { OperationCall($0, names: names, hasCatalogue: layout == .types) }
    provenance = Provenance(api.pages)
    server = ServerFile(api)
    credentials = CredentialsFile(api)
    traits = TypeTraits(api)
    twins = Twins(api.types, traits: traits)
    declarations = Declarations(api)
    groups =
      layout == .types
      ? OperationGroup.groups(of: api.operations, names: names)
      : api.operations.map { OperationGroup(name: names[$0].name, operations: [$0.name]) }
    let homes = layout == .types ? Homes(api, groups: groups) : Homes.none
    declared =
      api.types.filter { $0.owner == nil }.mapSideBySide { [traits, twins] type in
        let home = homes.file(of: .named(type.name))
        return if let first = twins[type.name] {
          DeclaredFile(AliasFile(type, of: first, names: names), home: home)
        } else {
          DeclaredFile(ModelFile(type, names: names, traits: traits), home: home)
        }
      }
      + api.enumerations.mapSideBySide {
        DeclaredFile(EnumerationFile($0, names: names), home: homes.file(of: .enumeration($0.name, $0.raw)))
      }
      + names.allUnions.map { [provenance] kinds in
        DeclaredFile(
          UnionFile(kinds, names: names, provenance: provenance), home: homes.file(of: .union(kinds)))
      }
    beside = Dictionary(grouping: declared) { $0.home ?? "" }
    nested = Dictionary(grouping: api.types.filter { $0.owner != nil }) { $0.owner ?? "" }
    examples = calls.mapSideBySide { [types = declarations.types] in ExampleFile.files(of: $0, types: types) }
      .flatMap(\.self)
  }

  var files: [GeneratedFile] {
    let code = client + models
    return root + code + catalogue + runtime(for: code) + tests
  }

  /// The sources alone, in files whose names do not depend on the API.
  var fixed: [GeneratedFile] {
    let code = client + models
    let folder = sources.count + 1
    return FixedFiles(
      code.map { GeneratedFile(path: String($0.path.dropFirst(folder)), text: $0.text) },
      runtime: RuntimeSelection(for: code.map(\.text)).files
    ).files
  }

  private var sources: String { "Sources/\(names.module.name)" }
  private var testFolder: String { "Tests/\(names.module.name)Tests" }

  private var root: [GeneratedFile] {
    let package = PackageFile(names: names, provenance: provenance, hasExamples: !examples.isEmpty)
    return [
      GeneratedFile(path: "Package.swift", text: package.code.file),
      GeneratedFile(path: "README.md", text: ReadmeFile(api: api, names: names, calls: calls).text),
    ]
  }

  private var client: [GeneratedFile] {
    let client = ClientFile(api, names: names, server: server.first, credentials: credentials)
    let pages = PageSourcesFile(api.types.filter { twins[$0.name] == nil }, pages: api.pages, names: names)
    var files = [
      source("Client.swift", client.code), source("Server.swift", server.code),
      source("PageSources+Pages.swift", pages.code),
    ]
    if !credentials.isEmpty { files.append(source("Credentials.swift", credentials.code)) }
    if let envelope = api.envelope {
      let file = EnvelopeFile(envelope, api: api, names: names)
      files += [source("Envelope.swift", file.envelopeCode), source("\(names.error.name).swift", file.errorCode)]
    }
    let byName = Dictionary(calls.map { ($0.operation.name, $0) }) { first, _ in first }
    let codes = ErrorCodeFile(api, names: names)
    if !codes.isEmpty { files.append(source("\(names.errorCode.name).swift", codes.code)) }
    return files
      + groups.mapSideBySide { group in
        let operations = group.operations.compactMap { byName[$0] }.map { call in
          OperationFile(
            call, envelope: api.envelope,
            nested: (nested[call.operation.name] ?? []).map { ModelFile($0, names: names, traits: traits) },
            types: declarations.types)
        }
        return source(
          "Operations/\(group.name).swift",
          OperationFile.code(operations, beside: beside[group.name] ?? [], client: names.client))
      }
  }

  private var models: [GeneratedFile] {
    declared.filter { $0.home == nil }.map { source($0.path, $0.code) }
  }

  private var catalogue: [GeneratedFile] {
    CatalogueFiles(api, names: names, calls: calls).files
      .map { GeneratedFile(path: "\(sources)/\($0.path)", text: $0.text) }
  }

  private func runtime(for code: [GeneratedFile]) -> [GeneratedFile] {
    RuntimeSelection(for: code.map(\.text)).files.map {
      GeneratedFile(path: "\(sources)/\($0.path)", text: $0.text)
    }
  }

  private var tests: [GeneratedFile] {
    let operations = calls.mapSideBySide { call in
      let file = OperationTestsFile(call, api: api, names: names, types: declarations, server: server.first)
      return GeneratedFile(path: "\(testFolder)/\(file.path)", text: file.code.file)
    }
    let support = RuntimeFiles.testing.map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      return GeneratedFile(
        path: "\(testFolder)/Support/\(file.name)", text: "@testable import \(names.module.name)\n" + text)
    }
    guard !examples.isEmpty else { return operations + support }
    let loader = GeneratedFile(
      path: "\(testFolder)/Support/Example.swift", text: ExampleLoaderFile.code(provenance).file)
    return operations + support + [loader]
      + examples.mapSideBySide { GeneratedFile(path: "\(testFolder)/\($0.path)", text: $0.text) }
  }

  private func source(_ path: String, _ code: SwiftCode) -> GeneratedFile {
    GeneratedFile(path: "\(sources)/\(path)", text: code.file)
  }
}
