import EthJSON
import EthPrimitives
import EthRPC

extension Provider {
  /// What a stream has to know of a block; `nil` where the node has none.
  func header(_ reference: BlockReference) async throws(ProviderError) -> ChainHeader? {
    let header: ChainHeader?
    if case .hash(let hash) = reference {
      header = try await call("eth_getBlockByHash", [.hash(hash), false])
      if let header, header.hash != hash {
        throw .rpc(.protocolViolation("it sent block \(header.hash) when asked for block \(hash)"))
      }
    } else {
      header = try await call("eth_getBlockByNumber", [reference.json, false])
    }
    return header
  }

  /// The newest final block; `nil` where none is yet.
  func finalizedHeader() async throws(ProviderError) -> ChainHeader? {
    do throws(ProviderError) {
      return try await header(.finalized)
    } catch {
      // A young chain has no final block yet, which some nodes report as an error.
      if case .rpc(.server(let server)) = error, server.message.lowercased().contains("not found") {
        return nil
      }
      throw error
    }
  }

  /// The newest final block; `nil` where the node does not say, as not every chain has one.
  func finalizedBlock() async -> BlockIdentifier? {
    do throws(ProviderError) { return try await finalizedHeader()?.id } catch { return nil }
  }
}

extension ChainHeader: JSONDecodable {
  init(json: JSONValue) throws(JSONError) {
    let block = try Block(json: json)
    guard block.number <= Self.highestNumber else {
      throw try json.member("number").invalid(expected: "a block's number below 2^62")
    }
    id = BlockIdentifier(number: block.number, hash: block.hash)
    parentHash = block.parentHash
    timestamp = block.timestamp
    bloom = block.logsBloom
    self.block = block
  }
}
