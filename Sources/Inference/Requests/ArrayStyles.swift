import Contract

/// How lists are written where nothing shows it: as the other lists of the operation are, then as those of the API, then as most APIs read
/// them: a query repeats the name, a form writes brackets, headers, paths and cookies have commas.
enum ArrayStyles {
  static func complete(_ api: inout API) {
    let everywhere = Count(api.operations)
    for index in api.operations.indices {
      let here = Count([api.operations[index]])
      for position in api.operations[index].parameters.indices {
        let place = api.operations[index].parameters[position].place
        api.operations[index].parameters[position].property.complete(in: place, here, everywhere)
      }
      guard let body = api.operations[index].body, body.encoding == .form || body.encoding == .multipart else {
        continue
      }
      for position in body.properties.indices {
        api.operations[index].body?.properties[position].complete(in: .body, here, everywhere)
      }
    }
  }

  /// How often each way of writing is known, by the place.
  fileprivate struct Count {
    private var counts: [Parameter.Place: [ArrayStyle: Int]] = [:]

    init(_ operations: [APIOperation]) {
      for operation in operations {
        for parameter in operation.parameters { add(parameter.property, in: parameter.place) }
        for property in operation.body?.properties ?? [] { add(property, in: .body) }
      }
    }

    private mutating func add(_ property: Property, in place: Parameter.Place) {
      if let style = property.arrayStyle { counts[place, default: [:]][style, default: 0] += 1 }
    }

    /// The usual one, the first by its rank where several are as usual; nil where none is known.
    func usual(in place: Parameter.Place) -> ArrayStyle? {
      let known = counts[place] ?? [:]
      let most = known.values.max()
      return ArrayStyle.allCases.first { most != nil && known[$0] == most }
    }
  }
}

extension Property {
  fileprivate mutating func complete(
    in place: Parameter.Place, _ here: ArrayStyles.Count, _ everywhere: ArrayStyles.Count
  ) {
    guard arrayStyle == nil, case .array(let element) = type.given else { return }
    if element.given != .file, let style = here.usual(in: place) ?? everywhere.usual(in: place) {
      (arrayStyle, arrayStyleRuling) = (style, .sameStyleElsewhere)
      return
    }
    arrayStyleRuling = .usualStyle
    arrayStyle =
      switch place {
      case .query: .repeated
      case .body: element.given == .file ? .repeated : .brackets
      case .header, .path, .cookie: .commaSeparated
      }
  }
}
