import Contract
import Diagnostics

/// Weighs all that the pages say.
package enum Inference {
  package static func infer(_ pages: [PageContract], configuration: Configuration) -> (api: API, diagnostics: [Diagnostic]) {
    (API(name: configuration.name), [])
  }
}
