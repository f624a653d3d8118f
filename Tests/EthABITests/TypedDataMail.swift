import EthABI
import EthPrimitives

/// The example of EIP-712 as Swift types: `Person` as a struct of the ABI, `Mail` with a list of its members.
struct Person: ABIStruct, Equatable {
  var name: String
  var wallet: Address

  init(name: String, wallet: Address) {
    self.name = name
    self.wallet = wallet
  }

  static let abiFieldNames = ["name", "wallet"]
  var abiFields: ABITuple<String, Address> { ABITuple(name, wallet) }
  init(abiFields: ABITuple<String, Address>) { (name, wallet) = abiFields.fields }
}

extension Person: EIP712Struct {
  static let eip712Name = "Person"
  static let eip712TypeHash = makeEIP712TypeHash()
}

struct Mail: EIP712Struct {
  var from: Person
  var to: Person
  var contents: String

  static let eip712Name = "Mail"
  static let eip712Members: [EIP712Member<Mail>] = [
    EIP712Member("from") { $0.from },
    EIP712Member("to") { $0.to },
    EIP712Member("contents") { $0.contents },
  ]
  static let eip712TypeHash = makeEIP712TypeHash()

  static let example = Mail(
    from: Person(name: "Cow", wallet: "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"),
    to: Person(name: "Bob", wallet: "0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB"),
    contents: "Hello, Bob!")

  static let domain = EIP712Domain(
    name: "Ether Mail", version: "1", chainId: 1,
    verifyingContract: "0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC")
}

/// The types of the article "Signing structured data".
enum Article {
  struct Person: EIP712Struct {
    var name: String
    var wallet: Address

    static let eip712Name = "Person"
    static let eip712Members: [EIP712Member<Person>] = [
      EIP712Member("name") { $0.name },
      EIP712Member("wallet") { $0.wallet },
    ]
    static let eip712TypeHash = makeEIP712TypeHash()
  }

  struct Mail: EIP712Struct {
    var from: Person
    var to: Person
    var contents: String

    static let eip712Name = "Mail"
    static let eip712Members: [EIP712Member<Mail>] = [
      EIP712Member("from") { $0.from },
      EIP712Member("to") { $0.to },
      EIP712Member("contents") { $0.contents },
    ]
    static let eip712TypeHash = makeEIP712TypeHash()
  }
}

/// A type that refers to itself: a person's parents.
final class Relative: EIP712Struct {
  let name: String
  let mother: Relative?
  let father: Relative?

  init(_ name: String, mother: Relative? = nil, father: Relative? = nil) {
    self.name = name
    self.mother = mother
    self.father = father
  }

  static let eip712Name = "Person"
  static let eip712Members: [EIP712Member<Relative>] = [
    EIP712Member("name") { $0.name },
    EIP712Member("mother") { $0.mother },
    EIP712Member("father") { $0.father },
  ]
}

/// Every kind of member.
struct Kitchen: EIP712Struct {
  var number: UInt256 = 7
  var small: ABIUInt<96> = 5
  var negative: ABIInt<24> = -5
  var wide: Int256 = -1
  var native: Int64 = .min
  var flag = true
  var tag: FixedBytes<4>
  var hash: Hash32 = "0x1111111111111111111111111111111111111111111111111111111111111111"
  var data: [UInt8] = [1, 2, 3]
  var bytes: ABIArray<UInt8> = [1, 2, 3]
  var numbers: [UInt16] = Array(0..<40)
  var grid: ABIFixedArray<ABIFixedArray<UInt8, 2>, 3> = [[1, 2], [3, 4], [5, 6]]
  var people: ABIFixedArray<Person, 2> = [Mail.example.from, Mail.example.to]
  var groups: [[Person]] = [[Mail.example.from], [], [Mail.example.to, Mail.example.from]]

  static let eip712Name = "Kitchen"
  static let eip712Members: [EIP712Member<Kitchen>] = [
    EIP712Member("number") { $0.number },
    EIP712Member("small") { $0.small },
    EIP712Member("negative") { $0.negative },
    EIP712Member("wide") { $0.wide },
    EIP712Member("native") { $0.native },
    EIP712Member("flag") { $0.flag },
    EIP712Member("tag") { $0.tag },
    EIP712Member("hash") { $0.hash },
    EIP712Member("data") { $0.data },
    EIP712Member("bytes") { $0.bytes },
    EIP712Member("numbers") { $0.numbers },
    EIP712Member("grid") { $0.grid },
    EIP712Member("people") { $0.people },
    EIP712Member("groups") { $0.groups },
  ]
}
