import ArgumentParser

@main
struct Docent: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docent",
    abstract: "Reads a vendor's API documentation pages and writes a Swift client.",
    discussion: """
      Pages are Markdown, HTML, or text copied off a rendered page, in Chinese or English. Docent finds their endpoints, field \
      tables and example JSON, weighs what they say against what they show, and writes models, request builders and tests. The \
      same pages always give the same bytes.

      What the pages leave open stands in docent.yaml. Without arguments, docs-input/docent.yaml is read:

        docent generate
        docent generate pages/ --output Client
        docent inspect
        docent explain User.phone
        docent report
        docent check --diagnostics github
        docent diff pages-of-last-year pages

      Diagnostics go to standard error, results to standard output. Exit code 0: done; 1: the pages have errors, or the output is \
      not what they give; 64: bad usage.
      """,
    version: "0.1.0",
    subcommands: [
      Init.self, Generate.self, Check.self, Inspect.self, Explain.self, OpenAPI.self, Report.self, Diff.self,
    ])

  static func main() async {
    StandardStreams.fill()
    await main(nil)
  }
}
