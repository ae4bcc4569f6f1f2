/// Where decoding failed, and why.
struct DecodingPlace {
  let path: [any CodingKey]
  let reason: String

  init(_ error: DecodingError) {
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      path = context.codingPath
      reason = context.debugDescription
    case .keyNotFound(let key, let context):
      path = context.codingPath + [key]
      reason = "The member is missing."
    @unknown default:
      path = []
      reason = "\(error)"
    }
  }

  /// The path as people write it: `data.items.[3].price`.
  static func text(of path: [any CodingKey]) -> String {
    path.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }.joined(separator: ".")
  }
}
