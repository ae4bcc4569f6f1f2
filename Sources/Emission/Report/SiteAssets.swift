import Foundation

/// The one script and the one style sheet of the site. They stand in each file, so that the site opens from disk in any browser, and a
/// content security policy names them by their hashes: whatever else a file held, nothing of it would run, load or look otherwise.
enum SiteAssets {
  static let style = HTMLText(escaped: String(decoding: PackageResources.report_css, as: UTF8.self))
  static let script = HTMLText(escaped: String(decoding: PackageResources.report_js, as: UTF8.self))

  static let policy: HTMLText = """
    default-src 'none'; script-src '\(hash(script))'; style-src '\(hash(style))'; base-uri 'none'; form-action 'none'
    """

  /// A hash as policies write it: `sha256-…` in base 64.
  private static func hash(_ asset: HTMLText) -> HTMLText {
    HTMLText(escaped: "sha256-" + Data(SHA256.digest(of: Array(asset.html.utf8))).base64EncodedString())
  }
}
