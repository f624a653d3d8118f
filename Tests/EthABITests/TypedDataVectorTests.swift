import EthABI
import EthJSON
import EthPrimitives
import Testing

@Suite("EIP-712 payloads, as PyPI eth-account hashes them")
struct TypedDataVectorTests {
  @Test func hashesAgree() throws {
    let document = try JSONDocument(parsing: Fixture.bytes("eip712/random.json"))
    let cases = try document.root.member("cases").elements()
    #expect(cases.count > 500)
    for entry in cases {
      let json = try entry.member("data")
      let data = try TypedData(json: json)
      let encodedType = try entry.member("encodedType").string()
      #expect(data.encodedType == encodedType)
      for hash in try entry.member("typeHashes").members() {
        #expect(try data.types.typeHash(hash.name) == hash.value.hash(), "\(hash.name) of \(encodedType)")
      }
      #expect(try data.domain.separator == entry.member("domainSeparator").hash(), "\(json["domain"]!)")
      #expect(try data.structHash == entry.member("structHash").hash(), "\(json)")
      #expect(try data.digest == entry.member("digest").hash())

      let written = data.json()
      let reread = try TypedData(parsing: written)
      #expect(reread == data)
      #expect(reread.json() == written)
      guard case .structure(let message) = data.message else {
        Issue.record("a message that is no struct")
        continue
      }
      let made = try TypedData(
        types: data.types.structs, primaryType: data.primaryType, domain: data.domain, message: message)
      #expect(made == data)
    }
  }

  @Test("One thing wrong is refused with its place")
  func wrongPayloads() throws {
    let document = try JSONDocument(parsing: Fixture.bytes("eip712/invalid.json"))
    let cases = try document.root.member("cases").elements()
    #expect(cases.count > 150)
    for (index, entry) in cases.enumerated() {
      let path = try entry.member("path").string()
      let why = try entry.member("why").string()
      let json = try entry.member("data")
      let error = #expect(throws: TypedDataError.self, "\(path) \(why)") { try TypedData(json: json) }
      guard let error else { continue }
      let prefix = "cases[\(index)].data"
      let found = error.path.hasPrefix(prefix) ? error.path.dropFirst(prefix.count) : error.path[...]
      #expect(found.drop { $0 == "." } == path, "\(error)")
      #expect(error.description.contains(why), "\(path): \(error)")
      let offset = try #require(error.offset)
      #expect(json.byteRange.contains(offset))
    }
  }
}
