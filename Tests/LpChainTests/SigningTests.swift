import Foundation
import Testing

/// `sign`, `verify` and `recover` against eth-account's signatures with the key of `Known`.
@Suite(.timeLimit(.minutes(10)))
struct SigningTests {
  struct Example: CustomTestStringConvertible {
    let subject: [String]
    let signature: String
    var testDescription: String { subject.joined(separator: " ") }
  }

  static let examples = [
    Example(
      subject: ["message", "hello, lilypad"],
      signature: "4992fafc0d0db900fc854dccd1dfe0a01db2ccdba24bfcae5ae7e11f058556bf"
        + "33505cbadd85ae596a532296b8b7927c5574f1943ebbd53abb463fb964194e911b"),
    Example(
      subject: ["message", "0xdeadbeef"],
      signature: "a443ea4651a6a91569bb9924b5eba4c2e267a0c922f5dec2036cdc460b004fbc"
        + "5f4082976d9815d70815f4661d27e9ab4ab5b60eb417bcfc23b3d2a4dab9b5891c"),
    Example(
      subject: ["message", "--text", "0xdeadbeef"],
      signature: "0f6d7f63f199973585bb94a4407ee3d7a10c8b3bd96f9da001a1e5bbbaa8bf0e"
        + "592f3d8cecf34ef2c7fb9f63c64ba7083836e4b2d1e552be0be9b11df2fb36451b"),
    Example(
      subject: ["hash", "0x1c8aff950685c2ed4bc3174f3472287b56d9517b9c948127319a09a7a36deac8"],
      signature: "f89f6ef35202d9275142d9b7108460e5476aa06cb830f3aaef018ba99142cb6c"
        + "07dc319c829f3c386479b29967148acf43bfcf3834bd6cb17f83b5ce250a4b4c1b"),
  ]
  static let environment = ["WEB3_PRIVATE_KEY": Known.key]

  @Test(arguments: examples)
  func signsAsEthAccountDoes(example: Example) throws {
    let unsafe = example.subject[0] == "hash" ? ["--unsafe"] : []
    let run = try Tool.run(["sign"] + example.subject + unsafe, environment: Self.environment)
    #expect(run.output == "0x\(example.signature)\n", "\(run.errors)")
    let json = try object(
      Tool.run(["sign"] + example.subject + unsafe + ["--json"], environment: Self.environment).output)
    #expect(json["signature"] as? String == "0x\(example.signature)")
    #expect(json["address"] as? String == Known.address)
    let compact = try #require(json["compact"] as? String)
    for form in [
      "0x\(example.signature)", compact,
      example.signature.dropLast(2) + (example.signature.hasSuffix("1b") ? "00" : "01"),
    ] {
      let given = example.subject + ["--signature", String(form)]
      #expect(try Tool.run(["recover"] + given).output == Known.address + "\n")
      let valid = try Tool.run(["verify"] + given + ["--address", Known.address])
      #expect(valid.status == 0 && valid.output == "valid: \(Known.address) has signed this\n")
    }
  }

  @Test func theTextOfStandardInputIsTakenAsItIs() throws {
    let example = Self.examples[0]
    let run = try Tool.run(
      ["sign", "message", "-"], input: example.subject[1], environment: Self.environment)
    #expect(run.output == "0x\(example.signature)\n")
    let other = try Tool.run(
      ["sign", "message", "-"], input: example.subject[1] + "\n", environment: Self.environment)
    #expect(other.status == 0 && other.output != run.output)
  }

  /// The example of EIP-712, whose key is keccak256("cow").
  @Test func signsTheMailOfTheStandard() throws {
    let folder = try Folder()
    try folder.write(Self.mail, to: "mail.json")
    try folder.write("c85ef7d79691fe79573b1a7064c19c1a9819ebdbd1faaab1a8ec92344438aaf4", to: "cow")
    let signature =
      "0x4355c47d63924e8a72e509b65029052eb6c299d53a04e167c5775fd466751c9d"
      + "07299936d304c153f6443dfa05f40ff007d72911b6f72307f996231605b915621c"
    let run = try Tool.run(["sign", "typed-data", "mail.json", "--private-key-file", "cow"], in: folder)
    #expect(run.output == signature + "\n", "\(run.errors)")
    let recovered = try Tool.run(
      ["recover", "typed-data", "mail.json", "--signature", signature], in: folder)
    #expect(recovered.output == "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826\n")
    let verified = try Tool.run(
      ["verify", "typed-data", "-", "--signature", signature, "--address", recovered.outputLines[0]],
      input: Self.mail)
    #expect(verified.status == 0)
    let broken = try Tool.run(
      ["sign", "typed-data", "-"], input: "{\"types\":1}", environment: Self.environment)
    #expect(broken.status == 1 && broken.errorLines.count > 1)
    let missing = try Tool.run(
      ["verify", "typed-data", "none", "--signature", signature, "--address", Known.address], in: folder)
    #expect(missing.status == 1 && missing.output.isEmpty && missing.errors.contains("none cannot be opened"))
  }

  static let mail = """
    {"types":{"EIP712Domain":[{"name":"name","type":"string"},{"name":"version","type":"string"},
    {"name":"chainId","type":"uint256"},{"name":"verifyingContract","type":"address"}],
    "Person":[{"name":"name","type":"string"},{"name":"wallet","type":"address"}],
    "Mail":[{"name":"from","type":"Person"},{"name":"to","type":"Person"},{"name":"contents","type":"string"}]},
    "primaryType":"Mail","domain":{"name":"Ether Mail","version":"1","chainId":1,
    "verifyingContract":"0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC"},
    "message":{"from":{"name":"Cow","wallet":"0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"},
    "to":{"name":"Bob","wallet":"0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB"},"contents":"Hello, Bob!"}}
    """

  @Test func tellsWhoHasNotSigned() throws {
    let example = Self.examples[0]
    let other = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
    let given = example.subject + ["--signature", example.signature, "--address", other]
    let run = try Tool.run(["verify"] + given)
    #expect(run.status == 1 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("not valid: \(other) has not signed this"))
    let json = try Tool.run(["verify"] + given + ["--json"])
    #expect(json.status == 1)
    let answer = try object(json.output)
    #expect(answer["valid"] as? Bool == false && answer["signer"] as? String == Known.address)
    let otherMessage = try Tool.run(
      ["verify", "message", "hello", "--signature", example.signature, "--address", Known.address])
    #expect(otherMessage.status == 1)
  }

  @Test(arguments: [
    ("", "a signature is 65 bytes"), ("0x00", "a signature is 65 bytes"), ("zz", "--signature: "),
    (String(repeating: "0", count: 130), "--signature: "),
    (String(repeating: "f", count: 130), "--signature: "),
  ])
  func saysWhatIsWrongWithASignature(signature: String, sentence: String) throws {
    let run = try Tool.run(["recover", "message", "x", "--signature", signature])
    // With `verify` 1 says that the account has not signed.
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.contains(sentence), "\(run.errors)")
    let verify = ["verify", "message", "x", "--signature", signature, "--address", Known.address]
    #expect(try Tool.run(verify).status == 64)
  }

  /// r, n − s and the other parity: the same signature to everyone who does not look.
  @Test func theOtherFormOfASignatureIsTakenOnDemand() throws {
    let order = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141"
    let s = String(Self.examples[0].signature.dropFirst(64).prefix(64))
    let form = Self.examples[0].signature.prefix(64) + Self.difference(order, s) + "1c"
    let recover = ["recover", "message", "hello, lilypad", "--signature", String(form)]
    #expect(try Tool.run(recover).errors.contains("half the curve's order"))
    #expect(try Tool.run(recover + ["--allow-high-s"]).output == Known.address + "\n")
  }

  /// The difference of two numbers of 64 hexadecimal digits.
  private static func difference(_ first: String, _ second: String) -> String {
    var borrow = 0
    var digits: [String] = []
    for (a, b) in zip(first.reversed(), second.reversed()) {
      let value = (a.hexDigitValue ?? 0) - (b.hexDigitValue ?? 0) - borrow
      borrow = value < 0 ? 1 : 0
      digits.append(String((value + 16) % 16, radix: 16))
    }
    return digits.reversed().joined()
  }

  @Test func hashesAreNotSignedByTheWay() throws {
    let run = try Tool.run(["sign"] + Self.examples[3].subject, environment: Self.environment)
    #expect(run.status == 64 && run.output.isEmpty && run.errors.contains("--unsafe"))
    let key = try Tool.run(["sign", "hash", "--unsafe", Known.key + "00"])
    #expect(key.status == 64 && !key.errors.contains(Known.key.prefix(16)))
  }

  // eth-account's `sign_authorization`.
  @Test func signsAuthorizations() throws {
    let sign = ["sign", "authorization", "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc"]
    let run = try Tool.run(sign + ["--chain-id", "1", "--nonce", "2"], environment: Self.environment)
    let answer = try object(run.output)
    #expect(answer["r"] as? String == "0x2de47d8a70810a31dab61bf87a7a491aaadc7fdc6d04f32fb7a20e7b38dbd403")
    #expect(answer["s"] as? String == "0x31a86e1c9b665e771ef8283f07969c353f0baddbb5e7781051613a28dd25253e")
    #expect(answer["yParity"] as? String == "0x1" && answer.count == 6)
    let any = try Tool.run(sign + ["--chain-id", "0", "--nonce", "2"], environment: Self.environment)
    #expect(any.status == 0 && any.errors.contains("every chain"))
    #expect(try Tool.run(sign + ["--nonce", "2"]).status == 64)
  }
}
