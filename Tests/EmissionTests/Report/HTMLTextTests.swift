import Testing

@testable import Emission

@Suite("HTML that pages cannot write")
struct HTMLTextTests {
  @Test("words become text, in an element and in an attribute")
  func escaped() {
    let words = #"<b a="1" c='2'>&`"#
    let html: HTMLText = "<p title=\"\(words: words)\">\(words: words)</p>"
    let safe = "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;&#96;"
    #expect(html.html == "<p title=\"\(safe)\">\(safe)</p>")
  }

  @Test("what pieces are made of is not escaped twice")
  func nested() {
    let inner: HTMLText = "<i>\(words: "a & b")</i>"
    #expect(("<p>\(inner) \(7)</p>" as HTMLText).html == "<p><i>a &amp; b</i> 7</p>")
    #expect(HTMLText.joined([inner, inner], by: ", ").html == "<i>a &amp; b</i>, <i>a &amp; b</i>")
  }

  @Test("backticks mark code where each has its second; names may be broken between their words")
  func marked() {
    #expect(("\(marked: "a `<b>` c")" as HTMLText).html == "a <code>&lt;b&gt;</code> c")
    #expect(("\(marked: "a `<b> c")" as HTMLText).html == "a &#96;&lt;b&gt; c")
    #expect(("\(name: "CreateOrder.Item_<i>")" as HTMLText).html == "Create<wbr>Order.<wbr>Item_<wbr>&lt;i&gt;")
  }

  @Test("characters that turn or control what is shown are named, others stay")
  func characters() {
    #expect(HTMLEscape.text("a\u{202E}b\u{2066}") == "a⟨U+202E⟩b⟨U+2066⟩")
    #expect(HTMLEscape.text("a\0b\u{7}\u{7F}\u{9B}\r") == "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(HTMLEscape.text("名字 é\n\t👩‍👩‍👧 “ok”") == "名字 é\n\t👩‍👩‍👧 “ok”")
  }

  @Test("a file's name is plain, its own, and never leaves its folder")
  func names() {
    let pages = [
      "create.md", "a/b.md", "a--b.md", "a-b.md", "Create.md", "../x.md", "/etc/x.md", ".md", "", "创建.md", "更新.md",
      "a b.md", "\"><script>.md", "javascript:x.md", "-.md", "a\0b.md", String(repeating: "x", count: 500) + ".md",
    ]
    let files = pages.map { PageName($0).file }
    #expect(files.first == "create.md.html")
    #expect(files[1] == "a--b.md.html")
    #expect(Set(files).count == pages.count)
    for file in files {
      #expect(file.utf8.count < 120 && file.hasSuffix(".html"))
      #expect(!file.hasPrefix(".") && !file.hasPrefix("-"))
      #expect(
        file.utf8.allSatisfy {
          ("a"..."z").contains(Unicode.Scalar($0)) || ("0"..."9").contains(Unicode.Scalar($0))
            || "-._".utf8.contains($0)
        })
    }
  }

  @Test(
    "SHA-256 gives what the standard gives",
    arguments: [
      (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      (1, "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"),
      (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
      (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
      (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
      (1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
  func digest(count: Int, expected: String) {
    let digest = SHA256.digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: count))
    let hex = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(hex == expected)
  }
}
