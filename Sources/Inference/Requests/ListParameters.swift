import Contract
import Diagnostics

/// Decides which parameters of one operation are lists that no type says so of, and how lists are written where the page shows it.
///
/// What an example or a name writes several times (`ids[]`, `ids=1&ids=2`) is a list, whatever its declared type. Commas make a list of what no
/// type is declared of and what the description plainly calls a list; a declared text with commas stays a text, and is the caller's to join.
struct ListParameters {
  private(set) var diagnostics: [Diagnostic] = []
  private let operation: Operation
  private let settings: [Configuration.ParameterSettings]
  private let shown: ShownLists

  init(_ operation: ResolvedOperation) {
    self.operation = operation.operation
    settings = operation.settings?.parameters ?? []
    shown = ShownLists(
      operation.operation, path: operation.path, sendsBody: RequestMethod.sendsBody(operation.method))
  }

  mutating func apply(to assembled: inout APIOperation) {
    for index in assembled.parameters.indices {
      decide(&assembled.parameters[index].property, in: assembled.parameters[index].place)
    }
    guard let body = assembled.body, body.encoding == .form || body.encoding == .multipart else { return }
    var properties = body.properties
    for index in properties.indices { decide(&properties[index], in: .body) }
    assembled.body?.properties = properties
  }

  private mutating func decide(_ property: inout Property, in place: Parameter.Place) {
    let row = operation.parameters.first { parameter in
      parameter.field.name == property.key && (parameter.place == place || parameter.place == nil)
    }?.field
    let list = shown.list(property.key, in: place)
    if !property.type.isList, makesList(property, row, list) {
      property.makeList(of: element(property, list), row: row, list: list)
    }
    let setting = settings.first { $0.parameter == "\(place.rawValue):\(property.key)" || $0.parameter == property.key }
    guard property.type.isList else {
      if let style = setting?.arrayStyle {
        diagnostics.append(
          Diagnostic(
            .invalidConfiguration, "‘\(property.key)’ of the configuration’s `style` is no list", at: style.location,
            fix: "\(property.key): { type: \"string[]\", style: \(style.value.rawValue) }"))
      }
      return
    }
    if case .array(.json) = property.type.given, property.typeRuling != .configuredType,
      place != .body || list != nil || row?.listForm?.style == .commaSeparated
    {
      property.type = .array(element(property, list))
    }
    settle(&property, row, list, configured: setting?.arrayStyle)
  }

  /// Whether several values are given where the type so far is that of one.
  private func makesList(_ property: Property, _ row: Field?, _ list: ShownLists.List?) -> Bool {
    guard property.typeRuling != .configuredType, property.type.isScalar || property.type.given == .json else {
      return false
    }
    // A declared text that holds commas or JSON is the caller's to write.
    if let list, !list.style.isOfOneValue || list.style == .json && row?.type == nil { return true }
    guard let form = row?.listForm, form.isPlain else { return false }
    return !form.style.isOfOneValue || row?.type == nil
  }

  /// What the elements are that examples show; else what the parameter was taken for as a whole.
  private func element(_ property: Property, _ list: ShownLists.List?) -> TypeReference {
    if let shape = TextShape.shape(of: list?.elements ?? []) {
      return TypeResolver().resolve(property.key, shape, declared: nil, child: nil).type
    }
    return property.type.isScalar ? property.type.given : .string
  }

  private func settle(
    _ property: inout Property, _ row: Field?, _ list: ShownLists.List?, configured: Sourced<ArrayStyle>?
  ) {
    if let list {
      property.note("an example has ‘\(list.text)’", .example, at: list.location)
      property.take(list.style, .shownStyle)
    }
    if let form = row?.listForm {
      let isNamed = form.style == .brackets || form.style == .indexed
      property.note(
        isNamed ? "its name is written with brackets" : "its description says how several are given", .declaration,
        at: form.location)
      property.take(form.style, isNamed ? .shownStyle : .describedStyle)
    }
    if let configured {
      property.arrayStyle = nil
      property.note("the configuration says ‘\(configured.value.rawValue)’", .configuration, at: configured.location)
      property.take(configured.value, .configuredStyle)
    }
    property.evidence.sortByTrust()
  }
}

extension Property {
  fileprivate mutating func take(_ style: ArrayStyle, _ ruling: Ruling) {
    guard arrayStyle == nil else { return }
    (arrayStyle, arrayStyleRuling) = (style, ruling)
  }

  fileprivate mutating func note(_ statement: String, _ source: Evidence.Source, at place: SourceLocation) {
    evidence.append(Evidence(source, statement, on: .style, at: place))
  }

  fileprivate mutating func makeList(of element: TypeReference, row: Field?, list: ShownLists.List?) {
    type = .array(element)
    defaultValue = nil
    facts.format = nil
    let place = list?.location ?? row?.listForm?.location
    evidence.insert(
      Evidence(list == nil ? .declaration : .example, "several values are given", on: .type, at: place), at: 0)
  }
}

extension TypeReference {
  fileprivate var isList: Bool { if case .array = given { true } else { false } }
}
