import Foundation

/// Names in letters that every keyboard has: `客户编号` is `ke hu bian hao`, `Größe` is `Grosse`.
///
/// The rules are those of ICU, without tones and other marks over letters.
enum Transliteration {
  /// A text in ASCII letters and digits, other characters as spaces; the text itself where it is ASCII already.
  static func latin(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return String(text) }
    let latin = spaced(String(text).replacing("ß", with: "ss"))
    let marked = latin.applyingTransform(.toLatin, reverse: false) ?? latin
    let plain = marked.applyingTransform(.stripDiacritics, reverse: false) ?? marked
    return String(
      String.UnicodeScalarView(
        plain.unicodeScalars.compactMap { scalar in
          // What ICU has no letter for, such as the apostrophe of a syllable, joins nothing.
          if scalar == "ʻ" || scalar == "ʼ" || scalar == "'" || scalar == "’" { return nil }
          return scalar.isASCII ? scalar : " "
        }))
  }

  /// Ideographs stand apart from the letters and digits beside them: `用户id` is `用户 id`.
  private static func spaced(_ text: String) -> String {
    var spaced = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let before, before.properties.isIdeographic != scalar.properties.isIdeographic { spaced.append(" ") }
      spaced.append(scalar)
      before = scalar
    }
    return String(spaced)
  }
}
