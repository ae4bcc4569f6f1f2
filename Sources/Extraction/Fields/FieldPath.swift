import Contract
import Diagnostics

/// The place of a field as its name cell writes it: marks of depth, then a path.
struct FieldPath: Equatable {
  /// A step of a path; `isArray` where the name says that what follows repeats: `items[]`.
  struct Step: Equatable {
    var name: String
    var isArray = false
    /// Whether the name says which element is meant: `b[0]`.
    var isElement = false
    /// Whether a dot stands before it.
    var isBehindDot = false
    /// How the name writes the elements, where it does.
    var style: ArrayStyle?
  }

  /// How far the name stands in: marks and spaces before it. What a row nests under is the last row above that stands less far in.
  var indentation: Int
  var steps: [Step]
  /// Whether a `?` or `*` on the name marks it optional or required.
  var isRequired: Bool?

  /// Reads `product_asset[product_id]`, `a.b`, `a[].b`, `> b`, `>> b`, `└ b`, `-- b`, two spaces `b`, `name?`, `name*`.
  init?(_ cell: String) {
    if Self.isWord(cell) {
      (indentation, steps) = (0, [Step(name: cell)])
      return
    }
    var rest = cell.unicodeScalars[...]
    var spaces = 0
    var marks = 0
    while let first = rest.first {
      switch first {
      case ">", "＞", "»", "›", "-", "–", "—", "+", "·", "└", "├", "↳", "∟": marks += 1
      case "─", "│", "┗", "┣": break
      case _ where first.isSpace: if marks == 0 { spaces += 1 }
      default:
        indentation = marks + spaces
        guard let (steps, mark) = Self.steps(Substring(rest).trimmed) else { return nil }
        self.steps = steps
        isRequired = mark
        return
      }
      rest.removeFirst()
    }
    return nil
  }

  /// Whether a name is a word of ASCII and nothing else, as most are.
  private static func isWord(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") }
  }

  /// The most steps that a name is taken for.
  private static let longest = 32

  private static func steps(_ text: String) -> ([Step], Bool?)? {
    if isWord(text) { return ([Step(name: text)], nil) }
    var name = Substring(text)
    var mark: Bool?
    if name.hasSuffix("?") {
      mark = false
      name = name.dropLast()
    } else if name.hasSuffix("*") {
      mark = true
      name = name.dropLast()
    }
    name = Substring(name.trimmed)
    guard !name.isEmpty, !name.contains(where: \.isNewline) else { return nil }
    var steps: [Step] = []
    for part in name.split(separator: ".", omittingEmptySubsequences: false) {
      guard var found = bracketed(part) else { return ([Step(name: String(name))], mark) }
      if !found.isEmpty { found[0].isBehindDot = !steps.isEmpty }
      steps += found
    }
    // `Filters.N.Name`: the name of a list, then which of its elements.
    for index in steps.indices.dropFirst().reversed() where ["N", "n", "m"].contains(steps[index].name) {
      steps.remove(at: index)
      steps[index - 1].isArray = true
    }
    guard let first = steps.first, !first.name.isEmpty, steps.count <= Self.longest else {
      return ([Step(name: String(name))], mark)
    }
    return (steps, mark)
  }

  /// `a[b][c]` is a way down; `a[]` and `a[0]` are an array.
  private static func bracketed(_ part: Substring) -> [Step]? {
    guard let open = part.firstIndex(of: "[") else { return part.isEmpty ? nil : [Step(name: String(part))] }
    var steps = [Step(name: String(part[..<open]))]
    var rest = part[open...]
    while rest.first == "[", let close = rest.firstIndex(of: "]") {
      let inner = rest[rest.index(after: rest.startIndex)..<close].trimming { "'\" ".contains($0) }
      if inner.isEmpty || inner == "*" || inner == "n" || inner == "i" || inner.allSatisfy(\.isNumber) {
        steps[steps.count - 1].isArray = true
        steps[steps.count - 1].isElement = !inner.isEmpty && inner.allSatisfy(\.isNumber)
        steps[steps.count - 1].style = inner.isEmpty ? .brackets : inner == "*" ? nil : .indexed
      } else {
        steps.append(Step(name: inner))
      }
      rest = rest[rest.index(after: close)...]
    }
    return rest.isEmpty ? steps : nil
  }
}
