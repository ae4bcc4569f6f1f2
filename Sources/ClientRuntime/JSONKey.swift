import Foundation

/// The key of a member, and how the API writes that it has no value.
public struct JSONKey: Sendable, ExpressibleByStringLiteral {
  enum None: Sendable { case leftOut, null, emptyObject, emptyArray }

  /// In UTF-8.
  let name: [UInt8]
  let none: None
  /// Whether `{}` and `[]` stand for none where they are read.
  let isEmptyNone: Bool

  public init(stringLiteral name: String) { self.init(name: Array(name.utf8), none: .leftOut, isEmptyNone: false) }

  init(name: [UInt8], none: None, isEmptyNone: Bool) {
    self.name = name
    self.none = none
    self.isEmptyNone = isEmptyNone
  }

  var text: String { String(decoding: name, as: UTF8.self) }

  /// What none is written as; nil where nothing is.
  var noneValue: JSONValue? {
    switch none {
    case .leftOut: nil
    case .null: .null
    case .emptyObject: .object([:])
    case .emptyArray: .array([])
    }
  }
}

/// The keys of a type's members in their order, as one text, which the compiler is quickest with: `id name owner?{} note?null`.
///
/// Behind a question mark stands how none is written: `?null`, `?{}` and `?[]` as that, `?` as nothing; with all but the first, `{}` and
/// `[]` are none where they are read. What ends a key or begins an escape is percent-encoded; `%` alone is the empty key.
public struct JSONKeys: Sendable, ExpressibleByStringLiteral {
  let all: [JSONKey]

  public init(stringLiteral text: StaticString) {
    all = text.withUTF8Buffer { bytes in
      bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map(Self.key)
    }
  }

  private static func key(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> JSONKey {
    let name = word.prefix { $0 != UInt8(ascii: "?") }
    let text = String(decoding: name, as: UTF8.self)
    let decoded = text == "%" ? [] : Array((text.removingPercentEncoding ?? text).utf8)
    guard name.count < word.count else { return JSONKey(name: decoded, none: .leftOut, isEmptyNone: false) }
    switch word.dropFirst(name.count + 1).first {
    case UInt8(ascii: "n"): return JSONKey(name: decoded, none: .null, isEmptyNone: false)
    case UInt8(ascii: "{"): return JSONKey(name: decoded, none: .emptyObject, isEmptyNone: true)
    case UInt8(ascii: "["): return JSONKey(name: decoded, none: .emptyArray, isEmptyNone: true)
    default: return JSONKey(name: decoded, none: .leftOut, isEmptyNone: true)
    }
  }
}
