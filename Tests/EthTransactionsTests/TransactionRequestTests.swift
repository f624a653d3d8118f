import EthJSON
import EthPrimitives
import EthTransactions
import Testing

@Suite("Transaction requests")
struct TransactionRequestTests {
  static let to: Address = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"

  func parse(_ text: String) throws(JSONError) -> TransactionRequest {
    try TransactionRequest(parsing: Array(text.utf8))
  }

  func error(_ text: String) -> JSONError? {
    do throws(JSONError) { _ = try parse(text) } catch { return error }
    return nil
  }

  func buildError(_ request: TransactionRequest) -> TransactionError? {
    do throws(TransactionError) { _ = try request.build() } catch { return error }
    return nil
  }

  @Test("numbers as quantities, other hexadecimal, decimal strings and JSON numbers")
  func numbers() throws {
    for text in ["\"0x3e8\"", "\"0x03e8\"", "\"1000\"", "1000"] {
      let request = try parse(
        """
        {"value":\(text),"chainId":\(text),"nonce":\(text),"gas":\(text),"gasPrice":\(text),"maxFeePerGas":\(text),
        "maxPriorityFeePerGas":\(text)}
        """)
      #expect(
        request.value == 1000 && request.chainId == 1000 && request.nonce == 1000 && request.gasLimit == 1000)
      #expect(
        request.gasPrice == 1000 && request.maxFeePerGas == 1000 && request.maxPriorityFeePerGas == 1000)
    }
    // Beyond what a double holds.
    #expect(try parse("{\"value\":9007199254740993}").value == 9_007_199_254_740_993)
    #expect(try parse("{\"value\":\(UInt256.max)}").value == .max)
    #expect(try parse("{\"nonce\":18446744073709551615}").nonce == .max)
  }

  @Test("two names for one field")
  func names() throws {
    #expect(try parse("{\"gasLimit\":5}").gasLimit == 5)
    #expect(try parse("{\"gas\":5,\"gasLimit\":\"0x5\"}").gasLimit == 5)
    #expect(try parse("{\"data\":\"0x12\"}").data == [0x12])
    #expect(try parse("{\"input\":\"0x12\",\"data\":\"0x12\"}").data == [0x12])
    #expect(error("{\"gas\":5,\"gasLimit\":6}")?.path == "gasLimit")
    #expect(error("{\"gasLimit\":5,\"gas\":6}")?.path == "gas")
    #expect(error("{\"input\":\"0x12\",\"data\":\"0x\"}")?.path == "data")
    #expect(error("{\"gas\":5,\"gas\":5}")?.reason == .duplicateKey("gas"))
  }

  @Test("an error shows a member's name without what a terminal would obey")
  func escapedNames() throws {
    for text in ["{\"a\\u001b[2Jb\":1}", "{\"a\\u001b[2Jb\":1,\"a\\u001b[2Jb\":2}"] {
      let description = try #require(error(text)).description
      #expect(description.contains("\"a\\u{1B}[2Jb\""))
      #expect(!description.utf8.contains(0x1b))
    }
  }

  @Test("nothing, null and empty recipients")
  func absent() throws {
    #expect(try parse("{}") == TransactionRequest())
    #expect(TransactionRequest().jsonText() == "{}")
    #expect(
      try parse("{\"to\":null,\"value\":null,\"data\":null,\"type\":null,\"accessList\":null}")
        == TransactionRequest())
    #expect(try parse("{\"to\":\"\"}").to == nil)
    #expect(try parse("{\"to\":\"0x\"}").to == nil)
    #expect(try parse("{\"data\":\"0x\"}").data == [])
  }

  @Test(
    "what is wrong is refused, and the error names the field",
    arguments: [
      ("{\"gaz\":1}", "gaz"), ("{\"r\":\"0x1\"}", "r"), ("{\"maxFeePerBlobGas\":true}", "maxFeePerBlobGas"),
      ("{\"value\":\"\"}", "value"), ("{\"value\":\"0x\"}", "value"), ("{\"value\":-1}", "value"),
      ("{\"value\":1.5}", "value"), ("{\"value\":1e18}", "value"), ("{\"value\":\"1 ether\"}", "value"),
      ("{\"value\":true}", "value"), ("{\"value\":[1]}", "value"), ("{\"value\":{}}", "value"),
      ("{\"value\":\"0x10000000000000000000000000000000000000000000000000000000000000000\"}", "value"),
      ("{\"nonce\":18446744073709551616}", "nonce"), ("{\"gas\":\"0x10000000000000000\"}", "gas"),
      ("{\"gasLimit\":\"ten\"}", "gasLimit"), ("{\"chainId\":\"mainnet\"}", "chainId"),
      ("{\"to\":5}", "to"), ("{\"to\":\"0x12\"}", "to"), ("{\"to\":\"vitalik.eth\"}", "to"),
      ("{\"to\":\"5aaeb6053f3e94c9b9a09f33669435e7ef1beaed\"}", "to"), ("{\"from\":\"\"}", "from"),
      ("{\"from\":\"0x5aaeb6053f3e94c9b9a09f33669435e7ef1beae\"}", "from"),
      ("{\"data\":\"12\"}", "data"), ("{\"data\":\"0x1\"}", "data"), ("{\"input\":\"0xzz\"}", "input"),
      ("{\"data\":[1,2]}", "data"), ("{\"accessList\":{}}", "accessList"),
      ("{\"accessList\":[1]}", "accessList[0]"),
      ("{\"accessList\":[{\"storageKeys\":[]}]}", "accessList[0]"),
      (
        "{\"accessList\":[{\"address\":\"0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed\",\"storageKeys\":[\"0x1\"]}]}",
        "accessList[0].storageKeys[0]"
      ),
      ("{\"type\":\"legacy\"}", "type"), ("[]", ""), ("\"0x\"", ""), ("5", ""),
    ])
  func refused(text: String, path: String) {
    #expect(error(text)?.path == path, "\(text)")
    #expect(error(text)?.description.contains(path) == true)
  }

  @Test("a mistyped address is refused where its case shows it")
  func checksums() throws {
    let right = Self.to.description
    for text in [right, right.lowercased(), "0x" + right.dropFirst(2).uppercased()] {
      #expect(
        try parse("{\"to\":\"\(text)\",\"from\":\"\(text)\"}")
          == TransactionRequest(from: Self.to, to: Self.to))
    }
    let wrong = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeaEd"
    for name in ["to", "from"] {
      let error = error("{\"\(name)\":\"\(wrong)\"}")
      #expect(error?.path == name && error?.description.contains("checksum") == true)
    }
  }

  @Test("a type that does not fit the other fields is refused")
  func types() throws {
    #expect(try parse("{\"type\":\"0x0\",\"gasPrice\":1}").gasPrice == 1)
    #expect(try parse("{\"type\":2,\"maxFeePerGas\":1}").maxFeePerGas == 1)
    #expect(try parse("{\"type\":\"0x2\"}") == TransactionRequest(type: 2))
    #expect(try parse("{\"type\":0}").type == 0)
    #expect(try parse("{\"type\":1,\"gasPrice\":1,\"accessList\":[]}").type == 1)
    #expect(try parse("{\"type\":3,\"maxFeePerGas\":1,\"maxFeePerBlobGas\":1}").maxFeePerBlobGas == 1)
    #expect(try parse("{\"type\":4,\"authorizationList\":[]}").authorizationList == [])
    let entry = "[{\"address\":\"\(Self.to)\",\"storageKeys\":[]}]"
    for fields in [
      "\"type\":0,\"maxFeePerGas\":1", "\"type\":0,\"gasPrice\":1,\"maxPriorityFeePerGas\":1",
      "\"type\":0,\"accessList\":\(entry)", "\"type\":0,\"authorizationList\":[]",
      "\"type\":1,\"maxFeePerGas\":1",
      "\"type\":1,\"maxFeePerBlobGas\":1", "\"type\":2,\"gasPrice\":1", "\"type\":2,\"authorizationList\":[]",
      "\"type\":2,\"blobVersionedHashes\":[]", "\"type\":3,\"gasPrice\":1",
      "\"type\":3,\"authorizationList\":[]",
      "\"type\":4,\"gasPrice\":1", "\"type\":4,\"maxFeePerBlobGas\":1", "\"type\":5", "\"type\":\"0x7f\"",
      "\"type\":256",
    ] {
      #expect(error("{\(fields)}")?.path == "type", "\(fields)")
    }
  }

  @Test("JSON is written in the form of JSON-RPC")
  func writing() throws {
    let request = TransactionRequest(
      from: Self.to, to: .zero, value: 0, data: [1, 2], chainId: 1, nonce: 0, gasLimit: 21_000,
      gasPrice: 1000,
      maxFeePerGas: 2, maxPriorityFeePerGas: 1,
      accessList: [AccessListEntry(address: Self.to, storageKeys: [.zero])])
    let address = Self.to.lowercased
    let zeros = String(repeating: "0", count: 40)
    #expect(
      request.jsonText() == """
        {"from":"\(address)","to":"0x\(zeros)","value":"0x0","input":"0x0102","chainId":"0x1","nonce":"0x0",\
        "gas":"0x5208","gasPrice":"0x3e8","maxFeePerGas":"0x2","maxPriorityFeePerGas":"0x1",\
        "accessList":[{"address":"\(address)","storageKeys":["0x\(zeros)000000000000000000000000"]}]}
        """)
    #expect(try TransactionRequest(parsing: request.json()) == request)
  }

  @Test("what is missing or contradicts something is named")
  func building() throws {
    let complete = TransactionRequest(
      to: Self.to, chainId: 1, nonce: 0, gasLimit: 21_000, maxFeePerGas: 2, maxPriorityFeePerGas: 1)
    #expect(throws: Never.self) { try complete.build() }
    func field(_ change: (inout TransactionRequest) -> Void) -> String? {
      var request = complete
      change(&request)
      guard case .field(let name, let problem) = buildError(request) else { return nil }
      #expect(buildError(request)?.description == "\(name): \(problem)")
      return name
    }
    #expect(field { $0.nonce = nil } == "nonce")
    #expect(field { $0.nonce = .max } == "nonce")
    #expect(field { $0.gasLimit = nil } == "gas")
    #expect(field { $0.chainId = nil } == "chainId")
    #expect(field { $0.maxFeePerGas = nil } == "maxFeePerGas")
    #expect(field { $0.maxPriorityFeePerGas = nil } == "maxPriorityFeePerGas")
    #expect(field { $0.maxPriorityFeePerGas = 3 } == "maxPriorityFeePerGas")
    #expect(field { $0.to = nil } == "to")
    #expect(field { ($0.to, $0.data) = (nil, []) } == "to")
    #expect(field { ($0.to, $0.data) = (nil, [1]) } == nil)
    #expect(field { $0.gasPrice = 1 } == "gasPrice")
    #expect(field { $0.maxPriorityFeePerGas = $0.maxFeePerGas } == nil)

    #expect(field { ($0.gasLimit, $0.maxFeePerGas) = (.max, .max) } == "gas")
    #expect(field { $0.type = 5 } == "type")
    #expect(field { $0.type = 3 } == "maxFeePerBlobGas")
    #expect(field { $0.type = 4 } == "authorizationList")
    #expect(field { $0.type = 0 } == "maxFeePerGas")
  }
}
