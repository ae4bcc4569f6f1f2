import Contract

/// Names the error codes of an API: `invalid_app_error` is `invalidAppError`, a code without a name is `code100401`.
enum ErrorCodeNaming {
  static func named(_ codes: [ErrorCode]) -> [APIErrorCode] {
    var scope = NameScope(taken: ["rawvalue", "self", "init", "description", "hashvalue", "unknown", "none", "some"])
    return codes.map { code in
      let own = code.name ?? (Int(code.code) == nil ? code.code : nil)
      let name = own.map { SwiftName.lower(Words($0)) } ?? ""
      return APIErrorCode(
        code: code, name: scope.claim(name.isEmpty ? "code" + code.code.filter { $0.isNumber } : name))
    }
  }
}
