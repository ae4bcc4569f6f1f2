import Contract

/// Words that say where a parameter is sent, as columns and attributes have them.
enum PlaceWords {
  static let table: [(Parameter.Place, [String])] = [
    (.path, ["path", "路径", "路徑", "uri", "url"]),
    (.query, ["query", "params", "querystring", "查询", "查詢"]),
    (.header, ["header", "headers", "头部", "请求头", "請求頭"]),
    (.cookie, ["cookie", "cookies"]),
    (.body, ["body", "form", "formdata", "form-data", "json", "请求体", "請求體", "表单", "表單"]),
  ]
}

extension Parameter.Place {
  /// The place that a word names; nil for any other word.
  init?(word: String) {
    let form = WordForm(word).text
    guard let place = PlaceWords.table.first(where: { $0.1.contains(form) })?.0 else { return nil }
    self = place
  }
}
