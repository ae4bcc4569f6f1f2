/// What a page promises of a value beyond its type: limits, an example, how it is used.
package struct ValueFacts: Hashable, Sendable {
  /// The least and the greatest number, or the shortest and longest text or list, as the page writes them.
  package var minimum: String?
  package var maximum: String?
  package var minimumLength: Int?
  package var maximumLength: Int?
  /// A regular expression that a text must match, as the page writes it.
  package var pattern: String?
  /// A value that the page gives as an example, as the page writes it.
  package var example: String?
  /// The form of the value by its name in JSON Schema or OpenAPI: `uuid`, `date-time`, `unix-time-ms`.
  package var format: String?
  package var isDeprecated: Bool
  package var isReadOnly: Bool
  package var isWriteOnly: Bool

  package init(
    minimum: String? = nil, maximum: String? = nil, minimumLength: Int? = nil, maximumLength: Int? = nil,
    pattern: String? = nil, example: String? = nil, format: String? = nil, isDeprecated: Bool = false,
    isReadOnly: Bool = false, isWriteOnly: Bool = false
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.minimumLength = minimumLength
    self.maximumLength = maximumLength
    self.pattern = pattern
    self.example = example
    self.format = format
    self.isDeprecated = isDeprecated
    self.isReadOnly = isReadOnly
    self.isWriteOnly = isWriteOnly
  }
}
