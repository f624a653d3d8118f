import Testing

@Suite(.timeLimit(.minutes(1)))
struct TransactionTests {
  static let request = """
    {"to":"0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc","value":"1000","nonce":0,"gas":"0x5208",
     "maxFeePerGas":"0x3b9aca00","maxPriorityFeePerGas":1,"chainId":31337}
    """
  // eth-account, with the key of `Known`.
  static let raw =
    "0x02f86a827a698001843b9aca00825208949965507d1a55bcc2695c58ba16fb37d819b0a4dc8203e880c080a0c2ba0942e48b5bfcd6276183"
    + "66a1a538bfed6bcd1ce0ca041e2564587d7d5623a027851cfab31d352b9cd1a40e4c959888340be5b5f874e14e2e168fc602e9c7b6"

  @Test func signsFilesAndStandardInput() throws {
    let folder = try Folder()
    try folder.write(Self.request, to: "t.json")
    try folder.write(Known.key, to: "k")
    let sign = ["tx", "sign", "--private-key-file", "k"]
    #expect(try Tool.run(sign + ["t.json"], in: folder).output == Self.raw + "\n")
    #expect(try Tool.run(sign + ["-"], input: Self.request, in: folder).output == Self.raw + "\n")
    let answer = try object(try Tool.run(sign + ["t.json", "--json"], in: folder).output)
    #expect(answer["raw"] as? String == Self.raw)
    #expect(answer["from"] as? String == Known.address)
    #expect(answer.count == 3)
  }

  @Test func decodesWhatItSigned() throws {
    let run = try Tool.run(["tx", "decode", "-"], input: Self.raw)
    #expect(try object(run.output)["from"] as? String == Known.address)
    #expect(run.outputLines.count > 10)
    #expect(try Tool.run(["tx", "decode", Self.raw, "--json"]).outputLines.count == 1)
  }

  @Test(arguments: [
    (#"{}"#, "nonce: is missing"), (#"{"nonce":0}"#, "gas: is missing"), ("{", "-: JSON: expected"),
    (#"{"nonce":0,"gas":1,"to":"0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc"}"#, "maxFeePerGas: is missing"),
    (#"{"nonce":0,"gas":1,"gasPrice":1}"#, "to: expected an address"),
    (#"{"nonce":-1}"#, "JSON: expected"),
    (
      #"{"from":"0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc","nonce":0,"gas":1,"gasPrice":1,"data":"0x00"}"#,
      "from: expected \(Known.address)"
    ), (#"{"privateKey":"0x\#(Known.key)"}"#, "JSON: expected"),
    (#"{"data":"0x0\#(Known.key)"}"#, "JSON: expected"),
  ])
  func namesWhatIsWrong(request: String, sentence: String) throws {
    let run = try Tool.run(["tx", "sign", "-"], input: request, environment: ["WEB3_PRIVATE_KEY": Known.key])
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("error: " + sentence), "\(run.errors)")
    #expect(run.errorLines.count == 1)
    #expect(!run.errors.contains(Known.key.prefix(16)))
  }

  @Test func linesWithoutAKeyUseTheOneThatIsSet() throws {
    let request = Self.request.filter { !$0.isNewline }
    let lines = "{\"transaction\":\(request)}\n{\"transaction\":\(request),\"secret\":\"\(Known.key)\"}\n"
    let none = try Tool.run(["tx", "sign", "--lines"], input: lines)
    #expect(none.outputLines.first == #"{"error":"expected \"privateKey\", as no private key is set"}"#)
    let set = try Tool.run(
      ["tx", "sign", "--lines"], input: lines, environment: ["WEB3_PRIVATE_KEY": Known.key])
    #expect(try object(set.outputLines[0])["raw"] as? String == Self.raw)
    #expect(try object(set.outputLines[1])["error"] != nil)
    #expect(!set.output.contains(Known.key))
  }

  @Test(arguments: ["0x", "0x02", "0x01c0", "zz", "0x05"])
  func refusesWhatIsNoTransaction(raw: String) throws {
    let run = try Tool.run(["tx", "decode", raw])
    #expect(run.status == 1)
    #expect(run.errorLines.count == 1)
  }
}
