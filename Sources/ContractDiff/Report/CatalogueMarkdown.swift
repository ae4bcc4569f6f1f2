extension RuleCatalogue {
  /// The catalogue as a page: each rule with what it says, whom it breaks, the version that it asks for, and why.
  package static var markdown: String {
    var text = """
      # The rules of `docent diff`

      This page is written by `docent diff --rules`; change the rules and not the page. Each rule has a stable name. A change breaks a
      *caller*, who sends requests as they were right before; a *reader* of responses as they came before; *source*, code that was written
      with a generated client, once the client is generated anew; or nobody. What breaks anybody asks for a major version. A *warning* may
      break what neither document tells of.


      """
    for (title, rules) in sections {
      text += "## \(title)\n\n| Rule | What happened | Breaks | Version | Why |\n| --- | --- | --- | --- | --- |\n"
      for rule in rules { text += row(rule) }
      text += "\n"
    }
    return text + comparison
  }

  private static func row(_ rule: Rule) -> String {
    let breaks = rule.breaks.map(\.rawValue).joined(separator: ", ")
    let effect = breaks.isEmpty ? (rule.severity == .warning ? "warning" : "nobody") : breaks
    let cells = ["`\(rule.id)`", rule.title, effect, rule.version.word, rule.reason]
    return "| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |\n"
  }

  /// How the catalogue stands beside those of others.
  private static let comparison = """
    ## What is not there, and why

    The catalogues of oasdiff (for OpenAPI) and of buf (for Protocol Buffers) are the measure.

    - **One rule for parameters, bodies and members.** oasdiff has a rule of its own for a type, a list of values or a bound in a
      parameter, in a body, in a member of it and in a header. Here the rule says what happened, and its place says where.
    - **Descriptions, examples, tags, titles, contacts, licences, extensions.** They are no part of the contract: nobody's program sends or
      reads them. The sole extensions that count are those in which pages state error codes and a rate limit.
    - **Sunset dates and stability levels.** oasdiff asks that an operation be deprecated for some time before it goes. Pages do not say since
      when; a removal that was announced is still one, and says so.
    - **The version that a document states** (`info.version`) is not held against the one that the changes ask for: vendors' pages have none.
    - **Schemas that no operation uses**, and components by themselves: what is not used breaks nobody. Where a schema is used by many
      operations, a change of it is told once with the operations that it touches.
    - **Callbacks, webhooks, links.** They are not read yet.
    - **`not`, `if`/`then`, `patternProperties`, `prefixItems`, `dependentRequired`, `contains`.** They are not read; types made of them are
      none, in clients as in comparisons.
    - **Which pattern is wider** cannot be told in general. oasdiff treats every other pattern as a possible break; so does the warning here.
    - **Severity by configuration.** `--fail-on` sets what fails, `--ignore RULE` leaves the changes of a rule out and counts them; no rule
      gets another severity.
    - **buf’s rules of files, packages, options, field numbers, reserved names and wire types** are about Protocol Buffers. Those of deletion,
      of another name, type, cardinality or requirement have their counterparts: `operation-removed`, `operation-id-changed`,
      `type-name-changed`, `response-member-removed`, `response-type-changed`, `response-kind-changed`, `request-member-newly-required`.
      buf counts a new value of an enumeration as harmless, as its enumerations are open; here it is a warning, for those of JSON may not be.

    """
}
