/// The cursor that means that there are no more pages, where a description names one: `"0" means no more pages`, `返回 -1 表示没有更多`.
enum CursorEnd {
  private static let words = [
    "no more", "last page", "no next", "end of", "the end", "no further", "没有更多", "沒有更多", "没有下一页", "沒有下一頁", "最后一页",
    "最後一頁",
    "无更多", "已到末尾", "结束", "結束", "末页", "没有数据", "沒有數據",
  ]
  private static let values = ["0", "-1"]

  static func value(in descriptions: [String]) -> String? {
    for text in descriptions {
      for clause in text.lowercased().split(whereSeparator: { ".。;；\n".contains($0) })
      where words.contains(where: { clause.contains($0) }) {
        let tokens = clause.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }
        if let value = tokens.first(where: { values.contains(String($0)) }) { return String(value) }
      }
    }
    return nil
  }
}
