import Contract
import Inference

/// The contract of a page: its operations with their parameters, then the types with their fields.
struct ContractColumn {
  let sections: [SiteContents.Section]
  let page: String
  let places: SitePlaces
  /// Where each type of these sections stands.
  private let anchors: [String: Anchor]

  init(_ sections: [SiteContents.Section], page: String, places: SitePlaces) {
    self.sections = sections
    self.page = page
    self.places = places
    let named = sections.enumerated().compactMap { index, section -> (String, Anchor)? in
      switch section.subject {
      case .type(let type): (type.name, .type(index))
      case .enumeration(let enumeration): (enumeration.name, .type(index))
      case .operation, .envelope: nil
      }
    }
    anchors = Dictionary(named) { first, _ in first }
  }

  var html: HTMLText {
    sections.isEmpty
      ? "<p class=\"none\">No operation was found on this page.</p>"
      : .joined(sections.enumerated().map { section($0.element, index: $0.offset) })
  }

  private func section(_ section: SiteContents.Section, index: Int) -> HTMLText {
    switch section.subject {
    case .operation(let call): operation(call, section, index: index)
    case .type: type(section, kind: "struct", index: index)
    case .enumeration: type(section, kind: "enumeration", index: index)
    case .envelope: type(section, kind: "around every response", index: index)
    }
  }

  private func operation(_ call: OperationCall, _ section: SiteContents.Section, index: Int) -> HTMLText {
    let operation = call.operation
    let summary = operation.summary.map { "<p>\(words: $0)</p>" as HTMLText } ?? ""
    let deprecated: HTMLText = operation.isDeprecated ? "<p class=\"severity warning\">deprecated</p>" : ""
    let origin = operation.pathEvidence.location.map { places.link(to: $0, from: page) } ?? ""
    return """
      <section class="operation entry" id="\(Anchor.operation(index))">
      <h3><span class="method">\(words: operation.method)</span> <span class="path">\(words: operation.path.text)</span></h3>
      \(summary)\(deprecated)<p class="quiet"><code>\(words: call.method.name)</code> · path: \(marked: operation.pathEvidence.statement) \(origin)</p>
      \(.joined(section.groups.map(group)))<h4>Returns</h4>\(returned(call))
      </section>

      """
  }

  private func returned(_ call: OperationCall) -> HTMLText {
    let type: HTMLText = "<code>\(words: call.output.text)</code>"
    let anchor = call.operation.output?.declaredName.flatMap { anchors[$0] }
    let link = anchor.map { "<a href=\"\(SiteLink($0))\">\(type)</a>" as HTMLText } ?? type
    return "<p class=\"returned\">\(link)\(call.operation.isEnveloped ? ", in the envelope" : "")</p>"
  }

  private func type(_ section: SiteContents.Section, kind: HTMLText, index: Int) -> HTMLText {
    """
    <section class="entry" id="\(Anchor.type(index))">
    <h3>\(name: section.name) <span class="quiet">\(kind)</span></h3>
    \(.joined(section.groups.map(group)))
    </section>

    """
  }

  private func group(_ group: (place: Parameter.Place?, fields: [FieldEntry])) -> HTMLText {
    let title: HTMLText =
      switch group.place {
      case nil: ""
      case .path?: "<h4>Path</h4>"
      case .query?: "<h4>Query</h4>"
      case .header?: "<h4>Headers</h4>"
      case .cookie?: "<h4>Cookies</h4>"
      case .body?: "<h4>Body</h4>"
      }
    let fields = group.fields.map { field in
      FieldView(
        field: field, page: page, places: places, typeSection: field.typeName.flatMap { anchors[$0] }
      ).html
    }
    return "<div class=\"group\">\(title)\(.joined(fields))</div>"
  }
}
