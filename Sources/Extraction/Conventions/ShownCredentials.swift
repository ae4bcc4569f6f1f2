import Contract
import Diagnostics

/// Finds the header with a credential that the requests of a page show where its words state none: `-H 'Authorization: Bearer YOUR_TOKEN'`.
///
/// Most requests that show any header have to show it; one that a table describes is a parameter.
enum ShownCredentials {
  static func headers(in operations: [Operation]) -> [Configuration.Header] {
    var found: [String: (header: Configuration.Header, count: Int)] = [:]
    var shown = 0
    for operation in operations {
      let described = Set(operation.parameters.filter { $0.place == .header }.map { $0.field.name.lowercased() })
      let headers = operation.examples.filter { $0.role == .request }.compactMap(\.request).flatMap(\.headers)
      if headers.isEmpty { continue }
      shown += 1
      var names: Set<String> = []
      for header in headers {
        let name = header.name.lowercased()
        guard Placeholder.isSecret(name), !Placeholder.changes(name), !described.contains(name),
          names.insert(name).inserted
        else { continue }
        let value = HeaderValue(header.value, of: header.name)
        guard value.hasCredential else { continue }
        let template = Configuration.Header(name: header.name, value: value.template, at: header.location)
        found[name] = (found[name]?.header ?? template, (found[name]?.count ?? 0) + 1)
      }
    }
    return found.values.filter { $0.count * 2 > shown }.map(\.header).sorted { $0.location < $1.location }
  }
}
