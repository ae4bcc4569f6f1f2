/// A type that the client declares: in a file of its own, or beside the operations that know it.
struct DeclaredFile: Sendable {
  let path: String
  /// The file of its own.
  let code: SwiftCode
  /// The declaration alone.
  let type: SwiftCode
  let needsFoundation: Bool
  /// The name of the operations' file in which it stands; nil where it has a file of its own.
  let home: String?

  init(_ file: ModelFile, home: String?) {
    self.init(path: file.path, code: file.code, type: file.type, needsFoundation: file.needsFoundation, home: home)
  }

  init(_ file: AliasFile, home: String?) {
    self.init(path: file.path, code: file.code, type: file.type, needsFoundation: false, home: home)
  }

  init(_ file: EnumerationFile, home: String?) {
    self.init(path: file.path, code: file.code, type: file.type, needsFoundation: false, home: home)
  }

  init(_ file: UnionFile, home: String?) {
    self.init(path: file.path, code: file.code, type: file.type, needsFoundation: file.needsFoundation, home: home)
  }

  private init(path: String, code: SwiftCode, type: SwiftCode, needsFoundation: Bool, home: String?) {
    self.path = path
    self.code = code
    self.type = type
    self.needsFoundation = needsFoundation
    self.home = home
  }
}
