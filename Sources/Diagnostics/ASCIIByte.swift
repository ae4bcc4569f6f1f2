/// What a byte of UTF-8 is, told by itself: a byte of ASCII is a character, and no other is one of these.
extension UInt8 {
  package var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  package var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  package var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
  /// A capital's small letter; every other byte as it is.
  package var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
