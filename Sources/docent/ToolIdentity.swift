import Foundation

/// What tells this build of the tool from others: what one has made, another has to make anew.
enum ToolIdentity {
  /// Nil where the system does not tell which file runs.
  static var text: String? {
    guard let path = Bundle.main.executablePath,
      let file = try? FileManager.default.attributesOfItem(atPath: path),
      let size = file[.size] as? NSNumber, let date = file[.modificationDate] as? Date
    else { return nil }
    return "\(Docent.configuration.version) \(size) \(date.timeIntervalSince1970)"
  }
}
