import EthABI
import EthJSON
import EthPrimitives
import EthRLP

// Something of each module, from the command line so that none of it can be computed away.
let text = CommandLine.arguments.dropFirst().first ?? "hello"
let hash = Keccak256.hash(text.utf8)
let encoded = ABITuple(hash.number, text).encoded()
let decoded = try ABITuple<UInt256, String>(decoding: encoded).fields
let item = try RLPItem(rlpEncoded: RLPEncoder.encode { $0.append(decoded.1) })
let document = try JSONDocument(parsing: item.description)
print(hash, try ABIType("(uint256,string)[]"), try document.root.string())
