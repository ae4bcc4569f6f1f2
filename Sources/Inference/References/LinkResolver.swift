import Contract
import Diagnostics

/// Follows the links of field tables to the lists of values and the objects that pages describe by themselves: on the same page
/// (`#ordertype`), on another (`../enum#ordertype`, `entities/account`).
struct LinkResolver: Sendable {
  private struct Target<Value: Sendable>: Sendable {
    var file: String
    var value: Value
  }

  private var enumerations: [String: [Target<EnumerationDescription>]] = [:]
  private var objects: [String: [Target<ObjectDescription>]] = [:]
  /// The objects of pages that describe just one, by the page's name without folder and ending.
  private var alone: [String: [Target<ObjectDescription>]] = [:]
  /// The names of all objects, as their titles write them.
  private var names: Set<String> = []

  init(_ pages: [PageContract]) {
    for page in pages {
      for list in page.enumerations {
        for anchor in list.anchors {
          enumerations[anchor.lowercased(), default: []].append(Target(file: page.file, value: list))
        }
      }
      for object in page.objects {
        names.insert(object.name)
        for anchor in object.anchors {
          objects[anchor.lowercased(), default: []].append(Target(file: page.file, value: object))
        }
      }
      if page.objects.count == 1 {
        alone[Self.stem(page.file), default: []].append(Target(file: page.file, value: page.objects[0]))
      }
    }
  }

  /// The pages with every field that links to a list of values or an object saying so itself.
  func resolve(_ pages: [PageContract]) -> [PageContract] {
    guard !enumerations.isEmpty || !names.isEmpty else { return pages }
    return pages.map { page in
      var page = page
      for index in page.operations.indices {
        page.operations[index].responseFields = resolve(page.operations[index].responseFields, on: page.file)
        for parameter in page.operations[index].parameters.indices {
          page.operations[index].parameters[parameter].field = resolve(
            page.operations[index].parameters[parameter].field, on: page.file)
        }
      }
      for index in page.objects.indices {
        page.objects[index].fields = resolve(page.objects[index].fields, on: page.file)
      }
      return page
    }
  }

  private func resolve(_ fields: [Field], on page: String) -> [Field] { fields.map { resolve($0, on: page) } }

  private func resolve(_ field: Field, on page: String) -> Field {
    var field = field
    field.children = resolve(field.children, on: page)
    if field.allowedValues.isEmpty,
      let list = field.links.lazy.compactMap({ find($0, on: page, in: enumerations) }).first
    {
      field.allowedValues = list.values
      field.listTitle = list.name
    }
    // `Money` is an amount, but where the pages describe an object of that name.
    if let type = field.type, names.contains(type.text), type.shape.isScalar { field.type?.shape = .named(type.text) }
    // `object` and a link to one is that one; a scalar that links to an object is an example of what it identifies.
    if field.children.isEmpty, let object = field.links.lazy.compactMap({ self.object($0, on: page) }).first {
      switch field.type?.shape {
      case .object, .any: field.type?.shape = .named(object.name)
      case .array(nil), .array(.object), .array(.any): field.type?.shape = .array(.named(object.name))
      case .named: field.type?.shape = .named(object.name)
      case .array(.named): field.type?.shape = .array(.named(object.name))
      default: break
      }
    }
    return field
  }

  /// The object that a link leads to.
  func object(_ link: String, on page: String) -> ObjectDescription? {
    if link.contains("#") { return find(link, on: page, in: objects) }
    let found = alone[Self.stem(link)] ?? []
    return found.count == 1 ? found[0].value : nil
  }

  /// The one target of a link's fragment: on the page that the link names, else anywhere if there is but one.
  private func find<Value>(_ link: String, on page: String, in targets: [String: [Target<Value>]]) -> Value? {
    guard let mark = link.firstIndex(of: "#") else { return nil }
    let path = link[..<mark]
    guard let found = targets[link[link.index(after: mark)...].lowercased()] else { return nil }
    let stem = path.isEmpty ? Self.stem(page) : Self.stem(String(path))
    return (found.first { Self.stem($0.file) == stem } ?? (found.count == 1 ? found.first : nil))?.value
  }

  /// A page's name without its folder and its ending: `enum` of `../v5/enum.mdx`.
  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last { $0 != ".." && $0 != "." } ?? ""
    return String(name.split(separator: ".").first ?? name).lowercased()
  }
}

extension DeclaredType.Shape {
  fileprivate var isScalar: Bool {
    switch self {
    case .string, .integer, .number, .decimal, .boolean, .date, .dateTime, .file: true
    case .object, .map, .array, .any, .named: false
    }
  }
}
