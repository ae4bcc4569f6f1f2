/// `{: #id .class}` of kramdown: what it says of the block above it is no text.
extension OutlineScanner {
  mutating func takeAttributeList() -> Bool {
    let line = lines[index][...].trimmed
    guard line.starts(with: "{:"), line.last == UInt8(ascii: "}") else { return false }
    if index > 0, lines[index - 1].first == UInt8(ascii: "#") { lines[index - 1] += [0x20] + line }
    lines[index] = []
    index += 1
    return true
  }
}
