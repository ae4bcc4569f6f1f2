import Contract
import Pages

/// Finds the media type of what comes back where it is no JSON: `Content-Type: application/pdf`, "returns the file", "返回文件流".
///
/// Words that name JSON too, or speak of what is sent, say nothing.
enum MediaRule {
  /// What is known of a file that a page says no more of.
  static let bytes = "application/octet-stream"

  /// - Parameter isResponse: whether the words stand in a section about the response, so that a media type alone is its.
  static func response(_ words: RichText, isResponse: Bool) -> Sourced<String>? {
    let text = words.plain.lowercased()
    guard !text.contains("json"), !requestWords.contains(where: text.contains) else { return nil }
    let saysFile = fileWords.contains(where: text.contains)
    let isReturned = isResponse || responseWords.contains(where: text.contains)
    guard isReturned, saysFile || isResponse else { return nil }
    if let type = types(in: text).first(where: { !isForm($0) }) { return Sourced(type, at: words.location) }
    return saysFile ? Sourced(bytes, at: words.location) : nil
  }

  /// The media types that words name, in order.
  static func types(in words: some StringProtocol) -> [String] {
    let form = words.lowercased()
    return form.split { !($0.isASCII && ($0.isLetter || $0.isNumber) || "/+.-".contains($0)) }.compactMap { word in
      let parts = word.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, families.contains(String(parts[0])) else { return nil }
      let name = parts[1].drop { $0 == "." }.trimming { ".-+".contains($0) }
      return name.isEmpty ? nil : "\(parts[0])/\(name)"
    }
  }

  /// The type of a body that is neither JSON nor a form: XML, or bytes.
  static func raw(in words: some StringProtocol) -> String? {
    types(in: words).first { $0.hasSuffix("/xml") || $0.hasSuffix("+xml") || $0 == bytes }
  }

  private static func isForm(_ type: String) -> Bool {
    type == "multipart/form-data" || type.hasSuffix("x-www-form-urlencoded")
  }

  private static let families: Set<String> = ["application", "image", "audio", "video", "text", "font"]
  private static let fileWords = [
    "文件流", "檔案流", "二进制流", "二进制文件", "二进制数据", "二進位", "binary file", "binary stream", "binary data", "binary content",
    "file stream", "stream of bytes", "raw bytes", "returns the file", "returns a file", "return the file",
  ]
  private static let responseWords = ["return", "respon", "返回", "响应", "回應", "回传", "回傳", "download", "下载"]
  private static let requestWords = ["upload", "上传", "上傳", "request", "请求", "請求", "提交"]
}
