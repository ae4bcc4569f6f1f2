import Foundation

let response = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))

let readings: [(name: String, decode: () throws -> Void)] = [
  ("JSONDecoder, plain Codable", { _ = try JSONDecoder().decode(PlainEnvelope.self, from: response) }),
  ("JSONSerialization, no types", { _ = try JSONSerialization.jsonObject(with: response) }),
  ("this client, strict", { _ = try JSON.decode(Envelope<Opportunity>.self, from: response) }),
  ("this client, tolerant", { _ = try JSON.decode(Envelope<Opportunity>.self, from: response, .tolerant { _ in }) }),
]

// With its number one reading runs alone, for those who profile it.
if CommandLine.arguments.count > 2, let number = Int(CommandLine.arguments[2]) {
  for _ in 0..<300 { try readings[number].decode() }
  exit(0)
}

/// The least time of several rounds of a thousand, in milliseconds.
func milliseconds(_ decode: () throws -> Void) rethrows -> Double {
  var best = Double.infinity
  for _ in 0..<9 {
    let start = ContinuousClock.now
    for _ in 0..<1000 { try decode() }
    let time = ContinuousClock.now - start
    best = min(best, Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15)
  }
  return best
}

let times = try readings.map { try milliseconds($0.decode) }
print("1000 times \(response.count) bytes of JSON, release build")
for (reading, time) in zip(readings, times) {
  let name = reading.name.padding(toLength: 28, withPad: " ", startingAt: 0)
  print("\(name)\(Int(time.rounded())) ms, \((time / times[0] * 100).rounded() / 100) of plain Codable")
}
