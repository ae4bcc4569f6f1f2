import Contract
import Diagnostics

/// A table of fields in a section of which nothing is known, or in none.
struct LooseTable {
  var reading: TableReader.Reading
  /// Whether it stands right below the endpoint, and its title says that it names parameters.
  var mayBeParameters: Bool
  var location: SourceLocation
}

extension Operation {
  /// Whether most of these fields are described elsewhere on the page.
  fileprivate func knows(_ fields: [Field]) -> Bool {
    let known = Set((parameters.map(\.field) + responseFields).map(\.name))
    return fields.count { known.contains($0.name) } * 2 > fields.count
  }
}

extension OperationReader {
  /// Puts a table where it belongs, once all of the page is read: to the response, where an example of it has most of the fields; else to the
  /// request, where it names parameters and nothing else does. What finds no place is told.
  mutating func place(_ table: LooseTable) {
    if operation.responseFields.isEmpty, operation.shows(table.reading.fields) {
      operation.responseFields = table.reading.fields
    } else if table.mayBeParameters, operation.parameters.isEmpty {
      addParameters(table.reading, in: nil)
    } else if !operation.knows(table.reading.fields), table.reading.fields.contains(where: { $0.type != nil }) {
      let names = table.reading.fields.prefix(3).map { "‘\($0.name)’" }.joined(separator: ", ")
      let rest = table.reading.fields.count > 3 ? ", …" : ""
      diagnostics.append(
        Diagnostic(
          .unplacedTable, "no title says what the fields \(names)\(rest) belong to; the table is left out",
          at: table.location))
    }
  }
}
