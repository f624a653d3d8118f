import EthABI
import EthJSON
import EthPrimitives
import Testing

@Suite("EIP-712 for Swift types")
struct TypedDataStructTests {
  @Test("The hashes that EIP-712 publishes for its example (Example.js)")
  func publishedExample() throws {
    #expect(
      Mail.eip712EncodedType
        == "Mail(Person from,Person to,string contents)Person(string name,address wallet)")
    #expect(Mail.eip712TypeHash == "0xa0cedeb2dc280ba39b857546d74f5549c3a1d7bdc2dd96bf881f76108e23dac2")
    let mail = Mail.example
    #expect(mail.from.eip712Word == "0xfc71e5fa27ff56c350aa531bc129ebdf613b772b6604664f5d8dbe21b85eb0c8")
    #expect(mail.to.eip712Word == "0xcd54f074a4af31b4411ff6a60c9719dbd559c221c8ac3492d9d872b041d703d1")
    #expect(mail.contents.eip712Word == "0xb5aadf3154a261abdd9086fc627b61efca26ae5702701d05cd2305f7c52a2fc8")
    #expect(mail.eip712StructHash == "0xc52c0ee5d84264471806290a3f2c4cecfc5490626bf912d01f240d7a274b371e")
    #expect(Mail.domain.separator == "0xf2cee375fa42b42143804025fc449deafd50cc031ca257e0b194a650a912090f")
    #expect(
      mail.eip712Digest(in: Mail.domain)
        == "0xbe609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2")
    let data = try TypedData(mail, domain: Mail.domain)
    #expect(data.digest == mail.eip712Digest(in: Mail.domain))
    #expect(data.structHash == mail.eip712StructHash)
  }

  @Test("The hashes that wallets' tests publish for a type that refers to itself")
  func recursiveType() throws {
    let person = Relative(
      "Jon", mother: Relative("Lyanna", father: Relative("Rickard")),
      father: Relative("Rhaegar", father: Relative("Aeris II")))
    let domain = EIP712Domain(
      name: "Family Tree", version: "1", chainId: 1,
      verifyingContract: "0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC")
    #expect(Relative.eip712EncodedType == "Person(string name,Person mother,Person father)")
    #expect(Relative.eip712TypeHash == "0x7c5c8e90cb92c8da53b893b24962513be98afcf1b57b00327ae4cc14e3a64116")
    #expect(domain.separator == "0xfacb2c1888f63a780c84c216bd9a81b516fc501a19bae1fc81d82df590bbdc60")
    #expect(person.eip712Word == "0xfdc7b6d35bbd81f7fa78708604f57569a10edff2ca329c8011373f0667821a45")
    let digest = person.eip712Digest(in: domain)
    #expect(digest == "0x807773b9faa9879d4971b43856c4d60c2da15c6f8c062bd9d33afefb756de19c")
    let data = try TypedData(person, domain: domain)
    #expect(data.digest == digest)
    #expect(try TypedData(parsing: data.json()).digest == digest)
  }

  @Test("What a Swift type hashes to is what its JSON payload does")
  func everyKindOfMember() throws {
    let kitchen = Kitchen(tag: try FixedBytes<4>([0xde, 0xad, 0xbe, 0xef]))
    #expect(
      Kitchen.eip712EncodedType
        == "Kitchen(uint256 number,uint96 small,int24 negative,int256 wide,int64 native,bool flag,bytes4 tag,"
        + "bytes32 hash,bytes data,uint8[] bytes,uint16[] numbers,uint8[2][3] grid,Person[2] people,"
        + "Person[][] groups)Person(string name,address wallet)")
    let data = try TypedData(kitchen, domain: Mail.domain)
    #expect(data.encodedType == Kitchen.eip712EncodedType)
    #expect(try data.types.typeHash("Kitchen") == Kitchen.eip712TypeHash)
    #expect(data.structHash == kitchen.eip712StructHash)
    let reread = try TypedData(parsing: data.json())
    #expect(reread == data)
    #expect(reread.digest == kitchen.eip712Digest(in: Mail.domain))
  }

  @Test("Arrays are hashed element by element: of structs, fixed ones, nested ones, empty ones")
  func arrays() throws {
    let (cow, bob) = (Mail.example.from, Mail.example.to)
    let words = cow.eip712Word.bytes + bob.eip712Word.bytes
    #expect(([cow, bob] as ABIFixedArray<Person, 2>).eip712Word == Keccak256.hash(words))
    #expect([cow, bob].eip712Word == Keccak256.hash(words))
    #expect(
      [[cow, bob], []].eip712Word == Keccak256.hash(Keccak256.hash(words).bytes + Keccak256.hash([]).bytes))
    #expect(([1, 2, 3] as [UInt8]).eip712Word == Keccak256.hash([1, 2, 3]))
    let many = (0..<100).map { UInt256($0) }
    #expect(many.eip712Word == Keccak256.hash(many.flatMap(\.bigEndianBytes)))
    for count in 0..<40 {
      let part = Array(many.prefix(count))
      #expect(part.eip712Word == Keccak256.hash(part.flatMap(\.bigEndianBytes)))
    }
  }

  @Test("The code of the article")
  func article() {
    let mail = Article.Mail(
      from: Article.Person(name: "Cow", wallet: "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"),
      to: Article.Person(name: "Bob", wallet: "0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB"),
      contents: "Hello, Bob!")
    #expect(Article.Mail.eip712EncodedType == Mail.eip712EncodedType)
    #expect(mail.eip712Digest(in: Mail.domain) == Mail.example.eip712Digest(in: Mail.domain))
  }

  @Test("A domain has any subset of its five fields")
  func everyDomain() throws {
    for present in 0..<32 {
      func field<Value>(_ bit: Int, _ value: Value) -> Value? { present >> bit & 1 == 1 ? value : nil }
      let domain = EIP712Domain(
        name: field(0, "Ether Mail"), version: field(1, "1"), chainId: field(2, 1 << 200),
        verifyingContract: field(3, "0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC"),
        salt: field(4, Kitchen(tag: FixedBytes()).hash))
      // The same domain as an ordinary struct.
      var values: [TypedDataValue] = []
      if let name = domain.name { values.append(.string(name)) }
      if let version = domain.version { values.append(.string(version)) }
      if let chainId = domain.chainId { values.append(.uint(chainId)) }
      if let contract = domain.verifyingContract { values.append(.address(contract)) }
      if let salt = domain.salt { values.append(.bytes(salt.bytes)) }
      let fields = domain.type.fields
      let twin = try TypedData(
        types: [
          TypedDataStruct("Twin", [TypedDataField("domain", "EIP712Domain")]),
          TypedDataStruct("EIP712Domain", fields),
        ], primaryType: "Twin", domain: domain, message: [.structure(values)])
      let twinHash = Keccak256.hash(
        (try twin.types.typeHash("Twin")).bytes + domain.separator.bytes)
      #expect(twin.structHash == twinHash, "\(fields)")
      #expect(try TypedData(parsing: twin.json()) == twin)
    }
  }

  @Test("A payload for a remote signer is what wallets' documents show")
  func payload() throws {
    let data = try TypedData(Mail.example, domain: Mail.domain)
    #expect(
      data.jsonText()
        == #"{"types":{"EIP712Domain":[{"name":"name","type":"string"},{"name":"version","type":"#
        + #""string"},{"name":"chainId","type":"uint256"},{"name":"verifyingContract","type":"address"}],"Mail":"#
        + #"[{"name":"from","type":"Person"},{"name":"to","type":"Person"},{"name":"contents","type":"string"}],"#
        + #""Person":[{"name":"name","type":"string"},{"name":"wallet","type":"address"}]},"primaryType":"Mail","#
        + #""domain":{"name":"Ether Mail","version":"1","chainId":1,"verifyingContract":"#
        + #""0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC"},"message":{"from":{"name":"Cow","wallet":"#
        + #""0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"},"to":{"name":"Bob","wallet":"#
        + #""0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB"},"contents":"Hello, Bob!"}}"#)
  }
}
