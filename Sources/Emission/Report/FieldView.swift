import Contract

/// A field in one line; opened, what decided it, with every line of evidence.
struct FieldView {
  let field: FieldEntry
  let page: String
  let places: SitePlaces
  /// The section of the field's type, where the page shows it.
  let typeSection: Anchor?

  var html: HTMLText {
    let ground = field.ground.map {
      "<span class=\"ground \($0.word)\" title=\"\($0.sentence)\">\($0.word)</span>" as HTMLText
    }
    return """
      <details class="field" id="\(Anchor.field(field.number))" data-places="\(placeList)"><summary><span class="names"><span class="key">\(name: field.key)</span>\(swiftName)</span><span class="type">\(name: field.type)</span>\(ground ?? "")</summary>
      <div class="why">\(documentation)\(.joined(field.answers.map(answer)))</div></details>

      """
  }

  /// The name in Swift, where it is another; of a value of an enumeration it stands where types stand.
  private var swiftName: HTMLText {
    field.name == field.key || field.ground == nil ? "" : "<span class=\"name\">\(name: field.name)</span>"
  }

  private var documentation: HTMLText {
    let text = field.documentation.map { "<p>\(words: $0)</p>" as HTMLText } ?? ""
    let link = typeSection.map {
      "<p><a href=\"\(SiteLink($0))\">\(words: field.typeName ?? field.type)</a></p>" as HTMLText
    }
    return "\(text)\(link ?? "")"
  }

  /// The elements of the page that are evidence, each once.
  private var placeList: HTMLText {
    var seen: Set<Anchor> = []
    let anchors = field.evidence.compactMap { places.anchor(of: $0.location, on: page) }
    return .joined(anchors.filter { seen.insert($0).inserted }.map { "\($0)" as HTMLText }, by: " ")
  }

  private func answer(_ answer: FieldEntry.Answer) -> HTMLText {
    let lines = answer.evidence.map { line -> HTMLText in
      let place = line.location.map { " \(places.link(to: $0, from: page))" as HTMLText } ?? ""
      return "<li><span class=\"source\">\(words: line.source.word)</span> \(marked: line.statement)\(place)</li>"
    }
    let rule = answer.ruling.map { "<p class=\"rule\">Decided: \(marked: $0.sentence)</p>" as HTMLText } ?? ""
    let list: HTMLText = lines.isEmpty ? "" : "<ul>\(.joined(lines))</ul>"
    return "<section><h5>\(answer.question)</h5>\(list)\(rule)</section>"
  }
}
