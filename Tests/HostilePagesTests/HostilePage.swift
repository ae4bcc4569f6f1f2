/// A page after the pattern of a real one, with attacks where its words would be.
struct HostilePage {
  let file: String
  let bytes: [UInt8]

  init(seed: Int) {
    var words = Words(dice: Dice(seed: UInt64(seed)), kind: Attack.allCases[seed % Attack.allCases.count])
    let shape = (seed / Attack.allCases.count) % 4
    let text =
      switch shape {
      case 0: Self.markdown(&words)
      case 1: Self.html(&words)
      case 2: Self.capture(&words)
      default: Self.components(&words)
      }
    var bytes = Array(text.utf8)
    // Bytes that are no text, and a page that ends anywhere.
    for _ in 0..<words.dice.roll(4) {
      bytes.insert(words.dice.pick([0xFF, 0xC3, 0xED, 0x80, 0x00]), at: words.dice.roll(bytes.count))
    }
    if words.dice.roll(5) == 0 { bytes.removeLast(words.dice.roll(bytes.count)) }
    self.bytes = bytes
    let name = words.dice.roll(3) == 0 ? words.bad : "pages/\(seed)"
    file = name + [".md", ".html", ".txt", ".mdx"][shape]
  }

  /// Gives a word of the page: every third is an attack.
  private struct Words {
    var dice: Dice
    let kind: Attack

    var bad: String { mutating get { dice.pick(dice.roll(3) == 0 ? dice.pick(Attack.allCases).texts : kind.texts) } }

    mutating func or(_ good: String) -> String {
      switch dice.roll(6) {
      case 0: bad
      case 1: good + bad
      default: good
      }
    }

    /// The inside of a JSON text.
    mutating func json(_ good: String) -> String {
      or(good).unicodeScalars.map { scalar in
        switch scalar {
        case "\"", "\\": "\\\(scalar)"
        case "\n": "\\n"
        default: String(scalar)
        }
      }.joined()
    }
  }

  private static let fields = ["id", "name", "status", "createdAt", "price", "items", "owner", "tags"]
  private static let types = ["string", "int", "Array<Lamp>", "object", "decimal", "boolean", "string[]", "enum"]

  private static func object(_ words: inout Words) -> String {
    var members: [String] = []
    for (index, field) in fields.enumerated() {
      let value = [
        "1", "\"\(words.json("x"))\"", "null", "[{\"\(words.json("a"))\": \(words.or("2"))}]", "{}", "1.50",
      ][(index + words.dice.roll(2)) % 6]
      members.append("\"\(words.json(field))\": \(value)")
    }
    return "{ " + members.joined(separator: ",\n  ") + " }"
  }

  private static func rows(_ words: inout Words) -> [[String]] {
    (0..<5).map { index in
      [
        words.or(fields[index]), words.or(types[words.dice.roll(types.count)]), words.or(["true", "否"][index % 2]),
        words.or("The lamp’s \(fields[index]), 1: on, 2: off. Default: 1."),
      ]
    }
  }

  private static func markdown(_ words: inout Words) -> String {
    let table = { (rows: [[String]]) in rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined() }
    return """
      ---
      title: \(words.or("Lamps"))
      ---

      # \(words.or("Create a lamp"))

      \(words.or("Makes a lamp."))

      `POST \(words.or("https://api.lamps.example"))/v1/\(words.or("lamps"))/{\(words.or("id"))}`

      Base URL: `https://\(words.or("api.lamps.example"))`

      ## \(words.or("Request Parameters"))

      | Parameter | Type | Required | Description |
      | --- | --- | --- | --- |
      \(table(rows(&words)))

      ## Headers

      | \(words.or("X-Key")) | \(words.or("string")) | true | \(words.or("YOUR_KEY")) |
      | --- | --- | --- | --- |

      ```\(words.or("json"))
      \(object(&words))
      ```

      ## \(words.or("Response Example"))

      ```json
      \(object(&words))
      ```

      ## Error codes

      | Code | Description |
      | --- | --- |
      | \(words.or("1001")) | \(words.or("No such lamp")) |

      """
  }

  private static func html(_ words: inout Words) -> String {
    let rows = rows(&words).map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined(separator: "\n")
    return """
      <!DOCTYPE html [<!ENTITY xxe SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>
      <html><head><title>\(words.or("Lamps"))</title><base href="\(words.or("https://docs.lamps.example/"))"></head><body>
      <h1 id="\(words.or("lamps"))">\(words.or("Look up lamps"))</h1><p>\(words.or("&b; &xxe;"))</p>
      <p><code>GET /v1/\(words.or("lamps"))/:\(words.or("id"))</code></p>
      <h2>\(words.or("Query Parameters"))</h2>
      <table><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr>
      \(rows)
      </table>
      <h2>Response</h2><pre><code class="language-\(words.or("json"))">\(object(&words))</code></pre>
      <a href="\(words.or("#lamps"))">\(words.or("more"))</a></body></html>
      """
  }

  private static func capture(_ words: inout Words) -> String {
    let rows = rows(&words).map { $0.joined(separator: " | ") }.joined(separator: "\n")
    return """
      简要描述:
      - \(words.or("建灯"))
      请求URL:
      - https://\(words.or("api.lamps.example"))/v1/\(words.or("lamps"))
      请求方式:
      - \(words.or("POST"))
      请求参数:
      字段名 | 类型 | 是否必填 | 描述
      \(rows)
      返回示例:
      \(object(&words))
      备注:
      - \(words.or("无"))
      """
  }

  private static func components(_ words: inout Words) -> String {
    """
    import X from '\(words.or("@site/x"))';

    # \(words.or("Lamps")) {#\(words.or("lamps"))}

    <APIEndpoint method="\(words.or("PUT"))" url="\(words.or("/v1/lamps/:id"))" />

    <Tabs><TabItem value="\(words.or("curl"))">

    ```bash
    curl -X PUT '\(words.or("https://api.lamps.example/v1/lamps/1"))' -H '\(words.or("X-Key")): \(words.or("k"))' \\
      -d '\(object(&words))'
    ```

    </TabItem></Tabs>

    <details><summary>\(words.or("Response"))</summary>

    ```json
    \(object(&words))
    ```

    </details>

    - `\(words.or("id"))` (\(words.or("integer")), required): \(words.or("The lamp."))
    - `\(words.or("state"))` (string): one of `\(words.or("on"))`, `\(words.or("off"))`

    """
  }
}
