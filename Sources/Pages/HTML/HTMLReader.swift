import CLibXML2
import Diagnostics

/// Reads an HTML page by libxml2's forgiving parser, without network, entities of others, or scripts.
enum HTMLReader {
  /// A page nested deeper than this is an attack; what lies deeper is left out and told.
  static let deepest = 200

  /// - Parameter isWithinMarkdown: whether the HTML stands in a page of Markdown, in whose words there may be more of it.
  static func read(
    _ text: PageText, file: String, firstLine: Int = 1, isWithinMarkdown: Bool = false
  ) -> Document {
    // libxml2 needs one call before any thread parses.
    _ = isReady
    var bytes = CharacterData.escaped(text.bytes)
    let options = Int32(
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue)
    let tree = bytes.withUnsafeMutableBytes { buffer -> htmlDocPtr? in
      guard let base = buffer.bindMemory(to: CChar.self).baseAddress, buffer.count <= Int32.max else { return nil }
      return htmlReadMemory(base, Int32(buffer.count), nil, "UTF-8", options)
    }
    defer { xmlFreeDoc(tree) }
    let context = HTMLContext(file: FileName(file), firstLine: firstLine, isWithinMarkdown: isWithinMarkdown)
    guard let root = xmlDocGetRootElement(tree).map(HTMLNode.init) else { return Document(file: file, blocks: []) }
    return isWithinMarkdown ? part(root, context) : page(root, context)
  }

  private static func part(_ root: HTMLNode, _ context: HTMLContext) -> Document {
    var walker = HTMLWalker(context)
    walker.walk(root, depth: 0)
    return walker.finish()
  }

  /// The main part of a page where it has one, else all of it; where that leaves nothing, what seemed to surround it too.
  private static func page(_ root: HTMLNode, _ context: HTMLContext) -> Document {
    var context = context
    context.tabs = HTMLTabs(root)
    let title = root.first { $0.name == "title" }.map { title in
      var builder = RichTextBuilder()
      builder.append(title.wholeText, at: Place(line: 1))
      return builder.finish(at: Place(line: 1), file: context.file).plain
    }
    var document = Document(file: context.file.text, blocks: [])
    for part in [PageChrome.main(of: root), root].compactMap({ $0 }) where document.blocks.isEmpty {
      document = self.part(part, context)
    }
    if document.blocks.isEmpty {
      context.readsChrome = true
      document = part(root, context)
    }
    document.title = title.flatMap { $0.isEmpty ? nil : $0 }
    return document
  }

  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()
}

/// What holds for a whole page of HTML.
struct HTMLContext {
  let file: FileName
  let firstLine: Int
  let isWithinMarkdown: Bool
  var tabs = HTMLTabs()
  /// Whether navigation and the like are read as well, for want of anything else.
  var readsChrome = false

  init(file: FileName, firstLine: Int, isWithinMarkdown: Bool) {
    self.file = file
    self.firstLine = firstLine
    self.isWithinMarkdown = isWithinMarkdown
  }
}

/// `<![CDATA[…]]>`, in which wikis keep code: the parser of HTML knows none.
enum CharacterData {
  static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes[...].contains("<![CDATA[") else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isInside = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if !isInside, byte == UInt8(ascii: "<"), bytes[index...].starts(with: "<![CDATA[") {
        isInside = true
        index += 9
      } else if isInside, byte == UInt8(ascii: "]"), bytes[index...].starts(with: "]]>") {
        isInside = false
        index += 3
      } else {
        switch byte {
        case UInt8(ascii: "<") where isInside: result += "&lt;".utf8
        case UInt8(ascii: "&") where isInside: result += "&amp;".utf8
        default: result.append(byte)
        }
        index += 1
      }
    }
    return result
  }
}
