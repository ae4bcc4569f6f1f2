import Contract
import Diagnostics
import Pages

/// Reads tables and lists of error codes: `错误码 | 错误信息 | 说明`, `Code | Name | Meaning`, `- 100401: 在其他地方登录`.
enum ErrorCodeRule {
  /// - Returns: the API's own codes, and the HTTP statuses apart from them; of a code that comes twice the first row.
  static func read(_ pieces: [ConventionPiece]) -> (errors: [ErrorCode], statuses: [ErrorCode]) {
    var errors: [ErrorCode] = []
    var statuses: [ErrorCode] = []
    var seen: Set<String> = []
    func add(_ codes: [ErrorCode], areStatuses: Bool) {
      for code in codes where !isSuccess(code) && seen.insert((areStatuses ? "http " : "") + code.code).inserted {
        if areStatuses { statuses.append(code) } else { errors.append(code) }
      }
    }
    /// Whether the piece before was a code with a name and nothing else, as headings of codes are.
    var awaitsMeaning = false
    for piece in pieces {
      let followsName = awaitsMeaning
      awaitsMeaning = false
      if let table = piece.table, let codes = codes(of: table, topic: piece.topic), !codes.isEmpty {
        let titles = table.header.map { WordForm($0.plain).text }.joined(separator: " ")
        let saysHTTP = piece.topic == .statusCodes || titles.contains("http") || titles.contains("status")
        add(codes, areStatuses: saysHTTP && codes.allSatisfy { isStatus($0.code) })
      } else if let words = piece.text, piece.topic == .errorCodes || piece.topic == .statusCodes,
        let code = line(words)
      {
        add([code], areStatuses: piece.topic == .statusCodes && isStatus(code.code))
        awaitsMeaning = code.meaning == nil && errors.last == code
      } else if followsName, let words = piece.text, let last = errors.indices.last {
        errors[last].meaning = words.markdown.trimmed
      }
    }
    return (errors, statuses)
  }

  /// The rows of a table of codes; nil where no column holds codes. Beside a column of statuses, the column of codes decides.
  static func codes(of table: Block.Table, topic: ConventionTopic?) -> [ErrorCode]? {
    let titles = table.header.map { WordForm($0.plain).text }
    let isNamed = topic == .errorCodes || topic == .statusCodes
    let candidates =
      titles.indices.filter { particular.contains(titles[$0]) }
      + (isNamed ? titles.indices.filter { general.contains(titles[$0]) } : [])
    let fallback = isNamed && titles.allSatisfy(\.isEmpty) ? [0] : []
    guard
      let column = (candidates + fallback).first(where: { index in
        table.rows.contains { $0.indices.contains(index) && isCode($0[index].plain) }
      })
    else { return nil }
    return table.rows.compactMap { row in
      guard row.indices.contains(column), isCode(row[column].plain) else { return nil }
      var code = ErrorCode(row[column].plain.trimmed, at: row[column].location)
      var meanings: [String] = []
      for index in row.indices where index != column {
        let words = row[index].plain.trimmed
        guard !words.isEmpty, titles.indices.contains(index) ? !titles[index].contains("http") : true else { continue }
        if code.name == nil, isName(words) { code.name = words } else { meanings.append(words) }
      }
      var seen: Set<String> = []
      let different = meanings.filter { seen.insert($0).inserted }
      code.meaning = different.isEmpty ? nil : different.joined(separator: "；")
      return code
    }
  }

  /// `100401: 在其他地方登录`, `-1000 UNKNOWN`.
  private static func line(_ words: RichText) -> ErrorCode? {
    let text = words.plain.trimmed
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "-") }
    guard number.count >= 2, Int(number) != nil, let next = text[number.endIndex...].first, " :：-–—、=".contains(next)
    else {
      return nil
    }
    let rest = text[number.endIndex...].trimming { $0.isWhitespace || ":：-–—、=".contains($0) }
    guard !rest.isEmpty, !rest.contains("\n") else { return nil }
    return isName(rest)
      ? ErrorCode(String(number), name: rest, at: words.location)
      : ErrorCode(String(number), meaning: rest, at: words.location)
  }

  /// `0 | 成功` in a table of codes.
  private static func isSuccess(_ code: ErrorCode) -> Bool {
    let words = [code.name, code.meaning].compactMap { $0.map { WordForm($0).text } }
    return words.contains { ["成功", "请求成功", "操作成功", "請求成功", "调用成功", "success", "ok", "successful", "正常"].contains($0) }
  }

  /// An integer, or one word of letters, digits and joints with a letter in it.
  private static func isCode(_ cell: String) -> Bool {
    let word = cell.trimmed
    guard !word.isEmpty, word.utf8.count <= 64 else { return false }
    if Int(word) != nil { return true }
    return word.contains(where: \.isLetter)
      && word.utf8.allSatisfy { HeaderLine.isNameByte($0) || $0 == 0x2E || $0 == 0x3A }
  }

  /// `invalid_app_error`, `INVALID_TOKEN`, `InvalidToken`: a name and no word of a sentence.
  private static func isName(_ words: String) -> Bool {
    guard words.utf8.count <= 64, words.first?.isLetter == true,
      words.utf8.allSatisfy({ HeaderLine.isNameByte($0) || $0 == 0x2E })
    else { return false }
    let hasJoint = words.contains { "_-.".contains($0) }
    let isShouted = words.count >= 3 && words == words.uppercased()
    let capitals = words.filter(\.isUppercase).count
    return hasJoint || isShouted || capitals >= 2 && capitals < words.count
  }

  /// `404`, `4XX`.
  private static func isStatus(_ code: String) -> Bool {
    guard code.count == 3, let first = code.first, "12345".contains(first) else { return false }
    return code.dropFirst().allSatisfy { $0.isNumber || $0 == "x" || $0 == "X" }
  }

  private static let particular: Set<String> = [
    "错误码", "错误代码", "錯誤碼", "錯誤代碼", "返回码", "返回碼", "error code", "errcode", "error_code", "err code", "errorcode",
    "retcode",
    "业务码", "子错误码", "code (error)", "错误编码", "錯誤編碼", "错误编号", "响应码", "回應碼", "result code", "返回代码",
  ]
  private static let general: Set<String> = [
    "code", "代码", "代碼", "状态码", "狀態碼", "编码", "编号", "值", "status", "http status", "http status code", "status code",
    "http code",
    "http 状态码", "http状态码", "http 狀態碼", "error", "name", "type", "value", "code值", "ret", "码", "error name", "错误",
    "http错误码",
  ]
}
