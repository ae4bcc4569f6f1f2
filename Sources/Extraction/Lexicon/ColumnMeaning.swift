/// What a column of a field table holds.
package enum ColumnMeaning: Hashable, Sendable, CaseIterable {
  case name, type, required, description, defaultValue, example, values, limits, length, place
}

/// Titles of columns, by meaning.
enum ColumnWords {
  static let table: [(ColumnMeaning, [String])] = [
    (
      .name,
      [
        "字段名", "字段", "字段名称", "欄位", "参数名", "参数", "參數", "參數名", "参数名称", "參數名稱", "名称", "名稱", "name", "field", "parameter",
        "param", "attribute", "property", "key", "变量名", "field name", "parameter name", "argument", "属性", "属性名",
        "header", "参数代码", "键",
        "properties", "parameters", "键名", "header name", "标识", "query", "query string",
      ]
    ),
    (
      .type,
      [
        "类型", "類型", "字段类型", "参数类型", "參數類型", "数据类型", "數據類型", "type", "data type", "datatype", "型態", "型别", "型別", "資料型態",
        "格式", "变量类型", "值类型",
        "format", "types", "schema", "資料型別", "kind", "data kind",
      ]
    ),
    (
      .required,
      [
        "是否必填", "必填", "是否必须", "必须", "必選", "必选", "是否必需", "必需", "是否必選", "是否必选", "必填项", "required", "mandatory", "必傳",
        "必传", "是否必传",
        "require", "required?", "optional", "可选", "是否可选", "required/optional", "是否为必填", "m/o", "是否為必填", "必要",
        "必须要求", "必要項目", "必要项目", "必填性", "req", "null allowed", "nullable", "nulls allowed", "允许为空", "是否允许为空", "可为空",
        "是否可为空", "是否为空", "可空", "允許為空", "是否允許為空", "可為空", "是否可為空", "是否為空", "empty allowed", "allow null", "allows null",
        "optional?",
        "can be empty", "needed", "necessary", "presence", "非空", "是否非空", "not null",
      ]
    ),
    (
      .description,
      [
        "描述", "说明", "說明", "备注", "備註", "字段说明", "字段描述", "参数说明", "參數說明", "参数描述", "含义", "含義", "description", "comments",
        "comment", "remark", "remarks", "notes", "note", "details", "meaning", "解释", "中文名", "描述信息", "desc", "其他信息",
        "explanation", "规则说明",
      ]
    ),
    (.defaultValue, ["默认值", "默认", "預設值", "預設", "default", "default value", "缺省值"]),
    (.example, ["示例", "示例值", "範例", "例子", "样例", "example", "sample", "example value", "举例", "参数值", "value"]),
    (
      .values,
      ["可选值", "取值", "取值范围", "枚举", "枚举值", "enum", "values", "allowed values", "possible values", "取值範圍", "options", "值"]
    ),
    (
      .limits,
      [
        "range", "constraint", "constraints", "约束", "約束", "限制", "约束条件", "limits", "limit", "取值约束", "限制条件",
        "value range", "范围", "範圍",
        "valid range", "min/max", "取值限制", "校验规则", "validation",
      ]
    ),
    (
      .length,
      [
        "length", "长度", "長度", "max length", "maximum length", "最大长度", "最大長度", "字段长度", "长度限制", "maxlength",
        "max. length", "字符长度", "size",
      ]
    ),
    (.place, ["位置", "参数位置", "in", "location", "传参方式", "parameter type", "where", "参数所在位置", "located in"]),
  ]

  /// Titles of a column of names that only parameters of requests bear where nothing else says what a table is about.
  static let parameters: Set<String> = [
    "参数名", "参数", "參數", "參數名", "参数名称", "參數名稱", "parameter", "parameters", "param", "parameter name", "argument", "参数代码",
    "query", "query string", "query parameter", "query parameters", "path parameter", "arguments",
  ]

  /// Titles of a column that says of lists what they hold, beside one of types.
  static let elements: Set<String> = ["schema", "items", "item type", "element type", "元素类型", "子类型"]

  /// Titles of a column whose `yes` means that the parameter may be left out.
  static let optional: Set<String> = [
    "optional", "可选", "是否可选", "null allowed", "nullable", "nulls allowed", "允许为空", "是否允许为空", "可为空", "是否可为空", "是否为空",
    "可空",
    "允許為空", "是否允許為空", "可為空", "是否可為空", "是否為空", "empty allowed", "allow null", "allows null", "optional?", "can be empty",
  ]
}
