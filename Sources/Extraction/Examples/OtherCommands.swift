import Contract
import Diagnostics
import JSONText

/// HTTPie: `http POST host/path name=x count:=3 page==1 X-Id:7 file@a.png`.
enum HTTPieCommand {
  private static let withValue: Set<String> = [
    "-a", "--auth", "-A", "--auth-type", "-o", "--output", "--verify", "--timeout", "--session", "-p", "--print",
    "--proxy",
  ]

  static func read(_ words: [ShellWord]) -> CommandReading? {
    var request = ShownRequest()
    var members: [JSONMember] = []
    var isForm = false
    var isMultipart = false
    var rest = words[...]
    while let word = rest.popFirst() {
      if word.text.hasPrefix("-") {
        isForm = isForm || ["-f", "--form"].contains(word.text)
        isMultipart = isMultipart || word.text == "--multipart"
        if withValue.contains(word.text) { _ = rest.popFirst() }
      } else if request.url == nil, request.method == nil, let method = EndpointLine.method(word.text) {
        request.method = Sourced(method, at: word.location)
      } else if request.url == nil {
        let target = Command.target(word.text) ?? (word.text.hasPrefix(":") ? shortcut(word.text) : nil)
        request.url = target.map { Sourced($0, at: word.location) }
      } else {
        item(word, into: &request, &members)
      }
    }
    guard let url = request.url else { return nil }
    request.query = FormText.query(of: url.value, at: url.location) + request.query
    let sends = !members.isEmpty || !request.form.isEmpty
    request.method = request.method ?? Sourced(sends ? "POST" : "GET", at: url.location)
    isMultipart = isMultipart || request.form.contains(where: \.isFile)
    guard let first = members.first else { return CommandReading(request: request) }
    if isForm || isMultipart {
      request.form = members.map { ShownField($0.key, $0.node.value.formText, at: $0.location) } + request.form
      request.contentType = Sourced(
        isMultipart ? "multipart/form-data" : "application/x-www-form-urlencoded", at: first.location)
      return CommandReading(request: request)
    }
    request.contentType = Sourced("application/json", at: first.location)
    return CommandReading(request: request, body: JSONNode(.object(members), at: first.location))
  }

  /// `:3000/path` is a path of this machine.
  private static func shortcut(_ word: String) -> String? { word.firstIndex(of: "/").map { String(word[$0...]) } }

  /// An item by the mark between its name and its value; longer marks first.
  private static func item(_ word: ShellWord, into request: inout ShownRequest, _ members: inout [JSONMember]) {
    guard let mark = word.text.firstIndex(where: { ":=@".contains($0) }), mark > word.text.startIndex else { return }
    let name = String(word.text[..<mark])
    let rest = word.text[mark...]
    func field(_ count: Int, isFile: Bool = false) -> ShownField {
      ShownField(name, String(rest.dropFirst(count)), isFile: isFile, at: word.location)
    }
    func member(_ node: JSONNode) { members.append(JSONMember(name, at: word.location, node)) }
    if rest.hasPrefix("==") {
      request.query.append(field(2))
    } else if rest.hasPrefix(":=") {
      let text = String(rest.dropFirst(2))
      member(JSONReader.read(text, at: word.location).documents.first ?? JSONNode.unshown(at: word.location))
    } else if rest.hasPrefix("=") {
      member(JSONNode(.string(String(rest.dropFirst())), at: word.location))
    } else if rest.hasPrefix("@") {
      request.form.append(field(1, isFile: true))
    } else {
      request.headers.append(field(1))
    }
  }
}

/// `wget --method=POST --header='…' --body-data='…' URL`.
enum WgetCommand {
  private static let withValue: Set<String> = ["-O", "-o", "-U", "-T", "-t", "-P", "--output-document", "--user-agent"]

  static func read(_ words: [ShellWord]) -> CommandReading? {
    var arguments = [ShellWord(text: "-s", location: words.first?.location ?? SourceLocation(file: "", line: 1))]
    var rest = words[...]
    while let word = rest.popFirst() {
      let parts = word.text.split(separator: "=", maxSplits: 1).map(String.init)
      guard word.text.hasPrefix("-"), let name = parts.first else {
        arguments.append(word)
        continue
      }
      if withValue.contains(name) {
        if parts.count == 1 { _ = rest.popFirst() }
        continue
      }
      guard let option = options[name] else { continue }
      let value = parts.count == 2 ? ShellWord(text: parts[1], location: word.location) : rest.popFirst()
      if let value { arguments += [ShellWord(text: option, location: word.location), value] }
    }
    return CurlCommand.read(arguments)
  }

  /// The options that `curl` has too, by another name.
  private static let options = [
    "--method": "--request", "--header": "--header", "--body-data": "--data", "--post-data": "--data",
  ]
}

extension JSONValue {
  /// A scalar as a form sends it.
  fileprivate var formText: String {
    if case .string(let text) = self { return text }
    return JSONWriter.write(self, pretty: false)
  }
}
