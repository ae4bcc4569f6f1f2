import Contract
import Diagnostics

/// Decides how the body of a request is written, where files go into it.
///
/// A member that the page declares as a file is a part of a multipart body, unless the page itself says that the body is JSON: there it is a
/// text. A body that is a file or a text by itself has a media type and no members: `Content-Type: image/png` and no table, or one row
/// `body | binary`.
struct BodyForm {
  private let operation: Operation
  private let configured: Configuration.BodyEncoding?

  /// - Parameter configured: what the configuration says of this operation.
  init(_ operation: Operation, configured: Configuration.BodyEncoding?) {
    self.operation = operation
    self.configured = configured
  }

  /// The body as it is written; nil where there is none.
  func body(_ body: Body?, method: String) -> Body? {
    if case .raw(let media)? = body?.encoding, let only = body?.properties.first {
      return whole(nil, only, media, at: only.location ?? operation.location)
    }
    guard configured == nil || configured == .multipart else { return body }
    if configured == nil, let raw = raw(body, method: method) { return raw }
    guard var body, body.encoding == .multipart || !files(of: body).isEmpty && !isJSON else { return body }
    body.encoding = .multipart
    for (index, field) in files(of: body) {
      let isList = if case .array = field.type?.shape { true } else { body.properties[index].type.isList }
      body.properties[index].type = isList ? .array(.file) : .file
      body.properties[index].facts.format = nil
      body.properties[index].typeRuling = .declaredType
    }
    return body
  }

  /// The members that are files, with their rows: those declared so, and those that an example sends as such.
  private func files(of body: Body) -> [(Int, Field)] {
    let shown = Set(operation.examples.flatMap { $0.request?.form ?? [] }.filter(\.isFile).map(\.bareName))
    return body.properties.indices.compactMap { index in
      let property = body.properties[index]
      let row = operation.parameters.first { parameter in
        parameter.field.name == property.key && (parameter.place == .body || parameter.place == nil)
      }?.field
      guard property.typeRuling != .configuredType, shown.contains(property.key) || row?.type?.shape.isFile == true
      else {
        return nil
      }
      return (index, row ?? Field(name: property.key, at: operation.location))
    }
  }

  /// Whether the operation's own words say that its body is JSON; what a page says of all endpoints yields to a file.
  private var isJSON: Bool {
    guard let stated = operation.contentType, stated.value == "application/json" else { return false }
    return stated.location.file == operation.location.file && stated.location >= operation.location
  }

  private func raw(_ body: Body?, method: String) -> Body? {
    guard RequestMethod.sendsBody(method) else { return nil }
    let only = body?.properties.count == 1 ? body?.properties.first : nil
    let row = only.flatMap { only in operation.parameters.first { $0.field.name == only.key }?.field }
    let isWhole = row.map { Self.names.contains($0.name.lowercased()) && $0.children.isEmpty } ?? false
    let stated = operation.contentType.flatMap { type in
      Configuration.BodyEncoding(contentType: type.value) == nil ? type : nil
    }
    let isFile = row?.type?.shape.isFile == true
    guard !operation.showsMembers else { return nil }
    if let stated, body == nil || isFile || isWhole { return whole(row, only, stated.value, at: stated.location) }
    guard operation.contentType == nil, isWhole, isFile, let row else { return nil }
    return whole(row, only, "application/octet-stream", at: row.location)
  }

  private func whole(_ row: Field?, _ only: Property?, _ media: String, at place: SourceLocation) -> Body {
    let isText = media.hasPrefix("text/") && media != "text/xml"
    var property = only ?? Property(key: "body", name: "body", type: .file, location: row?.location ?? place)
    property.type = isText ? .string : .file
    property.facts.format = nil
    property.isOptional = row?.isRequired?.value == false
    property.evidence.insert(Evidence(.declaration, "the body is ‘\(media)’ as a whole", at: place), at: 0)
    property.typeRuling = .declaredType
    return Body(encoding: .raw(media), properties: [property], isWhole: true)
  }

  private static let names: Set<String> = [
    "body", "file", "data", "content", "binary", "raw", "payload", "requestbody", "request_body", "请求体", "文件", "文件内容",
  ]
}

extension DeclaredType.Shape {
  fileprivate var isFile: Bool {
    switch self {
    case .file, .array(.file): true
    default: false
    }
  }
}

extension TypeReference {
  fileprivate var isList: Bool { if case .array = given { true } else { false } }
}

extension ShownField {
  /// `files` of `files[]`.
  fileprivate var bareName: String { String(name.prefix { $0 != "[" }) }
}

extension Operation {
  /// Whether an example of a request has a body of members.
  fileprivate var showsMembers: Bool {
    examples.contains { example in
      guard example.role == .request else { return false }
      if example.request?.form.isEmpty == false { return true }
      guard example.node.placeholder == nil else { return false }
      return if case .object = example.node.value { true } else { false }
    }
  }
}
