import Foundation

/// The types of the sample response as one writes them by hand, with the same fields, for `Scripts/benchmark` to measure against.

/// What stands around the payload.
struct PlainEnvelope: Codable {
  var code: Int
  var message: String?
  var error: String?
  var data: PlainOpportunity?
}

struct PlainNothing: Codable {}

struct PlainCity: Codable {
  var id: Int
  var name: String
  var pinyin: String
  var provinceID: Int

  enum CodingKeys: String, CodingKey {
    case id
    case name
    case pinyin
    case provinceID = "province_id"
  }
}

struct PlainContact: Codable {
  var id: Int
  var name: String
  var wxExternalUserID: String?
  var wxContactType: String?
  var address: PlainContactAddress

  enum CodingKeys: String, CodingKey {
    case id
    case name
    case wxExternalUserID = "wx_external_userid"
    case wxContactType = "wx_contact_type"
    case address
  }
}

struct PlainContactAddress: Codable {
  var id: Int
  var tel: String
  var telHiddenResult: String
  var phone: String
  var phoneHiddenResult: String

  enum CodingKeys: String, CodingKey {
    case id
    case tel
    case telHiddenResult = "tel_hidden_result"
    case phone
    case phoneHiddenResult = "phone_hidden_result"
  }
}

struct PlainCountry: Codable {
  var id: Int
  var name: String
  var pinyin: String

  enum CodingKeys: String, CodingKey {
    case id
    case name
    case pinyin
  }
}

struct PlainCustomFieldTemplate: Codable {
  var id: Int
  var name: String
  var position: Int
  var status: Int
  var isUsable: Bool

  enum CodingKeys: String, CodingKey {
    case id
    case name
    case position
    case status
    case isUsable = "is_usable"
  }
}

struct PlainCustomer: Codable {
  var id: Int
  var name: String
  var status: String
  var statusMapped: String
  var note: String
  var category: String
  var categoryMapped: String
  var labels: [String]
  var source: String
  var sourceMapped: String
  var industry: String
  var industryMapped: String
  var parent: [String: String]
  var staffSize: Int
  var staffSizeDisplay: String
  var staffSizeMapped: String
  var createdAt: String
  var updatedAt: String
  var isOwn: Bool
  var attachments: String
  var companyName: String
  var isHasPolicyForAssistUser: Bool
  var qixinbaoID: String
  var isMyAssistEntity: Bool
  var cioPid: String?
  var isSubscribed: Bool
  var creator: PlainUser
  var beforeUser: PlainNothing?
  var beforeOwnedDepartment: PlainNothing?
  var notRevisitAtTimeStr: String
  var historyContarctMoney: Decimal
  var totalHaveReceivePay: Decimal
  var totalNotReceivePay: Decimal
  var isEditable: Bool
  var flowIntoAt: String
  var contacts: [PlainContact]
  var expectFlowAt: String
  var needHiddenDispose: Bool
  var revisitRemindAt: String
  var customerCommonSettingID: String?
  var beforeCustomerCommonSetting: [String: String]
  var isUserSelf: Bool
  var stepCanApprove: Bool
  var step: Int
  var notifyUsers: [String]
  var canRevertApplying: Bool
  var needApproveStep: Int
  var approveStatus: String
  var approveStatusI18n: String
  var canApprove: Bool
  var wxExternalUserID: String?
  var wxContactType: String?
  var customFieldTemplate: PlainCustomFieldTemplate
  var customFieldTemplateID: Int
  var address: PlainCustomerAddress
  var user: PlainUser
  var ownedDepartment: PlainDepartment

  enum CodingKeys: String, CodingKey {
    case id
    case name
    case status
    case statusMapped = "status_mapped"
    case note
    case category
    case categoryMapped = "category_mapped"
    case labels
    case source
    case sourceMapped = "source_mapped"
    case industry
    case industryMapped = "industry_mapped"
    case parent
    case staffSize = "staff_size"
    case staffSizeDisplay = "staff_size_display"
    case staffSizeMapped = "staff_size_mapped"
    case createdAt = "created_at"
    case updatedAt = "updated_at"
    case isOwn = "is_own"
    case attachments
    case companyName = "company_name"
    case isHasPolicyForAssistUser = "is_has_policy_for_assist_user"
    case qixinbaoID = "qixinbao_id"
    case isMyAssistEntity = "is_my_assist_entity"
    case cioPid = "cio_pid"
    case isSubscribed = "is_subscribed"
    case creator
    case beforeUser = "before_user"
    case beforeOwnedDepartment = "before_owned_department"
    case notRevisitAtTimeStr = "not_revisit_at_time_str"
    case historyContarctMoney = "history_contarct_money"
    case totalHaveReceivePay = "total_have_receive_pay"
    case totalNotReceivePay = "total_not_receive_pay"
    case isEditable = "is_editable"
    case flowIntoAt = "flow_into_at"
    case contacts
    case expectFlowAt = "expect_flow_at"
    case needHiddenDispose = "need_hidden_dispose"
    case revisitRemindAt = "revisit_remind_at"
    case customerCommonSettingID = "customer_common_setting_id"
    case beforeCustomerCommonSetting = "before_customer_common_setting"
    case isUserSelf = "is_user_self"
    case stepCanApprove = "step_can_approve"
    case step
    case notifyUsers = "notify_users"
    case canRevertApplying = "can_revert_applying"
    case needApproveStep = "need_approve_step"
    case approveStatus = "approve_status"
    case approveStatusI18n = "approve_status_i18n"
    case canApprove = "can_approve"
    case wxExternalUserID = "wx_external_userid"
    case wxContactType = "wx_contact_type"
    case customFieldTemplate = "custom_field_template"
    case customFieldTemplateID = "custom_field_template_id"
    case address
    case user
    case ownedDepartment = "owned_department"
  }
}

struct PlainCustomerAddress: Codable {
  var id: Int
  var country: PlainCountry
  var province: PlainProvince
  var city: PlainCity
  var district: PlainDistrict
  var tel: String
  var telHiddenResult: String
  var phone: String
  var phoneHiddenResult: String
  var email: String
  var qq: String
  var fax: String
  var wechat: String
  var wangwang: String
  var zip: String
  var url: String
  var detailAddress: String
  var lat: Double
  var lng: Double
  var distance: String
  var regionInfo: String
  var offDistance: Int
  var gaodeStaticmap: String
  var fullAddress: String

  enum CodingKeys: String, CodingKey {
    case id
    case country
    case province
    case city
    case district
    case tel
    case telHiddenResult = "tel_hidden_result"
    case phone
    case phoneHiddenResult = "phone_hidden_result"
    case email
    case qq
    case fax
    case wechat
    case wangwang
    case zip
    case url
    case detailAddress = "detail_address"
    case lat
    case lng
    case distance
    case regionInfo = "region_info"
    case offDistance = "off_distance"
    case gaodeStaticmap = "gaode_staticmap"
    case fullAddress = "full_address"
  }
}

struct PlainDepartment: Codable {
  var id: Int
  var name: String

  enum CodingKeys: String, CodingKey {
    case id
    case name
  }
}

struct PlainDistrict: Codable {
  var id: Int
  var name: String
  var pinyin: String?
  var cityID: Int

  enum CodingKeys: String, CodingKey {
    case id
    case name
    case pinyin
    case cityID = "city_id"
  }
}

struct PlainOpportunity: Codable {
  var id: Int
  var customer: PlainCustomer
  var title: String
  var expectAmount: String
  var signPossibility: String
  var signPossibilityDisplay: String
  var getTime: String
  var stage: String
  var stageMapped: String
  var expectSignDate: String
  var note: String
  var customerRequirement: String
  var source: String
  var sourceMapped: String
  var kind: String
  var kindMapped: String
  var createdAt: String
  var updatedAt: String
  var isOwn: Bool
  var attachments: String
  var totalRecommendedPrice: String
  var totalDiscount: String
  var approveDenyType: Int
  var approveStatusI18n: String
  var approveStatus: String
  var isHasPolicyForAssistUser: Bool
  var isMyAssistEntity: Bool
  var productAssets: String
  var canTurnToContract: Bool
  var creator: PlainUser
  var isEditable: Bool
  var notifyUsers: [String]
  var needHiddenDispose: Bool
  var contactAssetships: String
  var revisitRemindAt: String
  var isUserSelf: Bool
  var stepCanApprove: Bool
  var needApproveStep: Int
  var canRevertApplying: Bool
  var canApprove: Bool
  var user: PlainUser
  var ownedDepartment: PlainDepartment
  var beforeUser: PlainUser
  var beforeOwnedDepartment: PlainDepartment

  enum CodingKeys: String, CodingKey {
    case id
    case customer
    case title
    case expectAmount = "expect_amount"
    case signPossibility = "sign_possibility"
    case signPossibilityDisplay = "sign_possibility_display"
    case getTime = "get_time"
    case stage
    case stageMapped = "stage_mapped"
    case expectSignDate = "expect_sign_date"
    case note
    case customerRequirement = "customer_requirement"
    case source
    case sourceMapped = "source_mapped"
    case kind
    case kindMapped = "kind_mapped"
    case createdAt = "created_at"
    case updatedAt = "updated_at"
    case isOwn = "is_own"
    case attachments
    case totalRecommendedPrice = "total_recommended_price"
    case totalDiscount = "total_discount"
    case approveDenyType = "approve_deny_type"
    case approveStatusI18n = "approve_status_i18n"
    case approveStatus = "approve_status"
    case isHasPolicyForAssistUser = "is_has_policy_for_assist_user"
    case isMyAssistEntity = "is_my_assist_entity"
    case productAssets = "product_assets"
    case canTurnToContract = "can_turn_to_contract"
    case creator
    case isEditable = "is_editable"
    case notifyUsers = "notify_users"
    case needHiddenDispose = "need_hidden_dispose"
    case contactAssetships = "contact_assetships"
    case revisitRemindAt = "revisit_remind_at"
    case isUserSelf = "is_user_self"
    case stepCanApprove = "step_can_approve"
    case needApproveStep = "need_approve_step"
    case canRevertApplying = "can_revert_applying"
    case canApprove = "can_approve"
    case user
    case ownedDepartment = "owned_department"
    case beforeUser = "before_user"
    case beforeOwnedDepartment = "before_owned_department"
  }
}

struct PlainProvince: Codable {
  var id: Int
  var name: String
  var pinyin: String
  var countryID: Int

  enum CodingKeys: String, CodingKey {
    case id
    case name
    case pinyin
    case countryID = "country_id"
  }
}

struct PlainUser: Codable {
  var id: Int
  var email: String
  var createdAt: String
  var name: String
  var organizationID: Int
  var phone: String
  var roleID: Int
  var workflowState: String
  var job: String
  var tel: String
  var avatarURL: URL
  var departmentName: String

  enum CodingKeys: String, CodingKey {
    case id
    case email
    case createdAt = "created_at"
    case name
    case organizationID = "organization_id"
    case phone
    case roleID = "role_id"
    case workflowState = "workflow_state"
    case job
    case tel
    case avatarURL = "avatar_url"
    case departmentName = "department_name"
  }
}
