import Diagnostics
import JSONText

extension OpenAPIReader {
  mutating func operation(_ node: DocumentNode, _ method: String, _ path: String, _ item: DocumentNode)
    -> ContractOperation
  {
    ContractOperation(
      method: method, path: path,
      id: node["operationId"].flatMap { id in id.text.map { Located(text: $0, location: id.location) } },
      isDeprecated: node["deprecated"]?.flag ?? false, parameters: parameters(node, item),
      body: node["requestBody"].flatMap { body($0) }, responses: responses(node), security: security(node),
      servers: (node["servers"] ?? item["servers"]).map { servers($0) }, location: node.location)
  }

  /// Those of the operation before those of its path, sorted.
  private mutating func parameters(_ node: DocumentNode, _ item: DocumentNode) -> [ContractParameter] {
    var byKey: [String: ContractParameter] = [:]
    for node in (node["parameters"]?.elements ?? []) + (item["parameters"]?.elements ?? []) {
      guard let resolved = resolved(node), let name = resolved["name"]?.text, let place = resolved["in"]?.text else {
        continue
      }
      let parameter = parameter(resolved, name: name, place: place, at: node)
      if byKey[parameter.key] == nil { byKey[parameter.key] = parameter }
    }
    return byKey.values.sorted { $0.key < $1.key }
  }

  private mutating func parameter(
    _ node: DocumentNode, name: String, place: String, at use: DocumentNode
  ) -> ContractParameter {
    let style = node["style"]?.text ?? (place == "query" || place == "cookie" ? "form" : "simple")
    let explodes = node["explode"].map(\.flag) ?? (style == "form")
    let schema = node["schema"] ?? node["content"]?.members.first?.node["schema"]
    let use = schema.map { self.use($0) }
    // Where one value is written, there is nothing to explode.
    let isScalar = schema.flatMap { resolved($0) }.map { Self.isScalar($0) } ?? true
    return ContractParameter(
      name: name, place: place, isRequired: place == "path" || node["required"]?.flag ?? false,
      isDeprecated: node["deprecated"]?.flag ?? false,
      style: isScalar ? "" : "`\(style)`, \(explodes ? "exploded" : "not exploded")", schema: use,
      location: node.location)
  }

  private static func isScalar(_ schema: DocumentNode) -> Bool {
    let kinds = schema["type"].map { type in type.text.map { [$0] } ?? type.elements.compactMap(\.text) } ?? []
    return !kinds.contains("array") && !kinds.contains("object")
  }

  private mutating func body(_ node: DocumentNode) -> ContractBody? {
    guard let body = resolved(node) else { return nil }
    return ContractBody(
      isRequired: body["required"]?.flag ?? false, content: content(body), location: body.location)
  }

  private mutating func responses(_ node: DocumentNode) -> [String: ContractResponse] {
    var responses: [String: ContractResponse] = [:]
    for (status, node) in node["responses"]?.members ?? [] where !status.hasPrefix("x-") {
      guard let response = resolved(node) else { continue }
      let headers = (response["headers"]?.members ?? []).compactMap { name, header in
        resolved(header).map { parameter($0, name: name, place: "header", at: header) }
      }
      responses[status.uppercased() == "DEFAULT" ? "default" : status.uppercased()] = ContractResponse(
        content: content(response), headers: headers.sorted { $0.key < $1.key }, location: response.location)
    }
    return responses
  }

  /// By media type in small letters, without its parameters.
  private mutating func content(_ node: DocumentNode) -> [String: ContractContent] {
    var content: [String: ContractContent] = [:]
    for (media, node) in node["content"]?.members ?? [] {
      let name = media.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
      content[name] = ContractContent(schema: node["schema"].map { use($0) }, location: node.location)
    }
    return content
  }

  private mutating func security(_ node: DocumentNode) -> ContractSecurity {
    let own = node["security"] ?? root["security"]
    let alternatives = (own?.elements ?? []).map { requirement in
      Dictionary(
        requirement.members.map { name, scopes in (scheme(name), Set(scopes.elements.compactMap(\.text))) },
        uniquingKeysWith: { $0.union($1) })
    }
    return ContractSecurity(alternatives: alternatives, location: own?.location)
  }

  /// What a credential is: a scheme may be called anything.
  private mutating func scheme(_ name: String) -> String {
    guard let node = root["components"]?["securitySchemes"]?[name], let scheme = resolved(node) else { return name }
    switch scheme["type"]?.text {
    case "apiKey": return "the key `\(scheme["name"]?.text ?? name)` in the \(scheme["in"]?.text ?? "header")"
    case "http": return "HTTP \(scheme["scheme"]?.text?.lowercased() ?? name)"
    case "oauth2": return "OAuth 2 (\((scheme["flows"]?.members.map(\.key).sorted() ?? []).joined(separator: ", ")))"
    case "openIdConnect": return "OpenID Connect at \(scheme["openIdConnectUrl"]?.text ?? name)"
    case let type?: return type
    case nil: return name
    }
  }
}
