/// The key of a member, and how the API writes that it has no value.
public struct JSONKey: Sendable, ExpressibleByStringLiteral {
  enum None: Sendable { case leftOut, null, emptyObject, emptyArray }

  /// In UTF-8.
  let name: [UInt8]
  var none = None.leftOut
  /// Whether `{}` and `[]` stand for none where they are read.
  var isEmptyNone = false

  public init(stringLiteral name: String) { self.name = Array(name.utf8) }

  /// - Parameter word: as `JSONKeys` has it.
  init(word: Slice<UnsafeBufferPointer<UInt8>>) {
    let name = word.prefix { $0 != UInt8(ascii: "?") }
    self.name = name.elementsEqual("%".utf8) ? [] : Self.decoded(name)
    guard name.count < word.count else { return }
    switch word.dropFirst(name.count + 1).first {
    case UInt8(ascii: "n"): none = .null
    case UInt8(ascii: "{"): none = .emptyObject
    case UInt8(ascii: "["): none = .emptyArray
    default: break
    }
    isEmptyNone = none != .null
  }

  /// What is percent-encoded, byte by byte: Foundation's way with it leaves out a mark of the byte order.
  static func decoded(_ word: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(word)[...]
    while let byte = rest.popFirst() {
      let code = byte == UInt8(ascii: "%") ? UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) : nil
      bytes.append(code ?? byte)
      if code != nil { rest = rest.dropFirst(2) }
    }
    return bytes
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
      bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { JSONKey(word: $0) }
    }
  }
}
