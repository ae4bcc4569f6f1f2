import JSONText

/// The content of messages that are no JSON: bytes of a media type, of which a document knows nothing more.
enum OpenAPIMedia {
  /// `content` with one media type; what people can read is a text, all else is binary.
  static func content(_ media: String) -> JSONValue {
    .object([
      (
        media,
        .object([
          "schema": .object([
            "type": .string("string"), "format": isText(media) ? nil : .string("binary"),
            "contentMediaType": .string(media),
          ])
        ])
      )
    ])
  }

  private static func isText(_ media: String) -> Bool {
    media.hasPrefix("text/") || media.hasSuffix("/xml") || media.hasSuffix("+xml")
  }
}
