/// The file by which tests find the pages' examples: `Example.swift`.
enum ExampleLoaderFile {
  static func code(_ provenance: Provenance) -> SwiftCode {
    """
    \(provenance.code)

    import Foundation
    import Testing

    /// The examples of the pages, as files beside the tests.
    enum Example {
      static func data(_ name: String) throws -> Data {
        let url = Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Examples")
        return try Data(contentsOf: #require(url, "no example is called \\(name)"))
      }
    }
    """
  }
}
