import Contract
import Emission
import Foundation
import Inference
import JSONText

/// From a page to the files of its client: their names stay below the folder, their text has no character that reorders or hides
/// others, the OpenAPI document is JSON.
@Sendable func generateClient(_ bytes: [UInt8]) {
  for contract in contracts(bytes) {
    let (api, _) = Inference.infer([contract], configuration: Configuration())
    guard !api.operations.isEmpty else { continue }
    let files = Emitter.emit(api)
    for file in files {
      require(isBelow(file.path), "a file leaves the folder: \(file.path)")
      require(file.path.hasSuffix(".json") || !hidesText(file.text), "hidden characters in \(file.path)")
    }
    require(Set(files.map { $0.path.lowercased() }).count == files.count, "two files of one name")
    let document = JSONText.JSONReader.read(
      OpenAPIDocument.json(api), at: .init(file: "openapi.json", line: 1), isByMachine: true)
    require(document.documents.count == 1 && document.diagnostics.isEmpty, "the OpenAPI document is no JSON: \(document.diagnostics.first?.message ?? "")")
    samples.add(files)
  }
}

private func isBelow(_ path: String) -> Bool {
  !path.hasPrefix("/") && !path.contains("\\") && path.unicodeScalars.allSatisfy { $0.value >= 0x20 }
    && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !["", ".", ".."].contains($0) }
}

private func hidesText(_ text: String) -> Bool {
  text.unicodeScalars.contains { scalar in
    switch scalar.value {
    case 0x0A: false
    case 0...0x1F, 0x7F, 0x200B, 0x2028...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}

/// Clients kept on disk, so that the compiler can say whether they parse: every so many, those with new shapes first.
private final class Samples: @unchecked Sendable {
  private let folder = ProcessInfo.processInfo.environment["DOCENT_FUZZ_SAMPLES"]
  private var seen = 0
  private var kept = 0

  func add(_ files: [GeneratedFile]) {
    guard let folder else { return }
    seen += 1
    // The first few, then fewer and fewer.
    guard seen % (1 + kept * kept / 16) == 0, kept < 400 else { return }
    kept += 1
    let texts = files.filter { $0.path.hasSuffix(".swift") && !$0.isRuntime }
    for (number, file) in texts.enumerated() {
      try? file.text.write(toFile: "\(folder)/\(kept)-\(number).swift", atomically: false, encoding: .utf8)
    }
  }
}

private let samples = Samples()
