/// Tells which lines of a code block begin a message, and which name the one below.
struct MessageStart {
  let lexicon: Lexicon

  /// Whether a line begins another message. Within brackets only what no JSON can hold does: `status: 200` is a member there.
  func begins(_ words: String, isInside: Bool) -> Bool {
    if MessageHead.status(words) != nil || Command.name(words) != nil { return true }
    if let head = MessageHead.request(words), head.isSure || !isInside { return true }
    return !isInside && (MessageHead.looseStatus(words) != nil || label(words) != nil)
  }

  /// How many more brackets a line opens than it closes, outside of texts.
  static func nesting(_ words: String) -> Int {
    var depth = 0
    var isText = false
    var isEscaped = false
    for byte in words.utf8 {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "{"), UInt8(ascii: "["): if !isText { depth += 1 }
      case UInt8(ascii: "}"), UInt8(ascii: "]"): if !isText { depth -= 1 }
      default: break
      }
    }
    return depth
  }

  /// What a line of words says that comes below it: `Response:`, `# 返回`, `// success`.
  func label(_ words: String) -> SectionMeaning? {
    guard words.utf8.count <= 96, !"{[\"".contains(words.first ?? " ") else { return nil }
    let bare = words.trimming { $0.isWhitespace || "#/*-=:：<>".contains($0) }
    if let side = Self.sides[WordForm(bare).text] { return side }
    guard lexicon.hasSection(bare) || lexicon.isMadeOfTitleWords(bare) else { return nil }
    switch lexicon.section(bare) {
    case .requestExample, .responseExample, .success, .failure, .parameters(.body): return lexicon.section(bare)
    case .responseFields: return .responseExample
    default: return nil
    }
  }

  private static let sides: [String: SectionMeaning] = [
    "request": .requestExample, "请求": .requestExample, "請求": .requestExample, "input": .requestExample,
    "output": .responseExample, "回应": .responseExample, "回應": .responseExample, "return": .responseExample,
  ]
}
