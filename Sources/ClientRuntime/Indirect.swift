/// Keeps a value out of line, so that a type can hold a value of its own type.
@propertyWrapper
public indirect enum Indirect<Value: JSONCodable>: JSONCodable {
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

  public init(json: JSONReader) { self = .value(json.value()) }
  public func write(to json: inout JSONWriter) { json.value(wrappedValue) }
  public static var absent: Self? { Value.absent.map { .value($0) } }
  public var isNone: Bool { wrappedValue.isNone }
}
