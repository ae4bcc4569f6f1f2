/// The names that vendors give the members around a payload, the likeliest first.
package enum EnvelopeWords {
  package static let payloads = ["data", "result", "payload", "datas", "content"]
  package static let statuses = [
    "code", "retCode", "ret_code", "errcode", "errCode", "err_code", "error_code", "errorCode", "errno", "ret",
    "status", "success", "resultCode", "result_code", "state",
  ]
  package static let messages = [
    "message", "msg", "retMsg", "errmsg", "errMsg", "err_msg", "error_message", "error_msg", "errorMessage",
    "resultMsg", "description", "error",
  ]
}
