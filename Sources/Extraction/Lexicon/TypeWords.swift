import Contract

/// Words for types, by what they mean.
enum TypeWords {
  static let table: [(DeclaredType.Shape, [String])] = [
    (
      .string,
      [
        "string", "str", "text", "char", "varchar", "字符串", "字串", "字符", "文本", "nvarchar", "longtext", "uuid", "guid",
        "enum", "url", "uri", "email",
        "枚举", "枚舉", "列舉", "mediumtext", "tinytext", "byte[]", "base64",
      ]
    ),
    (
      .integer,
      [
        "int", "integer", "long", "int32", "int64", "bigint", "short", "整数", "整型", "整數", "整形", "tinyint", "smallint",
        "uint", "uint32", "uint64", "int8", "int16", "uint8", "uint16", "整數型", "長整型",
        "长整型", "長整數", "timestamp", "unsigned int", "mediumint", "byte", "biginteger",
      ]
    ),
    (
      .number,
      [
        "number", "float", "double", "数字", "數字", "浮点数", "浮點數", "浮点", "numeric", "数值", "數值", "real", "float64",
        "float32", "浮点型", "浮點型",
      ]
    ),
    (.decimal, ["decimal", "bigdecimal", "money", "金额", "金額"]),
    (
      .boolean,
      ["bool", "boolean", "布尔", "布爾", "布尔值", "布爾值", "布林", "布林值", "布尔型", "布爾型", "布林型", "logical", "true", "false"]
    ),
    (
      .object,
      ["object", "obj", "json", "对象", "對象", "物件", "dict", "hash", "struct", "json object", "jsonobject", "字典", "结构体"]
    ),
    (.array(nil), ["array", "list", "数组", "數組", "列表", "陣列", "集合", "jsonarray", "json array", "collection", "set"]),
    (.map(nil), ["map", "dictionary", "映射", "hashmap"]),
    (.date, ["date", "日期"]),
    (.dateTime, ["datetime", "date-time", "date time", "日期时间", "日期時間", "时间", "時間", "time"]),
    (.file, ["file", "binary", "文件", "檔案", "multipartfile", "二进制", "blob", "stream", "bytes"]),
    (.any, ["any", "mixed", "任意", "object|array", "混合", "unknown", "jsonvalue"]),
  ]
}
