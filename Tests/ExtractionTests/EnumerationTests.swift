import Testing

@Suite("Values that descriptions allow")
struct EnumerationTests {
  @Test(
    "lists of values are read",
    arguments: [
      ("`spot`, `linear`, `inverse`", "string", "spot linear inverse"), ("ENUM: a, b", "string", "a b"),
      ("可选值：asc、desc", "string", "asc desc"), ("取值: A | B | C", "string", "A B C"),
      ("Allowed values: a, b, or c", "string", "a b c"), ("One of `a`, `b`", "string", "a b"),
      ("one of low, high.", "string", "low high"),
      ("Possible enum values: \n`NEW`\n`DONE`", "string", "NEW DONE"), ("Send a report (YES/NO)", "string", "YES NO"),
      ("Its state\n`open`\n`shut`", "string", "open shut"), ("Sort order. `asc` or `desc`.", "string", "asc desc"),
      ("有效值： `OPEN`, `HALT`", "string", "OPEN HALT"),
      ("Must be `a` or `b`.", "string", "a b"),
      ("`Market`(default), `Limit`. For others see below", "string", "Market Limit"),
      ("排序方向，枚举：asc，desc", "string", "asc desc"), ("支持的值: <OPEN>, 可选值 1、2、3", "int", "1 2 3"),
      ("Why, one of `dry`, `test`", "string", "dry test"),
      ("The reason, one of `dry` or `test`, for the log", "string", "dry test"),
      ("What it is for: one of `dry`, `test`", "string", "dry test"),
      ("干燥方式，可选 `a`、`b`", "string", "a b"), ("方式，可选值 `a`、`b`", "string", "a b"),
      ("干燥方式，取值为 `a`、`b`，默认 `a`", "string", "a b"), ("One of 0, 1, 2", "int", "0 1 2"), ("可选值：0、1、2", "int", "0 1 2"),
      ("How, either `dry` or `wet`", "string", "dry wet"), ("Which way, can be `a`, `b` or `c`.", "string", "a b c"),
      ("Reason for closing — one of: `dry`, `test`", "string", "dry test"),
      ("The mode, which is one of `dry`, `test`", "string", "dry test"),
      ("Order side (`buy`, `sell`)", "string", "buy sell"), ("Supported values: `A`, `B`", "array of string", "A B"),
    ])
  func lists(words: String, type: String, expected: String) {
    #expect(sketch(field(words, type: type).allowedValues) == expected)
  }

  @Test(
    "values are read with their meanings",
    arguments: [
      ("0：待付款 1：已付款", "int", "0=待付款 1=已付款"), ("1-男 2-女", "int", "1=男 2=女"), ("1:男;2:女", "int", "1=男 2=女"),
      ("0=否,1=是", "int", "0=否 1=是"), ("状态（0：禁用，1：启用）", "int", "0=禁用 1=启用"), ("性别：1-男，2-女，0-未知", "int", "1=男 2=女 0=未知"),
      ("`0`: one-way\n`1`: buy side\n`2`: sell side", "int", "0=one-way 1=buy side 2=sell side"),
      ("Mode. \n`GTC` - good till cancelled\n`IOC` - at once", "string", "GTC=good till cancelled IOC=at once"),
      ("State: 0: off, 1: on", "int", "0=off 1=on"),
      ("Possible values:\nasc: upwards\ndesc: downwards", "string", "asc=upwards desc=downwards"),
      ("方向：buy-买入，sell-卖出", "string", "buy=买入 sell=卖出"),
      ("`a`: one, `b`: two\n`c`: three", "string", "a=one b=two c=three"), ("可选值：1(男)、2(女)", "int", "1=男 2=女"),
      ("`1` 表示成功，`0` 表示失败", "int", "1=成功 0=失败"), ("`0`(default): off\n`1`: on", "int", "0=off 1=on"),
    ])
  func meanings(words: String, type: String, expected: String) {
    #expect(sketch(field(words, type: type).allowedValues) == expected)
  }

  @Test(
    "what prose mentions is no list of values",
    arguments: [
      ("Valid for `linear` & `inverse`", "string"), ("A symbol like `BTCUSDT`, `ETHUSDT`", "string"),
      ("e.g. `a`, `b`", "string"), ("Why, one of `dry`, `test`, and more", "string"), ("干燥方式，可选 a、b", "string"),
      ("one of the users `a`, `b`", "string"), ("The name of one of the users `a` and `b` of the team", "string"),
      ("可选，`a`、`b` 类型可用", "string"), ("可选 `a`、`b` 中的参数", "string"), ("可选。见 `a`、`b`", "string"),
      ("None, one of them is `a`, `b` is not", "string"),
      ("例如 `a`、`b`", "string"), ("`limit` only", "string"), ("Step 1: log in. Step 2: pay", "string"),
      ("Valid from 1-100", "int"),
      ("`spot`: one thing\n`linear` & `inverse`: another", "string"), ("`a`, `b`", "int"),
      ("`a`: one\n`b`, `c` when new\n`d`: two", "string"),
      ("Take profit and stop loss (TP/SL)", "string"),
      ("可选值：asc、desc 等", "string"), ("Opens at 10:30, closes at 11:30", "string"), ("注意：必填 说明：可空", "string"),
      ("Values are in USD, EUR by region", "string"), ("`1m`, `3m`, ... `1d`, etc.", "string"),
      ("when `Market` or `Limit`", "string"),
      ("One of the orders, trades and others", "string"), ("`true`: on\n`false`: off", "bool"),
      ("2021-01-01：开始 2021-01-02：结束", "int"),
    ])
  func lookAlikes(words: String, type: String) {
    #expect(sketch(field(words, type: type).allowedValues) == "")
  }

  @Test("code that names other fields of the table is no value")
  func names() {
    let rows = [
      Row(name: "orderId", type: "string"), Row(name: "linkId", type: "string"),
      Row(name: "f", type: "string", description: "One of `orderId`, `linkId`"),
    ]
    #expect(fields(rows).allSatisfy { $0.allowedValues.isEmpty })
  }

  @Test("a value that words announce may be called as a field is")
  func sharedName() {
    let rows = [
      Row(name: "limit", type: "int"), Row(name: "kind", type: "string", description: "What, one of `limit`, `market`"),
      Row(name: "f", type: "string", description: "`limit`, `market`"),
    ]
    #expect(fields(rows).map { sketch($0.allowedValues) } == ["", "limit market", ""])
  }

  @Test("values of another row name cases")
  func cases() {
    let rows = [
      Row(name: "category", type: "string", description: "`spot`, `margin`"),
      Row(name: "coin", type: "string", description: "`spot`: any coin\n`margin`: the borrowed one"),
    ]
    #expect(fields(rows).map { sketch($0.allowedValues) } == ["spot margin", ""])
  }

  @Test("a type cell and a column may list values")
  func cells() {
    #expect(sketch(field("", type: "enum(a,b)").allowedValues) == "a b")
    let literal = field("", type: "\"asc\" | \"desc\"")
    #expect(sketch(literal.allowedValues) == "asc desc")
    #expect(literal.type?.shape == .string)
    #expect(field("", type: "int|string").allowedValues.isEmpty)
    #expect(sketch(field("", type: "string", ["可选值": "男,女"]).allowedValues) == "男 女")
    #expect(sketch(field("", type: "int", ["枚举": "1:男\n2:女"]).allowedValues) == "1=男 2=女")
  }
}

@Suite("Values that stand below each other, or without marks")
struct LooseValueTests {
  @Test("values below their announcement, each alone or with its meaning below")
  func stacked() {
    #expect(
      sketch(field("The state.\nPossible enum values\nopen\nStill there.\ndone\nOver.").allowedValues)
        == "open=Still there done=Over")
    #expect(sketch(field("Allowed:\nstandard\nexpress").allowedValues) == "standard express")
    #expect(field("Allowed values\nstandard\nWhat we do.\nAnd why.").allowedValues.isEmpty)
  }

  @Test("lines of a word and its meaning in Chinese are values")
  func glossary() {
    #expect(sketch(field("Y：需要\nN：不需要").allowedValues) == "Y=需要 N=不需要")
    #expect(field("A：甲").allowedValues.isEmpty)
  }

  @Test("numbers that count on are values without a mark, others are none")
  func counted() {
    #expect(sketch(field("状态：0 在途，1 揽收，2 签收").allowedValues) == "0=在途 1=揽收 2=签收")
    #expect(field("3 天内 2 次").allowedValues.isEmpty)
    #expect(field("每 1 天，2 次").allowedValues.isEmpty)
  }

  @Test("a word that counts before a number says what values are of before a colon")
  func labelled() {
    #expect(sketch(field("支付方式：0-未知，1-微信", type: "int").allowedValues) == "0=未知 1=微信")
    #expect(sketch(field("类型：1：堂食 2：外带", type: "int").allowedValues) == "1=堂食 2=外带")
    #expect(field("Step: 1: open it, 2: close it", type: "int").allowedValues.isEmpty)
  }

  @Test("where the type is one of several, words with a meaning behind a space are values")
  func spaced() {
    #expect(sketch(field("语言：zh 中文（默认）、en 英文", type: "enum").allowedValues) == "zh=中文 en=英文")
    #expect(field("语言：zh 中文、en 英文", type: "string").allowedValues.isEmpty)
  }

  @Test("what limits a value in each of several cases lists no values")
  func cases() {
    #expect(
      field("Tolerance\n`TickSize`: range is [1, 10000], integer only\n`Percent`: range is [0.01, 10]").allowedValues
        .isEmpty)
    #expect(
      sketch(field("`tick`: counts in 1 steps\n`rate`: a part").allowedValues) == "tick=counts in 1 steps rate=a part")
  }
}
