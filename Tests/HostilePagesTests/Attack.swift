/// What a page would like to do to its reader, by kind. `pwned()` is what must never be code.
enum Attack: String, CaseIterable {
  case swift, markdown, html, path, yaml, hidden, names, numbers, control

  var texts: [String] {
    switch self {
    case .swift:
      [
        #""; pwned() //"#, "*/ pwned() /*", "a\npwned()", #"\(pwned())"#, ##"\#(pwned())"##, "`; pwned(); `",
        "\"\"\"\npwned()\n",
        "\"#; pwned(); #\"", "}\n}\npwned()\n", "a\u{2028}pwned()", "a\rpwned()", "//\u{85}pwned()",
        "#if true\npwned()\n#endif",
        "x: Int = pwned()", "@available(*, deprecated: pwned())", "<#pwned()#>", "${pwned()}", #"\u{22}; pwned() //"#,
      ]
    case .markdown:
      [
        "```\npwned()\n```", "~~~ pwned()", "| a | b |", "\n# GET /v1/pwned()\n", "[x](javascript:pwned())",
        "![](file:///etc/passwd)",
        "---\nname: pwned()\n---", "\n\n---\n\n", "[a]: <pwned()>", "**", "`", "\\|", "> > >", "<!-- pwned() -->",
        "{% pwned() %}",
        ":::note pwned()", "[[[[", "- [ ] x", "{#pwned()}",
      ]
    case .html:
      [
        "</td></tr></table><script>pwned()</script>", "<!--", "-->", "<![CDATA[pwned()]]>", "&#x202E;", "&#0;",
        "&bogus;", "&xxe;",
        "<iframe src='file:///etc/passwd'>", "<base href='//x.example/'>", "<img src=x onerror=pwned()>",
        "<td rowspan=99999 colspan=99999>",
        "</p></div></body></html>", "<pre><code>", "<svg/onload=pwned()>", "<plaintext>", "<?php pwned() ?>",
        "<A {...pwned()} />",
      ]
    case .path:
      [
        "../../x", "/etc/passwd", "a/b", "a\\b", "CON", "nul", "COM1", ".", "..", "~", "%2e%2e%2fx", "C:\\x", "a\u{0}b",
        "...", "-rf",
        "Package.swift", "x.swift/../../y", String(repeating: "long", count: 120), "file:///etc/passwd", " ", "a:b",
        "a?b*c",
      ]
    case .yaml:
      [
        ": {", "- &a [*a]", "!!python/object:x", "{{ pwned() }}", "# pwned()", "a: b\nc: d", "'", "\"", "? x",
        "%YAML 9", "---", "...",
        "@x", "<<: *a", "|\n  x", "\t- x",
      ]
    case .hidden:
      [
        "\u{202E}live\u{2066}", "a\u{200B}b", "\u{FEFF}x", "x\u{2060}y", "a\u{200D}b",
        "e" + String(repeating: "\u{301}", count: 200),
        "\u{E0041}\u{E0001}", "\u{2069}\u{202C}", "аdmin", "ｐａｙ", "\u{200F}abc\u{200E}", "x\u{AD}y", "\u{180E}",
        "\u{3164}",
      ]
    case .names:
      [
        "", "class", "self", "Self", "Type", "init", "Any", "9lives", "_", "$0", "名字", "é", "e\u{301}", "İ", "ß", "ǆ",
        "👩‍👩‍👧", "ID", "id", "iD",
        "deinit", "Optional", "String", "JSON", "Client", "hash", "hashValue", "description", "protocol", "Protocol",
        "where", "async",
        "self.self", "a b", "a-b", "a.b", "a[b]", "a[]", "[]", "a{b}", "?", "!", "`class`", "operator", "Codable",
        "Void", "Never", "default",
      ]
    case .numbers:
      [
        "1e999", "-0", "NaN", "9999999999999999999999", "0x1F", "1_000", "٣", "-", "1.", ".5", "1e-999", "007", "∞",
        "int(99999999999)",
      ]
    case .control:
      [
        "\u{0}", "\u{1B}[31mred", "\u{7F}", "\u{85}", "\u{B}\u{C}", "\r\n\r", "\u{8}\u{8}", "\u{1B}]0;title\u{7}",
        "\t\t", "\u{9B}31m",
      ]
    }
  }
}

/// Numbers that are the same in each run.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func roll(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}
