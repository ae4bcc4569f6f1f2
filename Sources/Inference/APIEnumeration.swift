import Contract
import Diagnostics

/// A list of values that the client declares as a Swift enumeration. It is open: a value that it lacks is no fault.
package struct EnumerationDeclaration: Hashable, Sendable {
  /// What stands on the wire.
  package enum Raw: Hashable, Sendable { case string, integer }

  /// A value of the list.
  package struct Case: Hashable, Sendable {
    /// The name in Swift, without backticks: `postOnly`.
    package var name: String
    /// The value on the wire, of an integer its digits: `PostOnly`.
    package var value: String
    package var meaning: String?
    /// Further names of the case, of pages that say the same in other words.
    package var aliases: [Alias] = []
    /// Every place that lists the value or shows it.
    package var evidence: [Evidence] = []
    /// Whether the pages list it; false for a value that an example alone shows.
    package var isListed: Bool

    package init(name: String, value: String, meaning: String? = nil, isListed: Bool = true) {
      self.name = name
      self.value = value
      self.meaning = meaning
      self.isListed = isListed
    }
  }

  /// Another name of a case, and what a page says that the value means.
  package struct Alias: Hashable, Sendable {
    package var name: String
    package var meaning: String?

    package init(name: String, meaning: String? = nil) {
      self.name = name
      self.meaning = meaning
    }
  }

  package var name: String
  package var raw: Raw
  /// In the pages' order, each value once.
  package var cases: [Case]
  package var documentation: String?
  /// The places that list or show the values.
  package var sources: [SourceLocation]
  /// Every member that is of the type, with what it belongs to: `Order.status`, `createOrder.status`.
  package var uses: [String]

  package init(
    name: String, raw: Raw, cases: [Case], documentation: String? = nil, sources: [SourceLocation] = [],
    uses: [String] = []
  ) {
    self.name = name
    self.raw = raw
    self.cases = cases
    self.documentation = documentation
    self.sources = sources
    self.uses = uses
  }
}
