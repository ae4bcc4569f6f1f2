import Diagnostics

/// The names that vendors give what pages a list, without case and marks, the likeliest first.
enum PaginationWords {
  static let pages = [
    "page", "pageno", "pagenum", "pagenumber", "pageindex", "currentpage", "curpage", "currpage", "pagecurrent",
    "startpage", "pagestart", "pn", "pno", "current", "页码",
  ]
  static let offsets = ["offset", "skip", "startindex", "startat", "startposition", "startrow"]
  /// Names that count elements only where their description says so.
  static let vagueOffsets = ["start", "from", "begin"]
  static let sizes = [
    "pagesize", "perpage", "limit", "size", "pagelimit", "itemsperpage", "maxresults", "maxkeys", "count", "rows",
    "rowcount", "take", "top", "num", "max", "length", "maxitems", "ps", "psize", "pagerows",
    "rowsperpage", "recordsperpage", "countperpage", "batchsize", "每页数量",
  ]
  static let cursors = [
    "cursor", "pagecursor", "nextcursor", "nextpagecursor", "pagetoken", "nextpagetoken", "nexttoken",
    "continuationtoken", "marker", "nextmarker", "scrollid", "searchafter", "after", "next", "paginationtoken",
    "nextkey", "startcursor", "游标",
  ]
  /// What asks for the elements behind one, by the identifier of that.
  static let lastItems = ["startingafter", "afterid"]
  /// Members that give the next page, whatever the parameter is called.
  static let nexts = [
    "nextcursor", "nextpagecursor", "nextpagetoken", "nexttoken", "nextmarker", "nextcontinuationtoken", "endcursor",
    "nextscrollid", "cursornext", "nextkey", "nextid", "下一页游标",
  ]
  static let totals = [
    "total", "totalcount", "totalrecords", "totalnum", "totalnumber", "totalelements", "totalitems", "totalsize",
    "totalrows", "totalresults", "recordcount", "recordstotal", "countall", "allcount", "总数", "总条数",
  ]
  static let pageCounts = [
    "totalpages", "totalpage", "pages", "pagecount", "pagetotal", "lastpage", "pagescount", "numpages", "总页数",
  ]
  static let mores = ["hasmore", "hasnext", "hasnextpage", "more", "ismore", "havemore", "hasmoreitems", "moreitems"]
  /// The names of lists, where a response has several.
  static let lists = [
    "list", "items", "rows", "records", "results", "result", "data", "content", "entries", "elements", "values",
    "datalist", "datas", "resultlist", "recordlist",
  ]

  /// Words by which a description says that pages of a list are meant.
  static let pageDescriptions = [
    "页码", "页数", "第几页", "当前页", "分页", "翻页", "页号", "頁碼", "頁數", "第幾頁", "當前頁", "分頁", "翻頁", "page number",
    "page no", "page index", "which page", "current page", "pagination", "paging", "paginat", "page of result",
    "results page", "result page", "page to", "pages of",
  ]
  /// Words by which it says that something else has pages.
  static let otherPages = [
    "book", "pdf", "document", "website", "web page", "landing page", "html", "书", "書", "文档", "文檔", "网页", "網頁",
    "页面", "頁面", "facebook",
  ]
  static let offsetDescriptions = [
    "offset", "skip", "index of the first", "start index", "starting index", "row to start", "record to start", "偏移",
    "起始位置", "开始位置", "起始行", "跳过", "起始索引", "起始條", "起始条", "從第幾條", "从第几条",
  ]
  /// Words by which it says that an offset counts no elements.
  static let otherOffsets = ["utc", "gmt", "time zone", "timezone", "时区", "時區", "price", "价格", "價格"]
  static let fromZero = [
    "从0开始", "从 0 开始", "從0開始", "從 0 開始", "0开始", "0 开始", "以0开始", "starts at 0", "start at 0", "starts from 0",
    "start from 0", "starting at 0", "starting from 0", "zero-based", "zero based", "0-based", "0 based",
    "starting with 0", "starts with 0", "first page is 0",
  ]

  /// A name without case and marks: `next_page_cursor` is `nextpagecursor`.
  static func form(_ name: String) -> String {
    // Most names are ASCII, which its bytes tell.
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return name.lowercased().filter { $0.isLetter || $0.isNumber } }
    return String(decoding: name.utf8.filter(\.isASCIIAlphanumeric).map(\.asciiLowercased), as: UTF8.self)
  }
}
