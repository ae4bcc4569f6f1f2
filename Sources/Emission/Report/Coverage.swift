import Contract
import Inference

/// What decided the type of a field.
enum Ground: Int, Hashable, Sendable, CaseIterable {
  case configured, declared, seen, assumed

  /// By the rule that decided or, where none is known, by the most trusted line of evidence.
  init(_ ruling: Ruling?, _ evidence: [Evidence]) {
    switch ruling {
    case .configuredType?: self = .configured
    case .declaredType?, .narrowedType?, .nestedMembers?, .listedValues?: self = .declared
    case .contradictedType?, .seenType?, .seenKinds?, .repeatedValues?, .dataKeys?, .identifierKeys?: self = .seen
    case .listElsewhere?, .sameNameElsewhere?, .nameRule?, .anyText?, .anyJSON?: self = .assumed
    default:
      switch evidence.on(.type).map(\.source).min() {
      case .configuration?: self = .configured
      case .declaration?: self = .declared
      case .example?, .sample?: self = .seen
      case .sibling?, .name?, nil: self = .assumed
      }
    }
  }

  /// The class of its colour, which is its short name too.
  var word: HTMLText {
    switch self {
    case .configured: "configured"
    case .declared: "declared"
    case .seen: "seen"
    case .assumed: "assumed"
    }
  }

  var sentence: HTMLText {
    switch self {
    case .configured: "in docent.yaml"
    case .declared: "on the page"
    case .seen: "in examples"
    case .assumed: "from other fields or the name"
    }
  }
}

/// How many fields are known on which ground.
struct Coverage: Hashable, Sendable {
  private(set) var counts = [Int](repeating: 0, count: Ground.allCases.count)

  mutating func add(_ ground: Ground) { counts[ground.rawValue] += 1 }

  var total: Int { counts.reduce(0, +) }

  subscript(_ ground: Ground) -> Int { counts[ground.rawValue] }

  /// A bar of its parts, which says in words what it shows.
  var bar: HTMLText {
    guard total > 0 else { return "<span class=\"quiet\">no fields</span>" }
    var x = 0
    var parts: [HTMLText] = []
    for ground in Ground.allCases where self[ground] > 0 {
      // In thousandths, and to the very end whatever was rounded.
      let start = x * 1000 / total
      x += self[ground]
      let end = x * 1000 / total
      parts.append("<rect class=\"\(ground.word)\" x=\"\(start)\" width=\"\(end - start)\" height=\"10\"/>")
    }
    return """
      <svg class="cover" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label="\(summary)"><title>\(summary)</title>\(.joined(parts))</svg>
      """
  }

  var summary: HTMLText {
    .joined(
      Ground.allCases.filter { self[$0] > 0 }.map { "\(self[$0]) \($0.word)" }, by: ", ")
  }

  /// The colours of the bars and their numbers.
  var legend: HTMLText {
    let items = Ground.allCases.map { ground in
      "<li><i class=\"key \(ground.word)\"></i><b>\(self[ground])</b> \(ground.word) <span class=\"quiet\">\(ground.sentence)</span></li>"
        as HTMLText
    }
    return "<ul class=\"legend\">\(.joined(items))</ul>"
  }
}
