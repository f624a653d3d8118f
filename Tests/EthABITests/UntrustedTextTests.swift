import EthABI
import EthPrimitives
import Testing

@Suite("Text from outside is shown safely where it is in errors and values")
struct UntrustedTextTests {
  @Test func wherePeopleSeeIt() throws {
    let text = "ok\u{7f}\u{9b}2J\u{202e}\n\u{1b}]0;x\u{7}"
    let message = Revert(data: ABITuple(text).encoded(prefix: Revert.messageSelector.bytes))
    #expect(message == .message(text))
    let error = try ABIErrorSignature("error E(string why)")
    let custom = Revert(data: try error.encode([.string(text)]), errors: [error])
    let name = #expect(throws: ABIError.self) { try ContractABI(json: "[{\"name\":\"f\u{202e}\u{9b}\"}]") }
    let unknown = #expect(throws: ABIError.self) { try ContractABI().function("f\u{202e}\u{7f}") }
    for shown in [
      "\(message)", "\(custom)", "\(ABIValue.string(text))", "\(try #require(name))",
      "\(try #require(unknown))",
    ] {
      #expect(!shown.unicodeScalars.contains { $0.properties.generalCategory == .control }, "\(shown)")
      #expect(!shown.unicodeScalars.contains("\u{202e}"), "\(shown)")
    }
  }
}
