/// Pages of invented vendors that state what holds for all endpoints, each after a layout that real ones use.
enum ConventionFixtures {
  /// English prose, a command that shows the headers.
  static let prose = """
    # Northwind Parcel API

    Our client lives at https://github.com/example/parcel, its guide at https://docs.parcel.example/guide.html.

    ## Schema

    All API access is over HTTPS, and accessed from `https://api.parcel.example/v3`. All data is sent and received as JSON.

    ## Authentication

    Send your token in the `Authorization` header:

    ```shell
    curl -H "Accept: application/vnd.parcel+json" \\
      -H "Authorization: Bearer <YOUR-TOKEN>" \\
      -H "X-Parcel-Version: 2030-01-01" \\
      https://api.parcel.example/v3/parcels
    ```

    ## Rate limiting

    Authenticated callers may make up to 5,000 requests per hour, counted by token.

    ## Errors

    | Status | Meaning |
    |---|---|
    | 400 | Bad Request |
    | 404 | Not Found |
    """

  /// Labels in bold and tables, as a page of a documentation tool holds what is global.
  static let labels = """
    #### 全局说明

    **接口域名：**

    - 正式环境：`https://open.huoyun.example`
    - 测试环境：`https://test.huoyun.example`

    **公共请求头：**

    |参数名|必选|类型|说明|
    |:----|:---|:-----|-----|
    |token |是 |string |登录后获得的 token |
    |Content-Type |是 |string |固定为 application/json |
    |Accept-Language |否 |string |固定为 `zh-CN` |

    **公共返回参数：**

    |参数名|类型|说明|
    |:----|:-----|-----|
    |code |int |状态码，0 表示成功，其他表示失败 |
    |msg |string |提示信息 |
    |data |object |业务数据 |

    **错误码：**

    |错误码|说明|
    |:----|:-----|
    |0|成功|
    |1001|token 无效|
    |1002|参数缺失|

    **调用频率：** 每分钟最多 60 次
    """

  /// One big page: the general part, then endpoints.
  static let bigPage = """
    # Glimmer API reference

    The Glimmer API accepts form-encoded request bodies, returns JSON-encoded responses.

    **Base URL**

    ```
    https://api.glimmerpay.example
    ```

    # Authentication

    View your keys in the dashboard at https://dashboard.glimmerpay.example/keys.

    ```
    curl https://api.glimmerpay.example/v1/charges \\
      -u sk_test_abc123:
    ```

    # Errors

    ### HTTP status codes

    | Code | Meaning |
    |---|---|
    | 402 | Request Failed |

    ### Error codes

    | Code | Description |
    |---|---|
    | `card_declined` | The card was declined |
    | `expired_card` | The card has expired |

    # Charges

    ## Create a charge

    `POST /v1/charges`

    ### Error codes

    | Code | Description |
    |---|---|
    | `too_large` | Only of this endpoint |

    ## List charges

    `GET /v1/charges`
    """

  /// A gateway whose parameters are common to all calls.
  static let gateway = """
    # 调用说明

    ## 调用入口

    | 环境 | HTTP 请求地址 | HTTPS 请求地址 |
    | --- | --- | --- |
    | 正式环境 | http://gw.lanyue.example/router | https://gw.lanyue.example/router |
    | 沙箱环境 | http://sandbox.lanyue.example/router | https://sandbox.lanyue.example/router |

    ## 公共参数

    | 名称 | 类型 | 是否必须 | 描述 |
    | --- | --- | --- | --- |
    | app_key | String | 是 | 平台分配给应用的 AppKey |
    | timestamp | String | 是 | 时间戳 |
    | sign | String | 是 | 签名 |
    | format | String | 否 | 响应格式 |

    ## 公共返回参数

    ```json
    {"success": true, "errorCode": null, "result": {}}
    ```

    ## 公共错误码

    | 错误码 | 错误描述 |
    | --- | --- |
    | isv.invalid-signature | 无效签名 |

    ## 流量限制

    单个应用的 QPS 不超过 20。
    """

  /// Operations are names in a URL.
  static let methodNames = """
    # Making requests

    All queries to the Chirp API need to be presented in this form: `https://api.chirp.example/bot<token>/METHOD_NAME`.

    ```
    https://api.chirp.example/bot123456:ABC/getMe
    ```
    """

  /// Traditional Chinese, hosts without a scheme, headers of three kinds.
  static let traditional = """
    # 介接說明

    ## 環境

    | 環境 | 網域 |
    | --- | --- |
    | 測試環境 | api-test.yuntong.example |
    | 正式環境 | api.yuntong.example |

    ## 請求標頭

    | 名稱 | 值 | 說明 |
    | --- | --- | --- |
    | X-API-Key | 您的金鑰 | 由平台核發 |
    | X-Timestamp | 1700000000 | 目前時間 |
    | X-Channel | web | 固定值 |

    ## 呼叫限制

    每個 IP 限制 50次/秒。

    ## 錯誤碼

    - 40001：參數錯誤
    - 40002：簽章錯誤
    """

  /// A numbered list of rules.
  static let numbered = """
    # 开发必读

    1. 请求地址统一为 https://api.shanhai.example ，请使用 HTTPS 协议。
    2. 接口统一前缀：`/openapi/v1`
    3. 每次请求需在 header 中携带 `Access-Token`，由管理员在后台生成。
    4. 请求体格式为 application/json，返回数据格式为 JSON。
    5. 限制：每个企业每天最多调用 10000 次
    """

  /// HTML, a sentence that introduces the envelope.
  static let html = """
    <html><head><title>Introduction</title></head><body><h1>Introduction</h1>
    <h2>Environments</h2>
    <table><tr><th>Environment</th><th>Base URL</th></tr>
    <tr><td>Sandbox</td><td><code>https://sandbox.ledgerly.example/v2/</code></td></tr>
    <tr><td>Production</td><td><code>https://api.ledgerly.example/v2/</code></td></tr></table>
    <h2>Authentication</h2>
    <p>Every request carries your API key in the <code>X-Ledgerly-Key</code> header.</p>
    <h2>Conventions</h2>
    <p>Every response has the following form, where <code>status</code> is <code>"ok"</code> on success:</p>
    <pre><code>{"status": "ok", "message": "", "data": {}}</code></pre>
    <h2>Limits</h2><p>Rate limit: 600/min per IP address.</p>
    </body></html>
    """

  /// A list of labelled lines that looks like an endpoint, a key in the query.
  static let labelledList = """
    # 基础信息

    - 接口地址：https://api.muyun.example/api/v2
    - 请求方式：POST
    - 数据格式：JSON
    - 鉴权：在 URL 上带 `access_token`，例如 https://api.muyun.example/api/v2/user?access_token=ACCESS_TOKEN

    ## 返回结果

    ```json
    {"errcode": 0, "errmsg": "ok", "data": {}}
    ```
    """
}
