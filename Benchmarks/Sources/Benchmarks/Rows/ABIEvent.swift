import EthABI
import EthPrimitives

/// The data of `JobAdded(uint256,address,string,string[])`, 544 bytes, typed and dynamic.
func abiEventBenchmarks() -> [Benchmark] {
  func example() throws -> Job {
    var random = Random()
    return Job(
      id: 1234, payee: try Address(random.bytes(20)),
      module: "github.com/lilypad-tech/lilypad-module-cowsay:v0.0.4",
      inputs: ["Message=hello, lilypad", "Width=40", "Mood=happy and a little tired"])
  }
  let types: [ABIType] = [.uint256, .address, .string, .array(of: .string)]
  func values(_ job: Job) -> [ABIValue] {
    [.uint(job.id), .address(job.payee), .string(job.module), .array(job.inputs.map { .string($0) })]
  }
  func encoding() throws -> [UInt8] {
    let bytes = try example().encoded()
    guard bytes.count == 544 else { throw Failure("JobAdded has \(bytes.count) bytes") }
    return bytes
  }
  func text(_ id: UInt256, _ address: Address, _ strings: [String]) -> [UInt8] {
    Array("\(id)|\(Hex.encode(address.bytes))|\(strings.joined(separator: "|"))".utf8)
  }

  return abiRows("event", "JobAdded, 544 B", typed: (0.4, 0.6), dynamic: (1, 0.9)) { peers, way in
    let job = try example()
    let bytes = try encoding()
    let dynamicValues = values(job)
    switch way {
    case .typedEncode:
      return Contender(output: { job.encoded() }) { for _ in 0..<$0 { sink(job.encoded()) } }
    case .dynamicEncode:
      return Contender(output: { try ABIValue.encode(dynamicValues, as: types) }) {
        for _ in 0..<$0 { sink(try ABIValue.encode(dynamicValues, as: types)) }
      }
    case .typedDecode:
      return Contender(output: {
        let job = try Job(decoding: bytes)
        return text(job.id, job.payee, [job.module] + job.inputs)
      }) { for _ in 0..<$0 { sink(try Job(decoding: bytes)) } }
    case .dynamicDecode:
      return Contender(output: {
        let values = try ABIValue.decode(bytes, as: types)
        guard case .uint(let id) = values[0], case .address(let address) = values[1],
          case .string(let module) = values[2], case .array(let inputs) = values[3]
        else { throw Failure("JobAdded: other values") }
        return text(
          id, address,
          [module]
            + inputs.map { value in
              if case .string(let text) = value { text } else { "" }
            })
      }) { for _ in 0..<$0 { sink(try ABIValue.decode(bytes, as: types)) } }
    }
  } input: {
    try encoding()
  }
}
