import Diagnostics
import Pages

/// A part of a page: its title, the items below, and the endpoint that it names, which makes it the description of an operation.
struct Segment {
  var title: Outline.Label?
  var items: [Outline.Item]
  var endpoint: Endpoint?
  /// The URLs of the operations that share the part’s words.
  var otherURLs: [String] = []

  var level: Int { title?.level ?? 0 }

  /// What the labels of the part are about.
  var meanings: [SectionMeaning] {
    items.compactMap { item in
      if case .label(let label) = item { label.meaning } else { nil }
    }
  }

  /// Whether a section, by a title that leaves no doubt, is one that only the description of an operation has.
  var hasRequestSections: Bool {
    items.contains { item in
      guard case .label(let label) = item, label.isCertain || label.level != nil else { return false }
      switch label.meaning {
      case .requestURL, .method, .parameters, .responseExample, .success, .responseFields: return true
      case .requestExample: return label.isCertain
      default: return false
      }
    }
  }

  /// Whether the part describes an operation although it names no endpoint: it has a section for it that is empty, or says what
  /// goes in and what comes back.
  var lacksEndpoint: Bool {
    let meanings = meanings
    let hasInput = meanings.contains { if case .parameters = $0 { true } else { $0 == .requestExample } }
    let hasOutput = meanings.contains { [.responseExample, .success, .responseFields].contains($0) }
    return meanings.contains(.requestURL) || meanings.contains(.method) || hasInput && hasOutput
  }
}
