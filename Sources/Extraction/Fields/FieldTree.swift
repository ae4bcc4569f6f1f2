import Contract
import Diagnostics

/// Nests the rows of a table as its names ask.
struct FieldTree {
  private final class Node {
    var field: Field
    var isArray = false
    var children: [Node] = []
    /// The last child of each name.
    var named: [String: Node] = [:]

    init(_ field: Field) { self.field = field }

    /// `b[0]` below `b` says what stands at one place of an array of arrays, whose elements have no names.
    func describe(element: Field) {
      isArray = true
      let words = [field.description, element.description.map { "`\(element.name)`: \($0)" }].compactMap { $0 }
      field.description = words.isEmpty ? nil : words.joined(separator: "\n")
    }

    /// Whether only the path of another row has named the field so far.
    var isImplicit: Bool {
      field.description == nil && field.type == nil && field.isRequired == nil && !children.isEmpty
    }

    /// Whether the words of a field that has members say that there are several: `地理编码信息列表`, `List of rooms`.
    private static func isOfList(_ description: String) -> Bool {
      let head = description.prefix(60).prefix { !",，。.;；:：(（\n".contains($0) }.trimmed
      return ["列表", "数组", "數組", "陣列", "清单", "集合"].contains { head.hasSuffix($0) }
        || ["list of ", "array of ", "a list of ", "an array of "].contains { head.lowercased().hasPrefix($0) }
    }

    /// The field with its children, its type made an object or an array where the page's nesting says so and no word does.
    var nested: Field {
      var field = field
      field.children = children.map(\.nested)
      if field.type == nil {
        if isArray || !children.isEmpty && field.description.map(Self.isOfList) == true {
          field.type = DeclaredType(.array(children.isEmpty ? nil : .object), text: "", at: field.location)
        } else if !children.isEmpty {
          field.type = DeclaredType(.object, text: "", at: field.location)
        }
      } else if isArray, let type = field.type, type.shape.isElement(of: field.listForm?.style) {
        field.type?.shape = .array(type.shape)
      }
      return field
    }
  }

  private var roots: [Node] = []
  /// The last of the outermost fields of each name.
  private var named: [String: Node] = [:]
  /// The rows that a row may nest under, outermost first, and how far each stands in.
  private var open: [(indentation: Int, node: Node, depth: Int)] = []
  /// The most fields that stand within one another: what reads fields recurses. Rows that stand further in are put beside the last.
  private static let deepest = 64

  /// Adds a row; a step that no row describes becomes a field without a description.
  ///
  /// - Returns: the number of the outermost field that the row is, or is a part of.
  @discardableResult mutating func add(_ path: FieldPath, _ field: Field) -> Int {
    open.removeAll { $0.indentation >= path.indentation || $0.depth + path.steps.count > Self.deepest }
    var parent = open.last?.node
    if let parent, path.steps.count == 1, path.steps[0].isElement, path.steps[0].name == parent.field.name {
      parent.describe(element: field)
      return index(of: open[0].node)
    }
    var root = open.first?.node
    for (index, step) in path.steps.enumerated() {
      let isLast = index == path.steps.count - 1
      var named = isLast ? field : Field(name: step.name, at: field.location)
      named.name = step.name
      named.isBehindDot = step.isBehindDot
      let node: Node
      let last = if let parent { parent.named[step.name] } else { self.named[step.name] }
      if let known = last, !isLast || known.isImplicit {
        node = known
        if isLast { node.field = named }
      } else {
        node = Node(named)
        if let parent {
          parent.children.append(node)
          parent.named[step.name] = node
        } else {
          roots.append(node)
          self.named[step.name] = node
        }
      }
      node.isArray = node.isArray || step.isArray
      if let style = step.style { node.field.listForm = ListForm(style, isPlain: true, at: field.location) }
      parent = node
      root = root ?? node
    }
    if let parent { open.append((path.indentation, parent, (open.last?.depth ?? 0) + path.steps.count)) }
    return index(of: root)
  }

  /// Rows mostly belong to the last of the outermost fields.
  private func index(of root: Node?) -> Int { roots.lastIndex { $0 === root } ?? 0 }

  var fields: [Field] { roots.map(\.nested) }
}

extension DeclaredType.Shape {
  /// Whether a name that says that there are several (`books[]`) makes this the type of each: objects, and what stands before empty brackets.
  fileprivate func isElement(of style: ArrayStyle?) -> Bool {
    switch self {
    case .object, .named: true
    case .string, .integer, .number, .decimal, .boolean, .date, .dateTime: style == .brackets
    case .array, .map, .any, .file: false
    }
  }
}
