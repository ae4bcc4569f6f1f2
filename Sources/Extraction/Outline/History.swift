import Pages

/// Finds what a page tells of its own history: a change log names endpoints, too, and describes none.
enum History {
  private static let titles: Set<String> = [
    "changelog", "change log", "changes", "release notes", "revision history", "version history", "what's new",
    "更新日志", "更新日誌", "更新记录", "變更記錄", "变更记录", "变更日志", "修订记录", "修訂記錄", "版本历史", "版本记录", "版本歷史", "历史版本",
    "changelogs", "api changelog", "history", "upgrade guide", "migration guide", "升级指南", "迁移指南",
  ]

  /// The blocks that do not stand below the heading of a change log.
  static func removed(from blocks: [Block]) -> [Block] {
    if case .paragraph(let words)? = blocks.first, titles.contains(WordForm(words.plain).text) { return [] }
    var quiet: Int?
    return blocks.filter { block in
      if case .heading(let level, let words) = block {
        if let outer = quiet, level <= outer { quiet = nil }
        if quiet == nil, titles.contains(WordForm(words.plain).text) { quiet = level }
      }
      return quiet == nil
    }
  }
}
