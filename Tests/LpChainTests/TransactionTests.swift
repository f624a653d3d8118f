import Foundation
import Testing

@Suite(.timeLimit(.minutes(10)))
struct TransactionTests {
  static let request = """
    {"to":"0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc","value":"1000","nonce":0,"gas":"0x5208",
     "maxFeePerGas":"0x3b9aca00","maxPriorityFeePerGas":1,"chainId":31337}
    """
  // eth-account, with the key of `Known`.
  static let raw =
    "0x02f86a827a698001843b9aca00825208949965507d1a55bcc2695c58ba16fb37d819b0a4dc8203e880c080a0c2ba0942e48b5bfcd6276183"
    + "66a1a538bfed6bcd1ce0ca041e2564587d7d5623a027851cfab31d352b9cd1a40e4c959888340be5b5f874e14e2e168fc602e9c7b6"

  @Test(arguments: [
    ("20000", "", "21000"), ("21000", #","data":"0x00""#, "21010"), ("21000", "", nil),
    ("21010", #","data":"0x00""#, nil),
  ])
  func warnsOfLessGasThanTheTransactionCosts(gas: String, member: String, least: String?) throws {
    let text = Self.request.replacing("\"0x5208\"", with: gas).replacing("31337}", with: "31337\(member)}")
    let run = try Tool.run(["tx", "sign", "-"], input: text, environment: ["WEB3_PRIVATE_KEY": Known.key])
    #expect(run.status == 0 && run.output.hasPrefix("0x02"))
    let warning = least.map {
      "warning: gas is \(gas), and the transaction costs at least \($0): no node takes it\n"
    }
    #expect(run.errors == warning ?? "")
  }

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
    (#"{}"#, "nonce: is missing"), (#"{"nonce":0}"#, "gas: is missing"),
    ("{", "standard input: JSON: expected"),
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
    #expect(run.status == (raw == "zz" ? 64 : 1))
    #expect(run.errorLines.count == 1)
  }

  /// Every type as eth-account signs it, with the key of `Known`.
  static let types: [(name: String, request: String, raw: String)] = [
    (
      "legacy", #"{"nonce":1,"gas":21000,"gasPrice":5,"to":"\#(to)","value":7}"#,
      "0xf85f0105825208949965507d1a55bcc2695c58ba16fb37d819b0a4dc07801ba018270fe927dee574489247164361ebb11421f672ac"
        + "512d894c27e7456c58288ea043ac392ab7268a9a8377aacb3dafe1ca1fe51f712c084547d8a4a406af35f433"
    ),
    (
      "EIP-155", #"{"nonce":1,"gas":21000,"gasPrice":5,"to":"\#(to)","value":7,"chainId":1}"#,
      "0xf85f0105825208949965507d1a55bcc2695c58ba16fb37d819b0a4dc078025a05752c7420f3d920e332a564f1bf1f58162eeca57e8"
        + "f7f97c7fd53485a234ff16a0249f8e601e3d2b946cf765e1a2463c4ad99205739c70062b7663e2cf062fdb44"
    ),
    (
      "EIP-2930",
      #"{"nonce":1,"gas":40000,"gasPrice":5,"to":"\#(to)","value":7,"chainId":1,"data":"0x00ff","accessList":"#
        + #"[{"address":"\#(to)","storageKeys":["0x\#(String(repeating: "0", count: 63))1"]}]}"#,
      "0x01f89c010105829c40949965507d1a55bcc2695c58ba16fb37d819b0a4dc078200fff838f7949965507d1a55bcc2695c58ba16fb37"
        + "d819b0a4dce1a0000000000000000000000000000000000000000000000000000000000000000101a0b4fee0ded9dcd0fffdecc6"
        + "a7223ae941083d115ec421d67f8d01abcfd1f45153a00859c812c92e5b70b078edb1146302287fc2aa03a38a99fe835562fc9d06"
        + "f573"
    ),
    (
      "EIP-4844",
      #"{"nonce":1,"gas":21000,"maxFeePerGas":5,"maxPriorityFeePerGas":1,"to":"\#(to)","value":7,"chainId":1,"#
        + #""maxFeePerBlobGas":9,"blobVersionedHashes":["0x01\#(String(repeating: "ab", count: 31))"]}"#,
      "0x03f88501010105825208949965507d1a55bcc2695c58ba16fb37d819b0a4dc0780c009e1a001abababababababababababababababab"
        + "ababababababababababababababab80a02d8dc995e7c47717d19ba79c0f8b3d1eab4a3397125cd97f407d38e64e697251a00239"
        + "353d56429e6cb25bebd2d18baa907807a5555aacdda69a40fa4b1c8a2bbc"
    ),
    (
      // The authorization is signed with the same key, for the transaction's chain and its nonce and one.
      "EIP-7702",
      #"{"nonce":1,"gas":100000,"maxFeePerGas":5,"maxPriorityFeePerGas":1,"to":"\#(to)","value":7,"chainId":1,"#
        + #""authorizationList":[{"address":"\#(to)"}]}"#,
      "0x04f8c101010105830186a0949965507d1a55bcc2695c58ba16fb37d819b0a4dc0780c0f85cf85a01949965507d1a55bcc2695c58ba16"
        + "fb37d819b0a4dc0201a02de47d8a70810a31dab61bf87a7a491aaadc7fdc6d04f32fb7a20e7b38dbd403a031a86e1c9b665e771e"
        + "f8283f07969c353f0baddbb5e7781051613a28dd25253e01a04b7619164314bafe577c1b9a264fa560fabe20d24864c440681025"
        + "be16b4f466a05e1d40c5fc15e21fdd33d1289aaa8cc1a881c6bfab313f0c1bfa6ba005fc86f0"
    ),
  ]
  static let to = "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc"

  @Test(arguments: types.indices)
  func signsAndDecodesEveryType(index: Int) throws {
    let (name, request, raw) = Self.types[index]
    let run = try Tool.run(
      ["tx", "sign", "-"], input: request, environment: ["WEB3_PRIVATE_KEY": Known.key])
    #expect(run.output == raw + "\n", "\(name): \(run.errors)")
    #expect(run.errors.contains("has no chainId") == (name == "legacy"))
    let decoded = try object(Tool.run(["tx", "decode", raw, "--json"]).output)
    #expect(decoded["from"] as? String == Known.address)
    #expect(decoded["to"] as? String == Self.to)
    // The costs by the rules of Osaka, added up by hand.
    let (gas, floor, cost) =
      switch name {
      case "EIP-2930": (21_000 + 4 + 16 + 2400 + 1900, 21_000 + 5 * 10, 40_000 * 5 + 7)
      case "EIP-4844": (21_000, 21_000, 21_000 * 5 + 131_072 * 9 + 7)
      case "EIP-7702": (21_000 + 25_000, 21_000, 100_000 * 5 + 7)
      default: (21_000, 21_000, 21_000 * 5 + 7)
      }
    #expect(decoded["intrinsicGas"] as? String == "0x" + String(gas, radix: 16))
    #expect(decoded["gasFloor"] as? String == "0x" + String(floor, radix: 16))
    #expect(decoded["maximumCost"] as? String == "0x" + String(cost, radix: 16))
    if name == "EIP-7702" {
      let list = try #require(decoded["authorizationList"] as? [[String: Any]])
      #expect(list.map { $0["authority"] as? String } == [Known.address])
    }
    if name == "EIP-4844" {
      #expect(decoded["sidecar"] is NSNull && decoded["blobGas"] as? String == "0x20000")
    }
    let text = try Tool.run(["tx", "decode", raw]).output
    #expect(try object(text).keys.sorted() == decoded.keys.sorted())
  }

  @Test func signedAuthorizationsAreTakenAsTheyAre() throws {
    let folder = try Folder()
    try folder.write(String(repeating: "0", count: 63) + "1", to: "other")
    let authorization = try Tool.run(
      ["sign", "authorization", Self.to, "--chain-id", "1", "--nonce", "0", "--private-key-file", "other"],
      in: folder
    ).output
    let request = Self.types[4].request.replacing(
      #"{"address":"\#(Self.to)"}"#, with: #"\#(authorization),{"address":"\#(Self.to)","nonce":9}"#)
    let run = try Tool.run(
      ["tx", "sign", "-"], input: request, environment: ["WEB3_PRIVATE_KEY": Known.key])
    let decoded = try object(Tool.run(["tx", "decode", "-", "--json"], input: run.output).output)
    let list = try #require(decoded["authorizationList"] as? [[String: Any]])
    #expect(
      list.map { $0["authority"] as? String } == [
        "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf", Known.address,
      ])
    #expect(list.map { $0["nonce"] as? String } == ["0x0", "0x9"])
  }

  @Test(arguments: [
    (#""authorizationList":[{"address":"0x12"}]"#, "(authorizationList[0].address)"),
    (#""authorizationList":[{"address":"\#(to)"},{"address":"\#(to)","r":1}]"#, "authorizationList[1]"),
    (#""authorizationList":[{"address":"\#(to)","key":1}]"#, "(authorizationList[0].key)"),
    (#""authorizationList":[]"#, "authorizationList: "), (#""blobs":[]"#, "blobs, commitments and proofs"),
    (#""blobVersionedHashes":["0x00"]"#, "blobVersionedHashes[0]"), (#""gasPrice":1"#, "gasPrice"),
    (#""type":9"#, "(type)"), (#""type":0"#, "(type)"), (#""maxFeePerBlobGas":1"#, "blobVersionedHashes: "),
    (#""accessList":[{"address":"\#(to)","storageKeys":["0x1"]}]"#, "accessList[0].storageKeys[0]"),
  ])
  func namesTheFieldThatIsWrong(member: String, sentence: String) throws {
    let request =
      #"{"nonce":1,"gas":21000,"maxFeePerGas":5,"maxPriorityFeePerGas":1,"to":"\#(Self.to)","chainId":1,\#(member)}"#
    let run = try Tool.run(
      ["tx", "sign", "-"], input: request, environment: ["WEB3_PRIVATE_KEY": Known.key])
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }

  @Test(arguments: ["0x", "0x05c0", "0x7e80", "0xc0", "0x02c0", "0x03c0", "0x04", "zz"])
  func decodesOnlyTransactions(raw: String) throws {
    let run = try Tool.run(["tx", "decode", raw, "--json"])
    #expect(run.status == (raw == "zz" ? 64 : 1) && run.output.isEmpty)
    #expect(try object(run.errorLines.last ?? "")["error"] != nil)
  }

  /// Blobs whose commitments are no points: nothing here looks at them, and only the hashes are signed.
  @Test func blobsGoAlongWithTheTransaction() throws {
    let blob = "0x" + String(repeating: "00", count: 131_072)
    let commitment = "0xc0" + String(repeating: "00", count: 47)
    let request =
      #"{"nonce":1,"gas":21000,"maxFeePerGas":5,"maxPriorityFeePerGas":1,"to":"\#(Self.to)","chainId":1,"#
      + #""maxFeePerBlobGas":9,"blobs":["\#(blob)"],"commitments":["\#(commitment)"],"proofs":["\#(commitment)"]}"#
    let run = try Tool.run(
      ["tx", "sign", "-"], input: request, environment: ["WEB3_PRIVATE_KEY": Known.key])
    #expect(run.status == 0 && run.output.utf8.count > 262_144, "\(run.errors)")
    let decoded = try object(Tool.run(["tx", "decode", "-", "--json"], input: run.output).output)
    // EIP-4844: 0x01 and the end of the SHA-256 of the commitment, the point at infinity's.
    #expect(
      decoded["blobVersionedHashes"] as? [String] == [
        "0x010657f37554c781402a22917dee2f75def7ab966d7b770905398eba3c444014"
      ])
    let sidecar = try #require(decoded["sidecar"] as? [String: Any])
    #expect(sidecar["version"] as? String == "0x0" && (sidecar["blobs"] as? [String]) == [blob])
    let text = try Tool.run(["tx", "decode", "-"], input: run.output).output
    #expect(text.contains("\"131072 bytes\"") && text.utf8.count < 10_000)
  }
}
