import Contract

/// The values that a field may have, as far as its row says so in so many words.
///
/// Code in a description is no list of values where it names other fields, where it is an example, and where prose only mentions it. Lists
/// that differ hold in cases, and none of them is taken.
struct EnumerationRule {
  let admits: (String) -> Bool
  /// The names of all fields of the table.
  let names: Set<String>
  /// Whether another row lists a value as one of its own, so that here it may name a case: "`spot`: …".
  let isListedElsewhere: (String) -> Bool

  func values(in passage: Passage) -> [AllowedValue] {
    guard passage.count > 2 else { return [] }
    if let values = MeaningLinesRule.values(in: passage), isSound(values), !isCase(values) { return values }
    let chains = MeaningChainRule.lists(in: passage).filter(isSound).filter { !isCase($0) }
    if let values = Self.single(chains) { return values }
    let announced =
      AnnouncedValuesRule.strong(passage).filter(isAnnounced) + AnnouncedValuesRule.weak(passage).filter(isSound)
    if let values = Self.single(announced) { return values }
    return Self.single(BareValuesRule.lists(in: passage).filter(isSound)) ?? []
  }

  /// The values of a cell that holds nothing else.
  func values(inCell passage: Passage) -> [AllowedValue] {
    let meant = values(in: passage)
    if !meant.isEmpty { return meant }
    let rule = ValueListRule(passage: passage, allowsWords: true, spansLines: true)
    if let list = rule.read(passage.all), passage.trimming(list.end..<passage.count).isEmpty, isSound(list.values) {
      return list.values
    }
    let parts = passage.text(passage.all).split { ",，、/|;；\n".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
    let values = parts.map { AllowedValue($0) }
    let isShort = parts.allSatisfy { $0.count <= 12 && !$0.contains(" ") && !$0.contains("~") && !$0.contains(":") }
    return parts.count > 1 && isShort && isSound(values) ? values : []
  }

  func isSound(_ values: [AllowedValue]) -> Bool {
    areValues(values) && !values.contains { names.contains($0.value) }
  }

  /// What words announce as values may have the name of a field as well (`limit`, of orders and of pages), unless all of them have.
  private func isAnnounced(_ values: [AllowedValue]) -> Bool {
    areValues(values) && !values.allSatisfy { names.contains($0.value) }
  }

  private func areValues(_ values: [AllowedValue]) -> Bool {
    values.count > 1 && values.count <= 500 && Set(values.map(\.value)).count == values.count
      && values.allSatisfy { admits($0.value) }
  }

  private func isCase(_ values: [AllowedValue]) -> Bool {
    values.allSatisfy { $0.value.contains(where: \.isLetter) && isListedElsewhere($0.value) }
  }

  private static func single(_ lists: [[AllowedValue]]) -> [AllowedValue]? {
    guard let first = lists.first, lists.allSatisfy({ $0.map(\.value) == first.map(\.value) }) else { return nil }
    return first
  }
}
