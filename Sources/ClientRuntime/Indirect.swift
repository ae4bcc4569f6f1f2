/// Keeps a value out of line, so that a type can hold a value of its own type.
@propertyWrapper
public indirect enum Indirect<Value: Sendable>: Sendable {
  case value(Value)

  public init(wrappedValue: Value) { self = .value(wrappedValue) }

  public var wrappedValue: Value {
    get {
      switch self {
      case .value(let value): value
      }
    }
    set { self = .value(newValue) }
  }
}
