import Testing

@Suite("Members that a page lists again")
struct RepeatedMemberTests {
  @Test("a member that a described object has twice, or the body’s own table too, is sent once")
  func described() async throws {
    let page = try await ReadPage(
      """
      # Add a lamp

      `POST /v1/lamps`

      | Name | Type | Required | Description |
      | --- | --- | --- | --- |
      | body | Lamp | yes | The lamp |

      # Lamp

      | Name | Type | Description |
      | --- | --- | --- |
      | id | string | Its number |
      | id | integer | Its number once more |
      | room | string | Where it hangs |
      """)
    #expect(try page.operation.body?.properties.map(\.key) == ["id", "room"])
  }
}
