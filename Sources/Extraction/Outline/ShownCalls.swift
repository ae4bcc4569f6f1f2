import Contract
import Pages

/// Tells the calls by which a page shows its operations, where it states no endpoint anywhere: a heading, a command, and what comes back.
///
/// It does not apply to commands that no answer follows (`curl … | sh` installs something), unless they change what another call of the page,
/// to the same host, gives back.
enum ShownCalls {
  /// - Parameter shown: the endpoints that only commands show, by the numbers of their parts.
  static func operations(_ shown: [Int: Endpoint], _ parts: [Segment]) -> [(index: Int, endpoint: Endpoint)] {
    let answered = shown.filter { parts[$0.key].showsAnswer }
    let hosts = Set(answered.values.compactMap(\.host))
    return shown.sorted { $0.key < $1.key }.filter { index, endpoint in
      answered[index] != nil || endpoint.method?.value != "GET" && endpoint.host.map(hosts.contains) == true
    }.map { ($0.key, $0.value.templated) }
  }
}

extension Endpoint {
  /// The URL with what identifies one thing as a parameter: `/rooms/{id}` of `/rooms/8`, `/rooms/{room_id}/seats/{id}` of `/rooms/8/seats/3`.
  fileprivate var templated: Endpoint {
    guard let url else { return self }
    let end = url.value.firstIndex(of: "?") ?? url.value.endIndex
    var segments = url.value[..<end].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let found = segments.indices.dropFirst(url.value.contains("://") ? 4 : 2).filter { index in
      Self.isIdentifier(segments[index]) && segments[index - 1].first?.isLetter == true
    }
    for index in found {
      let noun = segments[index - 1].hasSuffix("s") ? String(segments[index - 1].dropLast()) : segments[index - 1]
      segments[index] = index == found.last ? "{id}" : "{\(noun)_id}"
    }
    var copy = self
    copy.url = Sourced(segments.joined(separator: "/") + url.value[end...], at: url.location)
    return copy
  }

  /// Whether a segment of a path is a number, or the text of a UUID.
  private static func isIdentifier(_ segment: String) -> Bool {
    let bytes = segment.utf8
    if !bytes.isEmpty, bytes.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
    return bytes.count == 36 && bytes.filter { $0 == UInt8(ascii: "-") }.count == 4
      && segment.allSatisfy { $0.isHexDigit || $0 == "-" }
  }

  /// The scheme and the host of the URL.
  fileprivate var host: String? {
    guard let url = url?.value, let scheme = url.firstRange(of: "://") else { return nil }
    return String(url[..<scheme.upperBound] + url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" })
  }
}

extension Segment {
  /// Whether JSON or a message of HTTP stands below a command.
  fileprivate var showsAnswer: Bool {
    var isCalled = false
    for case .block(.code(let code)) in items {
      let first = code.text.filledLines.first.map(String.init) ?? ""
      if Command.name(first.trimmed) != nil {
        isCalled = true
      } else if isCalled, JSONOpening.isAtStart(of: first.trimmed) || first.hasPrefix("HTTP/") {
        return true
      }
    }
    return false
  }
}
