import Contract
import Diagnostics

/// Tells of objects that pages describe and that nothing is said to be: their fields are in no type, which looks like a loss.
///
/// A title that names no object, but what a call sends or gives back in words that the lexicon lacks, ends here.
enum UnusedDescriptions {
  /// - Parameter pages: with their links resolved.
  static func notes(_ pages: [PageContract], _ objects: DescribedObjects) -> [Diagnostic] {
    // Pages of types without a call are read for others, some of which may not be there.
    let described = pages.filter { !$0.operations.isEmpty }.flatMap(\.objects)
    guard !described.isEmpty else { return [] }
    var used: Set<SourceLocation> = []
    func use(_ type: DeclaredType?) {
      if let object = type?.shape.objectName.flatMap({ objects[$0] }) { used.insert(object.location) }
    }
    func use(_ fields: [Field]) {
      for field in fields {
        use(field.type)
        use(field.children)
      }
    }
    for page in pages {
      for operation in page.operations {
        use(operation.parameters.map(\.field))
        use(operation.responseFields)
        use(operation.body)
        operation.returns.forEach(use)
      }
      for object in page.objects { use(object.fields) }
    }
    return described.filter { object in
      !used.contains(object.location) && !object.fields.isEmpty && objects[object.name]?.location == object.location
    }.map { object in
      Diagnostic(
        .unplacedTable,
        "‘\(object.name)’ is described, but nothing on the pages is said to be one; its fields are in no type",
        at: object.location)
    }
  }
}
