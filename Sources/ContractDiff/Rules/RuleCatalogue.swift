/// Every rule there is.
package enum RuleCatalogue {
  /// The rules by what they are about, in the order in which the catalogue shows them.
  package static let sections: [(title: String, rules: [Rule])] = [
    ("The API", ServersChanged.rules + ErrorCodesChanged.rules + [RateLimitChanged.rule]),
    (
      "Operations",
      [OperationRemoved.rule, OperationAdded.rule] + OperationRules.all.flatMap { $0.rules }
    ),
    ("Parameters", ParameterPresence.rules + ParameterRules.all.flatMap { $0.rules }),
    ("Request bodies", BodyChanged.rules),
    ("Responses", ResponsesChanged.rules + ResponseHeadersChanged.rules),
    ("Types", TypeNameChanged.rules + TypeChanged.rules + AlternativesChanged.rules),
    ("Members and values", MembersChanged.rules + (SchemaRules.ofUses + SchemaRules.ofContent).flatMap { $0.rules }),
  ]

  package static let all = sections.flatMap(\.rules)
}
