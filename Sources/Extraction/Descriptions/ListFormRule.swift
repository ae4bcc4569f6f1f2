import Contract
import Diagnostics
import Pages

/// Reads how several values of a parameter are written: `多个用逗号分隔`, `a comma-separated list of ids`, `may be given several times`.
///
/// It is plain that there may be several where the words say so beside the comma. A comma within one value (`经纬度用逗号分隔`, `width and
/// height, separated by a comma`) makes no list, and neither does a comma that is denied.
enum ListFormRule {
  /// - Parameter name: the parameter's, whose own examples (`symbols=["A","B"]`) the words may hold.
  static func form(in description: RichText, of name: String) -> ListForm? {
    let text = description.plain.lowercased()
    let name = name.lowercased()
    // Most descriptions speak of no list, which one look over their bytes tells.
    let hasMarks = text.utf8.contains { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "[") }
    let mayShow = hasMarks && !name.isEmpty && (text.contains(name + "=") || text.contains(name + "["))
    guard mayShow || leads.occur(in: text) else { return nil }
    if mayShow, let shown = shown(name, in: text) {
      return ListForm(shown, isPlain: shown != .json, at: description.location)
    }
    let clauses = text.split { "。；;\n".contains($0) }
    for clause in clauses {
      if words(repeats, in: clause) { return ListForm(.repeated, isPlain: true, at: description.location) }
      guard words(commas, in: clause), !words(denials, in: clause), !words(parts, in: text) else { continue }
      return ListForm(.commaSeparated, isPlain: words(several, in: clause), at: description.location)
    }
    return nil
  }

  /// How the words write the parameter with its values.
  private static func shown(_ name: String, in text: String) -> ArrayStyle? {
    if ["=[\"", "=%5b%22"].contains(where: { text.contains(name + $0) }) { return .json }
    if text.contains(name + "[]=") { return .brackets }
    if text.contains(name + "[0]=") { return .indexed }
    let parts = text.split { "?&".contains($0) }
    return parts.count { $0.hasPrefix(name + "=") } > 1 ? .repeated : nil
  }

  private static func words(_ words: ByteWords, in text: some StringProtocol) -> Bool { words.occur(in: text) }

  private static let leads = ByteWords(commaWords + repeatWords)
  private static let commas = ByteWords(commaWords)
  private static let repeats = ByteWords(repeatWords)

  static let commaWords: [String] = [
    "逗号分隔", "逗号隔开", "逗号分割", "逗号间隔", "逗号分开", "逗号拼接", "逗号连接", "逗號分隔", "逗號隔開", "逗號分割", "逗號間隔", "逗號分開", "\",\"分隔", "“,”分隔",
    "','分隔", "comma separated", "comma-separated", "separated by comma", "separated by a comma", "separate with comma",
    "separated with comma", "separate by comma", "separated by \",\"", "separated by ','", "comma delimited",
    "comma-delimited", "delimited by comma",
  ]
  static let repeatWords: [String] = [
    "repeat the parameter", "repeat this parameter", "parameter can be repeated", "parameter may be repeated",
    "can be specified multiple times", "may be specified multiple times", "can be given several times",
    "may be given several times", "can be passed multiple times", "may be passed multiple times",
    "can be provided multiple times", "specified more than once", "given more than once", "可重复传", "可重复传递", "可以重复传",
    "可多次传",
    "可传多次", "重复该参数", "重复此参数", "可重複傳", "可多次傳", "重複此參數", "重複該參數",
  ]
  static let several = ByteWords([
    "多个", "多個", "列表", "批量", "多选", "多選", "集合", "list of", "separated list", "delimited list", "multiple", "several",
    "one or more", "more than one", "separated ids", "separated values", "set of",
  ])
  static let denials = ByteWords([
    "not comma", "no comma", "instead of comma", "not be comma", "cannot be comma", "not separated", "不用逗号", "不能用逗号",
    "不要用逗号", "不可用逗号", "不支持逗号", "非逗号", "不用逗號", "不能用逗號", "不要用逗號",
  ])
  /// What is one value with commas in it.
  static let parts = ByteWords([
    "经纬度", "經緯度", "经度", "經度", "纬度", "緯度", "坐标", "座標", "longitude", "latitude", "coordinate", "width and height",
    "宽和高", "宽高", "起止", "thousands",
  ])
}
