/// How the files of a client are laid out.
package enum Layout: Hashable, Sendable {
  /// A package of its own, to be committed and read: an operation or a type a file, its tests, a manifest, documentation.
  case types
  /// Sources for a target that has others: always the same files, whatever the pages are, since a build must know them before it
  /// has read a page.
  ///
  /// - Parameter module: the module that they are compiled into; the API's name where nil.
  case fixed(module: String?)

  /// The words of the command line and of `docent.yaml`.
  package enum Name: String, Sendable, CaseIterable {
    case types, fixed
  }

  package init(_ name: Name, module: String?) {
    self = name == .types ? .types : .fixed(module: module)
  }

  var module: String? { if case .fixed(let module) = self { module } else { nil } }
}
