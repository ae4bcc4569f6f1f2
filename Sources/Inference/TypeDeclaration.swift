import Contract
import Diagnostics
import JSONText

/// A Swift type that the client declares.
package struct TypeDeclaration: Hashable, Sendable {
  /// In UpperCamelCase; of a type that only one request has behind its operation: `CreateOrder.Item`.
  package var name: String
  /// The operation whose request alone has the type, which is declared within it; nil for any other.
  package var owner: String?
  package var documentation: String?
  package var properties: [Property]
  package var dynamicKeys: DynamicKeys?
  /// The pages that the type was seen on.
  package var sources: [SourceLocation]
  /// Every place where an object of this type was seen, as a dotted path from its operation: `createOrder.customer.user`.
  package var uses: [String]
  /// Why the objects at these places are of one type, a line a place.
  package var evidence: [Evidence] = []
  /// Why objects that are like them are of other types.
  package var separations: [Evidence] = []
  /// Whether the configuration parted it from another type.
  package var isSplit = false

  package init(
    name: String, owner: String? = nil, documentation: String? = nil, properties: [Property],
    dynamicKeys: DynamicKeys? = nil,
    sources: [SourceLocation] = [], uses: [String] = []
  ) {
    self.name = name
    self.owner = owner
    self.documentation = documentation
    self.properties = properties
    self.dynamicKeys = dynamicKeys
    self.sources = sources
    self.uses = uses
  }
}

extension TypeDeclaration {
  /// Whether so many members are not such as any two things share by chance that no other thing has just these.
  package var isUnmistakable: Bool {
    properties.count { !Kinship.common.contains($0.key) } >= Kinship.rareFields
  }
}

/// The members of an object whose keys carry identifiers of one tenant (`text_asset_8b1eeedd`): kept in one dictionary.
package struct DynamicKeys: Hashable, Sendable {
  /// The dictionary's name in Swift.
  package var name: String
  /// What such a key contains, or begins with: `_asset_`.
  package var marker: String
  package var isPrefix: Bool
  package var value: TypeReference
  package var documentation: String?
  package var evidence: [Evidence]

  package init(
    name: String, marker: String, isPrefix: Bool, value: TypeReference, documentation: String? = nil,
    evidence: [Evidence] = []
  ) {
    self.name = name
    self.marker = marker
    self.isPrefix = isPrefix
    self.value = value
    self.documentation = documentation
    self.evidence = evidence
  }
}
