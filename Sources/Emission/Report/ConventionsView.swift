import Contract
import Diagnostics

/// What a page states for all endpoints of its folder, each statement with its line.
struct ConventionsView {
  let conventions: Conventions
  let page: String
  let places: SitePlaces

  var html: HTMLText {
    let groups = [
      group("Servers", conventions.servers.map { line("\(words: $0.url)", $0.description, $0.location) }),
      group("Path before all paths", single(conventions.basePath)),
      group("Form of every URL", single(conventions.urlTemplate)),
      group("Headers", conventions.headers.map(header)),
      group("In every query", conventions.query.map(header)),
      group("Parameters", conventions.parameters.map { parameter($0.field) }),
      group("Form of bodies", single(conventions.contentType)),
      group("Rate limit", conventions.rateLimit.map { [rateLimit($0)] } ?? []),
      group("Envelope", conventions.envelope.map { [envelope($0)] } ?? []),
      group("Error codes", conventions.errorCodes.map(code)),
      group("HTTP statuses", conventions.statusCodes.map(code)),
    ]
    return """
      <section class="entry stated">
      <h3>Stated for all endpoints of its folder</h3>
      \(.joined(groups))
      </section>

      """
  }

  private func group(_ title: HTMLText, _ lines: [HTMLText]) -> HTMLText {
    lines.isEmpty ? "" : "<h4>\(title)</h4><ul>\(.joined(lines))</ul>"
  }

  private func single(_ value: Sourced<String>?) -> [HTMLText] {
    value.map { [line("\(words: $0.value)", nil, $0.location)] } ?? []
  }

  private func header(_ header: Configuration.Header) -> HTMLText {
    line("\(words: header.name): \(words: header.value)", nil, header.location)
  }

  private func parameter(_ field: Field) -> HTMLText { line("\(name: field.name)", field.description, field.location) }

  private func code(_ code: ErrorCode) -> HTMLText {
    let words = [code.name, code.meaning].compactMap(\.self).joined(separator: " · ")
    return line("\(words: code.code)", words.isEmpty ? nil : words, code.location)
  }

  private func rateLimit(_ limit: Sourced<RateLimit>) -> HTMLText {
    let scope = limit.value.scope.map { " by \($0.rawValue)" } ?? ""
    return line(
      "\(limit.value.calls) calls in \(limit.value.seconds) s\(words: scope)", limit.value.text, limit.location)
  }

  private func envelope(_ envelope: Configuration.Envelope) -> HTMLText {
    let success = envelope.status.map { "\($0) = \(envelope.success ?? "…") on success" }
    return line("\(words: envelope.payload)", success, envelope.location)
  }

  private func line(_ code: HTMLText, _ words: String?, _ location: SourceLocation) -> HTMLText {
    let words = words.map { " \(words: $0)" as HTMLText } ?? ""
    return "<li><code>\(code)</code>\(words) \(places.link(to: location, from: page))</li>"
  }
}
