/// Mends emphasis that Markdown does not see: in `**请求地址：**https://host` the closing marks stand between a full-width colon and a letter, and
/// by its rules close nothing. Writers of Chinese know no such rule, and most of their renderers neither.
extension RichText {
  /// The words with each `**…**` that stands in them as text made bold; one mark alone stays.
  func mendingEmphasis() -> RichText {
    guard runs.contains(where: { $0.style != .code && $0.text.contains("**") }) else { return self }
    var mended: [Run] = []
    var isStrong = false
    var marks = runs.reduce(0) { $0 + ($1.style.contains(.code) ? 0 : $1.text.components(at: "**").count - 1) }
    for run in runs {
      guard !run.style.contains(.code) else {
        mended.append(run)
        continue
      }
      for (index, piece) in run.text.components(at: "**").enumerated() {
        if index > 0 {
          if isStrong || marks > 1 {
            isStrong.toggle()
          } else {
            mended.append(Run("**", style: run.style, link: run.link))
          }
          marks -= 1
        }
        if !piece.isEmpty {
          mended.append(Run(piece, style: isStrong ? run.style.union(.strong) : run.style, link: run.link))
        }
      }
    }
    var words = self
    words.runs = mended
    return words
  }
}

extension String {
  /// The pieces between the places of a mark.
  fileprivate func components(at mark: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let place = rest.firstRange(of: mark) {
      pieces.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
