/// The file of the detour by which a type holds itself: `Indirect.swift`.
enum IndirectFile {
  static func code(_ provenance: Provenance) -> SwiftCode {
    """
    \(provenance.code)

    /// Keeps a value out of line, so that a type can hold a value of its own type.
    @propertyWrapper
    public indirect enum Indirect<Value: Hashable & Sendable>: Hashable, Sendable {
      case value(Value)

      public init(wrappedValue: Value) {
        self = .value(wrappedValue)
      }

      public var wrappedValue: Value {
        get {
          switch self {
          case .value(let value): value
          }
        }
        set { self = .value(newValue) }
      }
    }
    """
  }
}
