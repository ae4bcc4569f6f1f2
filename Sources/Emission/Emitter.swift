import Inference

/// Writes the Swift package of an API.
package enum Emitter {
  package static func emit(_ api: API) -> [GeneratedFile] { [] }
}
