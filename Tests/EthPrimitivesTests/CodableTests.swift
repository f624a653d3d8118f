import EthPrimitives
import Foundation
import Testing

@Suite("Codable")
struct CodableTests {
  struct Everything: Codable, Equatable {
    var amount: UInt256
    var change: Int256
    var sender: Address
    var hash: Hash32
    var balances: [Address: UInt256]
    var storage: [Hash32: UInt256]
  }

  @Test("values are written as JSON-RPC spells them and read back")
  func roundTrip() throws {
    let address: Address = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
    let hash = Keccak256.hash("a".utf8)
    let value = Everything(
      amount: 1024, change: -31, sender: address, hash: hash, balances: [address: 0], storage: [hash: .max])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(value)
    let (low, most) = (address.lowercased, "0x" + String(repeating: "f", count: 64))
    #expect(
      String(decoding: data, as: UTF8.self)
        == #"{"amount":"0x400","balances":{"\#(low)":"0x0"},"change":"-31","hash":"\#(hash)","#
        + #""sender":"\#(low)","storage":{"\#(hash)":"\#(most)"}}"#)
    #expect(try JSONDecoder().decode(Everything.self, from: data) == value)
  }

  func message<Value: Decodable>(_ type: Value.Type, _ json: String) -> String? {
    do {
      _ = try JSONDecoder().decode([Value].self, from: Data("[\(json)]".utf8))
      return nil
    } catch DecodingError.dataCorrupted(let context) {
      return context.debugDescription
    } catch DecodingError.typeMismatch {
      return "type"
    } catch {
      return "\(error)"
    }
  }

  @Test(
    "what is no quantity is refused and the message says why",
    arguments: [
      (#""0x""#, "expected a quantity: expected a number, found no digits"),
      (#""0x00""#, "expected a quantity: expected a quantity without leading zeros, found one at offset 2"),
      (#""10""#, "expected a quantity: expected a quantity that starts with 0x"),
      (#""""#, "expected a quantity: expected a quantity that starts with 0x"),
      (#""0x1g""#, "expected a quantity: expected a digit at offset 3, found \"g\""),
      (
        #""0x1"# + String(repeating: "0", count: 64) + #"""#,
        "expected a quantity: expected a number from 0 to 2^256 - 1"
      ),
      ("10", "type"),
    ])
  func quantities(json: String, expected: String) {
    #expect(message(UInt256.self, json) == expected)
  }

  @Test("signed numbers are decimal or hexadecimal text")
  func signed() throws {
    let read = try JSONDecoder().decode(
      [Int256].self, from: Data(#"["-5", "5", "0x1f", "-0x1f", "-0"]"#.utf8))
    #expect(read == [-5, 5, 31, -31, 0])
    #expect(
      message(Int256.self, #""+5""#) == "expected a signed number: expected a digit at offset 0, found \"+\"")
    #expect(message(Int256.self, "-5") == "type")
  }

  @Test("an empty or broken address or hash is an error, not a crash")
  func addresses() {
    #expect(
      message(Address.self, #""0x""#)
        == "expected an address: not an address: expected 40 hexadecimal digits, found 0")
    #expect(
      message(Address.self, #""5aaeb6053f3e94c9b9a09f33669435e7ef1beaed""#)
        == "expected an address: not an address: expected hexadecimal text that starts with 0x")
    #expect(
      message(Address.self, #""0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed""#)?.contains("EIP-55") == true)
    #expect(message(Hash32.self, #""0x""#)?.hasSuffix("expected 32 bytes of hexadecimal, found 0") == true)
    #expect(
      (try? JSONDecoder().decode([Address: UInt256].self, from: Data(#"{"0x":"0x1"}"#.utf8))) == nil)
  }
}
