import Diagnostics

/// An object that a page describes by itself, under a heading of its name: `### User Object`, `PhotoSize`.
package struct ObjectDescription: Hashable, Sendable {
  /// The name as the heading writes it, without a word such as `Object` behind it: `User`.
  package var name: String
  /// The fragment that a link to it ends in: `user-object`.
  package var anchors: [String]
  package var description: String?
  package var fields: [Field]
  package var location: SourceLocation

  package init(
    name: String, anchors: [String] = [], description: String? = nil, fields: [Field], at location: SourceLocation
  ) {
    self.name = name
    self.anchors = anchors
    self.description = description
    self.fields = fields
    self.location = location
  }
}

/// A list of the values that a field may have, which a page gives by itself: a heading, and a table of values and meanings.
package struct EnumerationDescription: Hashable, Sendable {
  package var name: String
  /// The fragment that a link to it ends in: `ordertype`.
  package var anchors: [String]
  package var values: [AllowedValue]
  package var location: SourceLocation

  package init(name: String, anchors: [String] = [], values: [AllowedValue], at location: SourceLocation) {
    self.name = name
    self.anchors = anchors
    self.values = values
    self.location = location
  }
}
