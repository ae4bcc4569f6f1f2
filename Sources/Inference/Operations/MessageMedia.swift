import Contract
import Diagnostics

/// Settles which messages are no JSON: they are bytes of a media type, and what tables say of their members is left out.
enum MessageMedia {
  /// - Returns: what there is to say of messages that have members and no model.
  static func settle(_ operations: inout [ResolvedOperation]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for index in operations.indices {
      let operation = operations[index].operation
      // A captured response of JSON says more than words.
      if operation.examples.contains(where: { $0.role == .success && $0.node.placeholder == nil }) {
        operations[index].operation.responseMedia = nil
      } else if let media = operation.responseMedia {
        if media.isXML { diagnostics.append(.unmodelled(operations[index].name, "gives back", media)) }
        operations[index].operation.responseFields = []
        operations[index].operation.returns = []
      }
      guard let media = body(of: operations[index]) else { continue }
      if media.isXML { diagnostics.append(.unmodelled(operations[index].name, "sends", media)) }
    }
    return diagnostics
  }

  /// The media type of a body that is neither JSON nor a form; nil where the page shows either, or the configuration says how it is written.
  static func body(of operation: ResolvedOperation) -> Sourced<String>? {
    let page = operation.operation
    guard RequestMethod.sendsBody(operation.method), operation.settings?.bodyEncoding == nil,
      let type = page.contentType, Configuration.BodyEncoding(contentType: type.value) == nil
    else { return nil }
    let isShown = page.examples.contains { example in
      example.role == .request && (example.node.placeholder == nil || example.request?.form.isEmpty == false)
    }
    let hasRows = page.parameters.contains { parameter in
      parameter.place == .body
        || parameter.place == nil && !operation.path.parameterNames.contains(parameter.field.name)
    }
    return isShown || hasRows && !type.isXML ? nil : type
  }
}

extension Sourced<String> {
  fileprivate var isXML: Bool { value.hasSuffix("/xml") || value.hasSuffix("+xml") }
}

extension Diagnostic {
  fileprivate static func unmodelled(_ name: String, _ verb: String, _ media: Sourced<String>) -> Diagnostic {
    Diagnostic(
      .unmodelledMedia,
      "‘\(name)’ \(verb) \(media.value), of which there is no model; it is taken as bytes, and rows that describe it are left out",
      at: media.location)
  }
}
