import Contract
import Diagnostics
import JSONText
import Pages

/// Reads what a page says that every response is wrapped in: a table of `code`, `message`, `data`, or an example, and the words for
/// success ("code 为 0 表示成功", "0 means success").
struct EnvelopeStatementRule {
  let lexicon: Lexicon

  /// Whether a sentence says that what follows is the form of all responses.
  static func introduces(_ sentence: String) -> Bool {
    let form = WordForm(sentence).text
    return phrases.occur(in: form)
  }

  private static let phrases: Phrases = [
    "every response", "all responses", "each response", "responses have the", "所有接口返回", "所有接口的返回", "所有接口都返回", "返回格式如下",
    "返回结果格式", "统一返回", "响应格式如下", "返回结构如下", "回傳格式如下", "回應格式如下", "所有回應",
  ]

  func read(_ pieces: [ConventionPiece]) -> (envelope: Configuration.Envelope?, fields: [Field]) {
    let own = pieces.filter { $0.topic == .envelope }
    for piece in own {
      if let table = piece.table, let reading = TableReader(lexicon: lexicon).read(table),
        var envelope = envelope(reading.fields.map { ($0.name, nil) }, at: table.location)
      {
        let row = reading.fields.first { $0.name == envelope.status }?.description
        envelope.success = row.flatMap(SuccessValue.read) ?? success(in: own, status: envelope.status)
        return (envelope, reading.fields)
      }
    }
    for piece in own {
      guard case .code(let code) = piece.content, JSONOpening.isAtStart(of: code.text),
        let node = JSONReader.read(code.text, at: code.location).documents.first,
        case .object(let members) = node.value,
        var envelope = envelope(members.map { ($0.key, $0.node.value) }, at: code.location)
      else { continue }
      envelope.success = success(in: own, status: envelope.status) ?? envelope.success
      return (envelope, [])
    }
    return (nil, [])
  }

  /// An object is an envelope where it has a payload and a status beside.
  private func envelope(_ members: [(String, JSONValue?)], at location: SourceLocation) -> Configuration.Envelope? {
    let names = Set(members.map(\.0))
    // A member that is null in an example tells nothing there.
    let telling = Set(members.filter { $0.1 != .null }.map(\.0))
    guard let payload = EnvelopeWords.payloads.first(where: names.contains),
      let status = EnvelopeWords.statuses.first(where: telling.contains)
    else { return nil }
    var envelope = Configuration.Envelope(payload: payload, status: status, at: location)
    switch members.first(where: { $0.0 == status })?.1 {
    case .number(let lexeme): envelope.success = lexeme
    case .bool(let flag): envelope.success = flag ? "true" : "false"
    case .string(let text): envelope.success = JSONWriter.write(.string(text), pretty: false)
    case .null, .array, .object, nil: break
    }
    return envelope
  }

  private func success(in pieces: [ConventionPiece], status: String?) -> String? {
    guard let status else { return nil }
    return pieces.lazy.compactMap(\.text?.plain).filter { $0.contains(status) }.compactMap(SuccessValue.read).first
  }
}
