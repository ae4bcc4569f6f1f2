import Contract
import Diagnostics
import JSONText

/// How the examples of one operation's requests write several values under one name: `ids[]=1&ids[]=2`, `ids=1&ids=2`, `ids=1,2`.
struct ShownLists {
  struct List {
    var style: ArrayStyle
    /// The text that shows it: `ids[]=1`.
    var text: String
    var location: SourceLocation
    /// The elements, each with its place.
    var elements: [ShownField]
  }

  private var query: [String: List] = [:]
  private var form: [String: List] = [:]

  init(_ operation: Operation, path: PathTemplate, sendsBody: Bool) {
    let shown = ShownValues(operation, path: path, sendsBody: sendsBody)
    let stated = operation.url.map { QueryText.items(of: $0) } ?? []
    for items in [stated] + shown.examples.compactMap({ $0.request?.query }) { Self.read(items, into: &query) }
    for items in shown.examples.compactMap({ $0.request?.form }) {
      if sendsBody { Self.read(items, into: &form) } else { Self.read(items, into: &query) }
    }
  }

  /// What the examples show of a parameter; nil where they show one value or none.
  func list(_ key: String, in place: Parameter.Place) -> List? {
    switch place {
    case .query: query[key]
    case .body: form[key]
    default: nil
    }
  }

  /// Takes the items of one request: the first way of writing that is seen of a name stays, but for commas, which a value may have itself.
  private static func read(_ items: [ShownField], into lists: inout [String: List]) {
    for (key, group) in Dictionary(grouping: items, by: \.withoutElement.name) {
      guard let first = group.first, let style = style(of: group, key: key) else { continue }
      let values = group.map(\.withoutElement)
      let elements =
        switch style {
        case .commaSeparated: values.flatMap(\.pieces)
        case .json: values.flatMap(\.jsonElements)
        default: values
        }
      let list = List(
        style: style, text: "\(first.name)=\(first.value)", location: first.location,
        elements: (lists[key]?.elements ?? []) + elements)
      if let known = lists[key], !known.style.isOfOneValue || style.isOfOneValue {
        lists[key]?.elements = known.style == style ? list.elements : known.elements
      } else {
        lists[key] = list
      }
    }
  }

  private static func style(of group: [ShownField], key: String) -> ArrayStyle? {
    if group.contains(where: { $0.name == key + "[]" }) { return .brackets }
    if group.contains(where: { $0.name != key }) { return .indexed }
    if group.count > 1 { return .repeated }
    if group.contains(where: { !$0.jsonElements.isEmpty }) { return .json }
    return group.contains { $0.value.contains(",") } ? .commaSeparated : nil
  }
}

extension ArrayStyle {
  /// Whether the elements are written as one text, which may be no list.
  var isOfOneValue: Bool { self == .commaSeparated || self == .json }
}

extension ShownField {
  /// The scalars of a list that is written as JSON.
  fileprivate var jsonElements: [ShownField] {
    guard value.hasPrefix("["), value.hasSuffix("]"),
      case .array(let elements)? = JSONReader.read(value, at: location).documents.first?.value
    else { return [] }
    return elements.compactMap { element in
      switch element.value {
      case .string(let text), .number(let text): ShownField(name, text, at: location)
      default: nil
      }
    }
  }

  /// The values between commas.
  fileprivate var pieces: [ShownField] {
    value.split(separator: ",").map { ShownField(name, String($0.drop { $0 == " " }), at: location) }
  }
}
