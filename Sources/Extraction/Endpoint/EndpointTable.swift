import Contract
import Pages

/// Reads a table that lists endpoints, a row each: `Method | Path | Description`, `URL | 请求方式`.
///
/// A single row names the endpoint of the part that it stands in. A list is an overview, and stands for the operations where no part of the
/// page describes them.
enum EndpointTable {
  struct Row {
    var endpoint: Endpoint
    /// What else the row says.
    var title: RichText?
  }

  /// - Returns: a row for each of the table's; none where one of them names no endpoint.
  static func rows(of table: Block.Table) -> [Row] {
    var rows: [Row] = []
    for cells in table.rows {
      guard let row = row(cells) else { return [] }
      rows.append(row)
    }
    return rows
  }

  private static func row(_ cells: [RichText]) -> Row? {
    // Most rows name no method, which their bytes tell.
    guard cells.contains(where: { EndpointLine.mayHaveMethod($0.plain) || $0.plain.contains("curl") }) else {
      return nil
    }
    var method: (index: Int, name: String)?
    var others: [String] = []
    var target: (index: Int, url: String)?
    for (index, cell) in cells.enumerated() {
      let words = cell.plain.words().map { $0.trimming { "`".contains($0) } }
      let several = method == nil ? MethodList(words[...]) : nil
      if let (name, url) = EndpointLine.read(cell.plain), words.count == 2, target == nil {
        (method, target) = ((index, name), (index, url))
        others = EndpointLine.methodList(of: cell.plain).others
      } else if let several, several.names.count > 1, several.rest.isEmpty {
        method = (index, several.names[0])
        others = several.others
      } else if words.count == 1, let word = words.first {
        if method == nil, let name = EndpointLine.method(word) {
          method = (index, name)
        } else if target == nil, EndpointLine.isTarget(word, afterMethod: false) {
          target = (index, word)
        }
      }
    }
    guard let method, let target else { return nil }
    let title = cells.indices.first { $0 != method.index && $0 != target.index && !cells[$0].plain.trimmed.isEmpty }
    return Row(
      endpoint: Endpoint(
        method: Sourced(method.name, at: cells[method.index].location),
        url: Sourced(target.url, at: cells[target.index].location), otherMethods: others),
      title: title.map { cells[$0] })
  }
}
