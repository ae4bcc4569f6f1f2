import Contract
import Diagnostics
import Pages

/// Reads the parameters that every request bears beside its own: `公共参数` with `app_key`, `timestamp`, `sign`.
///
/// They become parameters of each operation, since their values are made for each request; what a table places in a header is a
/// header.
struct CommonParameterRule {
  let lexicon: Lexicon

  func read(_ pieces: [ConventionPiece], known: CredentialRule.Reading) -> [Parameter] {
    var taken = Set((known.headers + known.query).map { $0.name.lowercased() })
    taken.formUnion(known.parameters.map { $0.field.name.lowercased() })
    var parameters: [Parameter] = []
    for piece in pieces where piece.topic == .parameters {
      guard let table = piece.table, let reading = TableReader(lexicon: lexicon).read(table) else { continue }
      for (field, place) in zip(reading.fields, reading.places) where taken.insert(field.name.lowercased()).inserted {
        parameters.append(Parameter(field, in: place))
      }
    }
    return parameters
  }
}
