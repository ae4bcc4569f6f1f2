import Diagnostics
import Pages

/// The part of a page that describes one operation: its title and the items below.
struct Segment {
  var title: Outline.Label?
  var items: [Outline.Item]
  var endpoint: Endpoint?

  /// Cuts an outline into the parts that describe operations.
  ///
  /// A heading whose words are no section's title begins a part. A part with an endpoint of its own is an operation, and
  /// takes in the deeper parts that follow it without one; other parts are prose. A page on which nothing names an endpoint,
  /// but which has sections of a request, is one operation.
  static func operations(in outline: Outline) -> [Segment] {
    var parts = [Segment(title: nil, items: [])]
    for item in outline.items {
      if case .label(let label) = item, label.level != nil, label.meaning == nil {
        parts.append(Segment(title: label, items: []))
      } else {
        parts[parts.count - 1].items.append(item)
      }
    }
    for index in parts.indices {
      let endpoint = EndpointFinder().find(in: parts[index])
      // A tutorial shows calls of operations that are described elsewhere.
      parts[index].endpoint = endpoint?.isShown == true && !parts[index].hasRequestSections ? nil : endpoint
    }
    guard parts.contains(where: { $0.endpoint != nil }) else { return whole(outline).map { [$0] } ?? [] }
    return gathered(parts)
  }

  private static func gathered(_ parts: [Segment]) -> [Segment] {
    var operations: [Segment] = []
    var isOpen = false
    for part in parts {
      if part.endpoint != nil {
        operations.append(part)
        isOpen = true
      } else if isOpen, let last = operations.last, part.level > last.level, let title = part.title {
        operations[operations.count - 1].items += [.label(title)] + part.items
      } else {
        isOpen = false
      }
    }
    return operations
  }

  private var level: Int { title?.level ?? 0 }

  /// Whether a section is one that only the description of an operation has.
  private var hasRequestSections: Bool {
    items.contains { item in
      guard case .label(let label) = item else { return false }
      switch label.meaning {
      case .requestURL, .method, .parameters, .requestExample, .responseExample, .success: return true
      default: return false
      }
    }
  }

  private static func whole(_ outline: Outline) -> Segment? {
    guard Segment(title: nil, items: outline.items).hasRequestSections else { return nil }
    var items = outline.items[...]
    var title: Outline.Label?
    if case .label(let first)? = items.first, first.level != nil, first.meaning == nil {
      title = first
      items = items.dropFirst()
    }
    return Segment(title: title, items: Array(items))
  }
}
