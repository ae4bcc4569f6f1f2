/// A way from one file of the site to another, or within one; never anything that a page wrote.
struct SiteLink: Hashable, Sendable {
  /// What may stand in an `href`: made of letters, digits and `-._/#` alone.
  let attribute: String

  private init(_ attribute: String) {
    self.attribute = attribute
  }

  /// To a place in the same file.
  init(_ anchor: Anchor) {
    self.init("#" + anchor.id)
  }

  /// To a page's own file, from a file in the same folder, or from the index above it.
  init(_ page: PageName, _ anchor: Anchor? = nil, fromIndex: Bool = false) {
    self.init((fromIndex ? PageName.folder + "/" : "") + page.file + (anchor.map { "#" + $0.id } ?? ""))
  }

  /// To the index, from a page's file.
  static let index = SiteLink("../index.html")
}

/// The `id` of an element: a letter and numbers.
struct Anchor: Hashable, Sendable {
  let id: String

  private init(_ id: String) {
    self.id = id
  }

  /// A place of the page as it was read.
  static func place(line: Int, column: Int) -> Anchor { Anchor("L\(line)C\(column)") }
  /// A parameter or a field of the contract.
  static func field(_ number: Int) -> Anchor { Anchor("f\(number)") }
  /// A type of the contract.
  static func type(_ number: Int) -> Anchor { Anchor("t\(number)") }
  /// An operation of the contract.
  static func operation(_ number: Int) -> Anchor { Anchor("o\(number)") }
}
