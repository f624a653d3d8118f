import EthABI

/// The structs that stand beside the contracts of a namespace, as they are declared outside of them:
/// `SharedStructs.Deal` is one and the same type for every contract that uses it.
struct SharedStructs: Sendable {
  /// The structs, in the order in which they were first met.
  private(set) var plans: [StructPlan] = []
  /// Their names, with the namespace: an extension of a nested type does not see what stands beside the type.
  private(set) var names: [TypeMapper.NamedTuple: String] = [:]

  /// None.
  init() {}

  /// The structs of these contracts, by the names of the contracts' enums, that are declared elsewhere.
  init(of contracts: [(name: String, artifact: ContractArtifact)], namespace: String) {
    let used = SwiftName.reservedTypes.union(contracts.map(\.name)).union([namespace])
    var mapper = TypeMapper(usedNames: used)
    mapper.meetStructs(
      in: contracts.flatMap { contract in
        let own = (contract.artifact.name ?? contract.name) + "."
        return contract.artifact.abi.parameterLists.map { parameters in
          parameters.filter { TypeMapper.structName($0.internalType)?.hasPrefix(own) == false }
        }
      })
    plans = mapper.named
    names = mapper.structNames.mapValues { "\(namespace).\($0)" }
  }
}
